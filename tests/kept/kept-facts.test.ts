/**
 * Facts on disk: believed for the same key and code, gone with what they were about, and whole after any interruption.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFacts } from '../../scripts/kept/kept-facts.ts';

interface Facts {
  words: string[];
}

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'facts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (): string => join(folder, 'below', 'facts.jsonl');
const open = (code = 'code'): KeptFacts<Facts> => new KeptFacts<Facts>(list(), code);
const words = (name: string): Facts => ({ words: [name, '政府信息\t公开\n'] });

function write(...names: string[]): void {
  const kept = open();
  for (const name of names) kept.keep(name, `${name} 1`, words(name));
  kept.close();
}

test('facts come back as they were, and belong to a run that asks for them', () => {
  write('a', 'b', 'c');
  const kept = open();
  expect(kept.of('a')).toBeNull();
  expect(kept.has('a', 'a 1')).toBe(true);
  expect(kept.has('b', 'b 2')).toBe(false);
  expect(kept.of('a')).toEqual(words('a'));
  kept.keep('b', 'b 2', words('other'));
  expect(kept.of('b')).toEqual(words('other'));
  kept.close();
  expect(readFileSync(list(), 'utf8').trim().split('\n')).toHaveLength(2);
  const next = open();
  expect([next.has('a', 'a 1'), next.has('b', 'b 2'), next.has('c', 'c 1')]).toEqual([true, true, false]);
  expect(next.of('b')).toEqual(words('other'));
  next.close();
  const other = open('other code');
  expect(other.has('a', 'a 1')).toBe(false);
  other.close();
});

test('a run that was killed leaves all that it had found out, wherever it was cut off', () => {
  write('a', 'b');
  const whole = readFileSync(list());
  const second = whole.indexOf('"b"');
  for (let size = second; size <= whole.length; size++) {
    rmSync(list());
    appendFileSync(list(), whole);
    truncateSync(list(), size);
    // Opened and killed before anything was found out: the torn line has got an end.
    open();
    const kept = open();
    expect(kept.has('a', 'a 1')).toBe(true);
    if (kept.has('b', 'b 1')) expect(kept.of('b')).toEqual(words('b'));
    else kept.keep('b', 'b 1', words('b'));
    expect(kept.of('a')).toEqual(words('a'));
    // Killed again, before the list is closed: what was added behind a torn line is there.
    const next = open();
    expect(next.has('b', 'b 1')).toBe(true);
    expect(next.of('b')).toEqual(words('b'));
  }
});

test('a list that is longer than what is read at once is read whole', () => {
  const kept = open();
  const long = { words: ['字'.repeat(700_000)] };
  for (const name of ['a', 'b', 'c']) kept.keep(name, 'k', long);
  kept.keep('d', 'k', words('d'));
  kept.close();
  const next = open();
  for (const name of ['a', 'b', 'c', 'd']) expect(next.has(name, 'k')).toBe(true);
  expect(next.of('c')).toEqual(long);
  expect(next.of('d')).toEqual(words('d'));
  next.close();
});
