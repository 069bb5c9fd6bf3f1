/**
 * Files kept as one: they come back byte for byte, and what is not whole is not believed.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FilesKept, keepFiles } from '../../scripts/lib/kept-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
  { path: 'words/0', content: Uint8Array.of(0, 10, 255) },
  { path: '年', content: new Uint8Array() },
  { path: 'large', content: new Uint8Array(3 << 20).fill(7) },
  { path: 'last', content: Buffer.from('[["a",1]]           9') },
];

test('files come back as they were given, in their order', async () => {
  const place = join(folder, 'new', 'some');
  expect(await keepFiles(place, () => FILES)).toBe(true);
  const kept = new FilesKept(place);
  expect(kept.paths).toEqual(FILES.map(({ path }) => path));
  for (const { path, content } of FILES) expect(Buffer.from(kept.read(path)).equals(content)).toBe(true);
  expect(() => kept.read('words/1')).toThrow('words/1');
});

test('what is there is left alone, and what was not finished is not there', async () => {
  const place = join(folder, 'once');
  await keepFiles(place, () => FILES.slice(0, 1));
  const before = readFileSync(place);
  expect(await keepFiles(place, () => FILES)).toBe(false);
  expect(readFileSync(place)).toEqual(before);

  const failing = function* (): Generator<(typeof FILES)[0]> {
    yield* FILES;
    throw new Error('stopped');
  };
  await expect(keepFiles(join(folder, 'failed'), failing)).rejects.toThrow('stopped');
  expect(readdirSync(folder)).not.toContain('failed');
});

test('a file that is cut off throws', async () => {
  const place = join(folder, 'cut');
  await keepFiles(place, () => FILES);
  truncateSync(place, 1000);
  expect(() => new FilesKept(place)).toThrow();
});
