/**
 * What no build gives any more goes from the site, with the folders that are empty then, and nothing else.
 */
import { removeOthers, writeChanged } from '../../scripts/lib/files.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('files that nobody wants go, and folders that are empty then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const place = (path: string): string => join(folder, path);
  for (const path of ['a.html', 'b/c/d.html', 'b/c/e.html', 'b/f/g.html', 'h/i/j/k.html'])
    writeChanged(place(path), path);
  removeOthers(folder, (path) => path === place('a.html') || path === place('b/f/g.html'));
  expect(filesBelow(folder).sort()).toEqual([place('a.html'), place('b/f/g.html')]);
  expect(['b', 'b/c', 'h'].map((path) => existsSync(place(path)))).toEqual([true, false, false]);
  removeOthers(folder, () => false);
  expect(existsSync(folder)).toBe(true);
  expect(filesBelow(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
