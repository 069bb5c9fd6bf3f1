/**
 * A Chromium for the tests and the benchmarks: the system's, or the one inside an npm package where there is none or
 * where `BROWSER_FROM=npm` says so. What either may draw with are the fonts of `fonts.ts`.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { fontsFile } from './fonts.ts';
import { runFolder } from './run-folder.ts';

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

export interface Found {
  readonly path: string;
  /** What it needs in its environment beside what is there. */
  readonly env: Readonly<Record<string, string>>;
}

/** Finds a browser, or unpacks one into the folder of the run. Throws one sentence that says what to do where there is none. */
export async function findBrowser(): Promise<Found> {
  const { path, env } = findInstalled() ?? (await unpackFromNpm());
  return { path, env: { ...env, FONTCONFIG_FILE: fontsFile(runFolder()) } };
}

/** Opens a headless browser. Throws as `findBrowser` does. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: ARGS, env: { ...process.env, ...env } });
}

let shared: Promise<Browser> | undefined;

/** The browser of all test files of a worker; it ends with it. Throws as `findBrowser` does. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= openBrowser());
}

/** `BROWSER_FROM` is `npm`, or a browser's path, or not set: then it is the system's. */
function findInstalled(): Found | null {
  const from = process.env['BROWSER_FROM'] ?? '';
  if (from === 'npm') return null;
  if (from !== '' && !existsSync(from)) throw new Error(`BROWSER_FROM names ${from}, which is not there`);
  const path = from === '' ? SYSTEM.find((candidate) => existsSync(candidate)) : from;
  return path === undefined ? null : { path, env: {} };
}

/**
 * The package carries a browser, and those libraries that it needs and a bare Debian lacks. It unpacks below the temporary
 * folder, which is the folder of the run, and gives what is there already when asked again.
 */
async function unpackFromNpm(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the browser tests need a Chromium or Chrome: install one, or name it in BROWSER_FROM');
  }
  runFolder();
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const libraries = await inflate(join(bin, 'al2023.tar.br'));
  return { path, env: { LD_LIBRARY_PATH: join(libraries, 'lib') } };
}
