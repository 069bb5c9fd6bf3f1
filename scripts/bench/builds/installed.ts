/**
 * Which version of a package is installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Version of a package in the `node_modules` of a folder; empty where it is not there. */
export function versionOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(path)) return '';
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
