/**
 * The lock file: its layout, and what is added to it.
 */
import { expect, test } from 'vitest';
import { compareSections, placeOf } from '../../src/links/anchor.ts';
import { EMPTY_LOCK, addToLock, parseLock, stringifyLock, type Lock } from '../../src/links/lock.ts';
import { SEED, madeUp, published } from '../support/made-up.ts';

const whole = published([await madeUp(SEED)]);

test('it reads back as it was written, and is written one line a section, in order', () => {
  const text = stringifyLock(whole);
  expect(stringifyLock(parseLock(text))).toBe(text);
  const sections = text.split('\n').filter((line) => /^ {6}"s/u.test(line));
  expect(sections.map((line) => line.trim().split('"')[1])).toEqual(['s1', 's1-1', 's1-2', 's2']);
  expect(sections[1]).toMatch(/"p":\["[0-9a-f]{6} 通过门户网站发布工作","[0-9a-f]{6} 召开新闻发布会两次解"\]/u);
});

test('the order of things does not show in it', async () => {
  const reports = [await madeUp(SEED, 'yi-ju'), await madeUp(SEED, 'jia-ju')];
  expect(stringifyLock(published(reports))).toBe(stringifyLock(published(reports.toReversed())));
});

test('an added report adds lines, and changes at most the mark at the end of another', async () => {
  const after = stringifyLock(addToLock(whole, published([await madeUp(SEED, 'yi-ju')])));
  const bare = (line: string): string => line.replace(/,$/u, '');
  const lines = new Set(after.split('\n').map(bare));
  expect(
    stringifyLock(whole)
      .split('\n')
      .filter((line) => !lines.has(bare(line))),
  ).toEqual([]);
});

test('nothing ever leaves it: fewer paragraphs, rows and lines keep the longer count', () => {
  const lock = (p: string[], t: string[], lines: number): Lock => ({
    ...EMPTY_LOCK,
    reports: { 'a/2019': { lines, sections: { s1: { h: 'aaaaaa 题', p, t } } } },
  });
  const before = lock(['aaaaaa 甲', 'bbbbbb 乙'], ['9 cccccc'], 12);
  expect(addToLock(before, lock(['dddddd 丙'], ['7 eeeeee'], 10))).toEqual(
    lock(['dddddd 丙', 'bbbbbb 乙'], ['9 eeeeee'], 12),
  );
  expect(addToLock(before, EMPTY_LOCK)).toEqual(before);
  expect(addToLock(EMPTY_LOCK, before)).toEqual(before);
});

test.each([
  ['<<<<<<< ours\n{}', /is not JSON; after a merge conflict take one side whole/u],
  ['{"version": 2, "pages": [], "reports": {}}', /is not a lock of links \(version/u],
  [
    '{"version": 1, "pages": [], "reports": {"a/2019": {"lines": 1, "sections": {"x": {}}}}}',
    /is not a lock of links/u,
  ],
  // Each would be an anchor, and asked for one by one.
  [
    '{"version": 1, "pages": [], "reports": {"a/2019": {"lines": 4294967295, "sections": {}}}}',
    /is not a lock of links \(reports\.a\/2019\.lines/u,
  ],
  [
    '{"version": 1, "pages": [], "reports": {"a/2019": {"lines": 1, "sections": {"s1": {"t": ["99999999 aaaaaa"]}}}}}',
    /is not a lock of links \(reports\.a\/2019\.sections\.s1\.t/u,
  ],
])('what is no lock is said to be none: %s', (text, sentence) => expect(() => parseLock(text)).toThrow(sentence));

test('sections stand in the order of their numbers', () => {
  expect(['s10', 's2', 's1-10', 's1', 's1-2', 's0', 's1-2-1'].sort(compareSections)).toEqual([
    's0',
    's1',
    's1-2',
    's1-2-1',
    's1-10',
    's2',
    's10',
  ]);
});

test.each(['', 'S1', 's', 's1-', 's1-p', 's1-t1-r', 's1-p1-r1', 'l3', 'metadata', 's1 '])(
  '“%s” is no anchor',
  (anchor) => expect(placeOf(anchor)).toBe(null),
);
