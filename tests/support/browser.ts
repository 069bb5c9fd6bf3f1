/**
 * A Chromium for the tests: the one that is named, Playwright's own, the system's, or the one inside an npm package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where systems keep a Chromium or a Chrome. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser's path, and what it needs in its environment. */
interface Found {
  path: string;
  env?: Record<string, string>;
}

/** Finds a browser, or brings one. Throws one sentence that says what to install where there is none. */
export async function findBrowser(): Promise<Found> {
  const found = findInstalled() ?? (await unpackFromNpm()) ?? downloadByPlaywright();
  if (found === null) {
    throw new Error(
      'the browser tests need a Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH',
    );
  }
  return found;
}

/** Opens a headless browser. Throws one sentence that says what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({ executablePath: found.path, args: ARGS, env: { ...stringsOf(process.env), ...found.env } });
}

function findInstalled(): Found | null {
  const named = process.env['CHROMIUM_PATH'];
  const paths = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...SYSTEM];
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path };
}

/** The package carries a browser for Linux with the libraries it needs; both are unpacked below the temporary folder. */
async function unpackFromNpm(): Promise<Found | null> {
  if (process.platform !== 'linux') return null;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
    await inflate(join(bin, 'al2023.tar.br'));
    return { path, env: { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') } };
  } catch {
    return null;
  }
}

function downloadByPlaywright(): Found | null {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return existsSync(chromium.executablePath()) ? { path: chromium.executablePath() } : null;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
