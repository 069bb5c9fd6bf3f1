/**
 * What is installed: every package is locked by its hash, takes the Node that runs this, and runs nothing when installed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Package = z.object({
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  engines: z.looseObject({ node: z.string().optional() }).optional(),
});
const lock = z.object({ packages: z.record(z.string(), Package) });
const project = z.object({ allowScripts: z.record(z.string(), z.literal(false)) });

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const packages = Object.entries(lock.parse(read('package-lock.json')).packages).filter(([path]) => path !== '');
const refused = Object.keys(project.parse(read('package.json')).allowScripts);

/** Paths of the packages of which something is true. */
function pathsWhere(holds: (one: z.infer<typeof Package>) => boolean): string[] {
  return packages.filter(([, one]) => holds(one)).map(([path]) => path);
}

test('every package is locked by its hash, for all platforms', () => {
  // npm leaves hashes out of packages for other platforms when it locks what is already installed: take their entries
  // out of the lock file, then `npm install --package-lock-only`.
  expect(pathsWhere(({ integrity }) => integrity === undefined)).toEqual([]);
});

test('every package takes the Node that the scripts are run by', () => {
  // .npmrc keeps npm from warning of it, since npm only knows the Node that runs npm.
  const asks = (node: string | undefined): boolean => node !== undefined && !satisfies(process.version, node);
  expect(pathsWhere(({ optional, engines }) => optional !== true && asks(engines?.node))).toEqual([]);
});

test('install scripts are refused', () => {
  expect(pathsWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual(
    refused.map((name) => `node_modules/${name}`),
  );
});

test('what CI runs of others is named by the hash of its commit', () => {
  const folder = '.github/workflows';
  const used = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^\s*(?:- )?uses: (?<action>.*)$/gmu)].map(
      ({ groups }) => groups?.['action'] ?? '',
    ),
  );
  expect(used.length).toBeGreaterThan(0);
  // A tag can be moved to another commit. The version stands behind it for people.
  expect(used.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action))).toEqual([]);
});
