/**
 * Hashes of files: the bytes decide, and times only save the reading.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileHashes } from '../../scripts/kept/file-hashes.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hashes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Asks for the hash of a file and gives it; what is remembered is written down. */
function ask(name: string): string | null {
  const hashes = new FileHashes(place('list'));
  const found = hashes.of(place(name));
  hashes.close();
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
  writeFileSync(place('a'), '甲');
  ask('a');
  expect(readFileSync(place('list'), 'utf8')).not.toContain(hash('甲'));
  await grow();
  ask('a');
  // What the list says is believed: only so can it be seen that the file was not read.
  writeFileSync(place('list'), readFileSync(place('list'), 'utf8').replace(hash('甲'), 'believed'));
  expect(ask('a')).toBe('believed');
});

test('a list that is no list is as good as none', () => {
  writeFileSync(place('a'), '甲');
  writeFileSync(place('list'), '[["a"');
  expect(ask('a')).toBe(hash('甲'));
});
