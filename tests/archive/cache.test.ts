/**
 * The one cache: what was made comes back while it was made from the same, and is not believed where it is not as it was.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/archive/cache.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'new', 'cache.db');

test('what was made from the same comes back, in this run and in the next', () => {
  const cache = new Cache(path());
  cache.set('a', '甲', 'k', '一');
  expect(cache.text('a', '甲', 'k')).toBe('一');
  expect(cache.text('a', '甲', 'other')).toBeNull();
  expect(cache.text('b', '甲', 'k')).toBeNull();
  expect([cache.has('a', '甲', 'k'), cache.has('a', '甲', 'other'), cache.has('b', '甲', 'k')]).toEqual([
    true,
    false,
    false,
  ]);
  cache.close();
  const next = new Cache(path());
  expect(next.text('a', '甲', 'k')).toBe('一');
  expect([next.has('a', '甲', 'k'), next.has('a', '甲', 'other')]).toEqual([true, false]);
  next.set('a', '甲', 'k2', '二');
  expect(next.text('a', '甲', 'k')).toBeNull();
  expect([...next.keys('a')]).toEqual([['甲', 'k2']]);
  next.close();
});

test('what is taken away is gone for every process at once, and what waits with it', () => {
  const [cache, other] = [new Cache(path()), new Cache(path())];
  cache.set('a', 'x', 'k', '一');
  cache.flush();
  cache.set('a', 'y', 'k', '二');
  expect(other.text('a', 'x', 'k')).toBe('一');
  expect(other.text('a', 'y', 'k')).toBeNull();
  cache.remove('a', ['x', 'y']);
  expect([cache.text('a', 'x', 'k'), other.text('a', 'x', 'k'), cache.text('a', 'y', 'k')]).toEqual([null, null, null]);
  for (const name of ['p', 'q', 'r']) cache.set('a', name, 'k', name);
  cache.keepOnly('a', (name) => name === 'q');
  expect([...cache.keys('a').keys()]).toEqual(['q']);
  cache.close();
  other.close();
});

test('an entry that is not as it was written is none', () => {
  const cache = new Cache(path());
  cache.set('a', 'x', 'k', 'one');
  cache.close();
  const db = new DatabaseSync(path());
  db.exec("UPDATE entry SET value = CAST('two' AS BLOB)");
  db.close();
  const next = new Cache(path());
  expect(next.text('a', 'x', 'k')).toBeNull();
  next.close();
});

test('a file that is no cache is begun anew', () => {
  new Cache(path()).close();
  writeFileSync(path(), 'this is no database, though it is long enough to be taken for the head of one'.repeat(20));
  const cache = new Cache(path());
  cache.set('a', 'x', 'k', '一');
  cache.close();
  expect(new Cache(path()).text('a', 'x', 'k')).toBe('一');
});
