/**
 * Hashes of files: the bytes decide, and times only save the reading.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hashes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Asks for the hash of a file and gives it; what is remembered is written down. */
function ask(name: string): string | null {
  const cache = new Cache(place('cache.db'));
  const found = new FileHashes(cache).of(place(name));
  cache.close();
  return found;
}

/** Until no file is so new that its time says nothing. */
const grow = (): Promise<void> => setTimeout(150);

test('a changed file has another hash, with another time or the same; one that is gone has none', async () => {
  writeFileSync(place('a'), '甲');
  expect(ask('a')).toBe(hash('甲'));
  await grow();
  expect(ask('a')).toBe(hash('甲'));
  const { atime, mtime } = statSync(place('a'));
  writeFileSync(place('a'), '乙');
  utimesSync(place('a'), atime, mtime);
  expect(ask('a')).toBe(hash('乙'));
  rmSync(place('a'));
  expect(ask('a')).toBeNull();
});

test('an old file is not read again, and a new one is not remembered', async () => {
  const remembered = (): Map<string, string> => {
    const cache = new Cache(place('cache.db'));
    const keys = cache.keys('file');
    cache.close();
    return keys;
  };
  writeFileSync(place('a'), '甲');
  // As new as can be, however long this takes.
  const future = Date.now() / 1000 + 3600;
  utimesSync(place('a'), future, future);
  ask('a');
  expect(remembered().size).toBe(0);
  utimesSync(place('a'), 1, 1);
  await grow();
  ask('a');
  const [[name = '', key = ''] = []] = [...remembered()];
  // What is remembered is believed: only so can it be seen that the file was not read.
  const cache = new Cache(place('cache.db'));
  cache.set('file', name, key.replace(hash('甲'), 'believed'), '');
  cache.close();
  expect(ask('a')).toBe('believed');
});
