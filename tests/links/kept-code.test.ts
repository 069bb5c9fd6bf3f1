/**
 * What is kept of pages and reports is believed as long as the code that found it out is the same: the lists of that code
 * have to hold every module that it imports.
 */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { PAGE_CODE } from '../../scripts/build/check-site.ts';
import { GUARD_CODE } from '../../scripts/links/archive-links.ts';

/** The project's modules that these import, directly or by others. */
async function importedBy(...entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries,
    bundle: true,
    write: false,
    outdir: 'unused',
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return Object.keys(metafile.inputs);
}

test.each([
  ['a page', PAGE_CODE, ['src/links/read-page.ts']],
  [
    'a report',
    GUARD_CODE,
    ['src/links/published.ts', 'src/archive/read-archive.ts', 'src/convert/read/split-lines.ts'],
  ],
])('the code that reads %s is listed whole', async (_, listed, entries) => {
  const imported = await importedBy(...entries);
  expect(imported.length).toBeGreaterThan(1);
  expect(imported.filter((file) => !listed.some((path) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
});
