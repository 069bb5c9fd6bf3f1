/**
 * Which version of a package is installed, and installing peers of the benchmarks into a scratch folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Version of a package in the `node_modules` of a folder; empty where it is not there. */
export function versionOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(path)) return '';
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}

/** Installs packages below `home`; does nothing where they are there in these versions. */
export function install(home: string, wanted: Readonly<Record<string, string>>): void {
  if (Object.entries(wanted).every(([name, version]) => versionOf(home, name) === version)) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  const packages = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', resolve(home), '--no-audit', '--no-fund', '--loglevel=error', ...packages],
    { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error(`npm could not install ${packages.join(' and ')}`);
}
