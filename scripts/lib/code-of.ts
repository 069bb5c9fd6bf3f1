/**
 * The hash of all code that a module depends on, from the bundler's own graph of imports, with the versions of packages.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { hashOf } from '../../src/archive/cache.ts';

const known = new Map<string, Promise<string>>();

/** `entry` is the module's path from the project's root. What was made by other code is made anew. */
export function codeOf(entry: string): Promise<string> {
  let code = known.get(entry);
  if (code === undefined) known.set(entry, (code = hashCode(entry)));
  return code;
}

async function hashCode(entry: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const files = ['package-lock.json', ...Object.keys(metafile.inputs).sort()];
  return hashOf(process.version, ...files.flatMap((path) => [path, readFileSync(path)]));
}
