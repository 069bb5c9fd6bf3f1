/**
 * The guard over made-up archives: what disappears is named with the way out, and nothing is named that has not.
 */
import { describe, expect, test } from 'vitest';
import { EMPTY_LOCK } from '../../src/links/lock.ts';
import { guard } from '../../src/links/guard.ts';
import { SEED, among, guarded, madeUp, published, yamlIn } from '../support/made-up.ts';

const whole = await madeUp(SEED);
const without = (from: number, to: number): readonly string[] => SEED.toSpliced(from, to - from);
const at = (anchor: string): string => `/reports/jia-ju/2020/#${anchor}`;

describe('a section is deleted', async () => {
  const after = await madeUp(without(5, 7));
  const { faults } = guarded([whole], [after]);

  test('one message for each lost anchor, and the lines to add', () => {
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain(`${at('s1-2')} has disappeared (section, which began “平台建设情况”)`);
    expect(faults[0]).toContain(`- from: ${at('s1-2')}\n  to: ${at('s1-1')}\n  reason: `);
    expect(faults[1]).toContain(`${at('s1-2-p1')} has disappeared (paragraph, which began “原有网站迁移到市政府`);
  });

  test('with those lines in redirects.yaml it passes', () => {
    const outcome = guarded([whole], [after], faults.map(yamlIn).join('\n'));
    expect(outcome.faults).toEqual([]);
    expect(outcome.redirected).toBe(2);
  });

  test('half of them is not enough', () => {
    expect(guarded([whole], [after], yamlIn(faults[0] ?? '')).faults).toHaveLength(1);
  });

  test('the lock keeps what was lost', () => {
    const { next, complete } = guarded([whole], [after]);
    expect(next.reports['jia-ju/2020']?.sections['s1-2']?.p).toHaveLength(1);
    expect(complete).toBe(true);
  });
});

test('a text that only moved is found, however far', async () => {
  const moved = [...without(5, 7), SEED[6] ?? ''];
  const { faults } = guarded([whole], [await madeUp(moved)]);
  expect(faults.join('\n')).toContain(`most similar now: ${at('s2-p3')} (the same text): “原有网站迁移到`);
  expect(faults.map(yamlIn).join('\n')).toContain(`- from: ${at('s1-2-p1')}\n  to: ${at('s2-p3')}`);
});

test('a text that moved and changed is found by its opening', async () => {
  const moved = [...without(5, 7), '原有网站迁移至市政府门户网站，并重新设计。'];
  expect(guarded([whole], [await madeUp(moved)]).faults.join('\n')).toMatch(
    /most similar now: \S+#s2-p3 \(\d\d % alike\): “原有网站迁移至/u,
  );
});

test('a heading renamed, a paragraph put at the end, a word repaired: nothing is lost', async () => {
  const changed = SEED.with(2, '（一）主动公开的情形')
    .with(4, '召开新闻发布会2次，解读政策文件五件。')
    .toSpliced(7, 0, '新设专栏一个。');
  const { faults, warnings, added } = guarded([whole], [await madeUp(changed)]);
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
  expect(added).toEqual({ reports: [], pages: [], anchors: 1 });
});

test('a paragraph put into the middle loses nothing, and the shift is said', async () => {
  const { faults, warnings } = guarded([whole], [await madeUp(SEED.toSpliced(4, 0, '新设专栏一个。'))]);
  expect(faults).toEqual([]);
  expect(warnings).toEqual([
    '/reports/jia-ju/2020/: anchors are kept, but these texts stand at another one now: s1-1-p2 → s1-1-p3',
  ]);
});

test('a report under another address: one message for it, one for its agency, and one line each is enough', async () => {
  const renamed = [await madeUp(SEED, 'yi-ju')];
  const { faults } = guarded([whole], renamed);
  expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
    '/reports/jia-ju/ has disappeared (agency)',
    expect.stringMatching(/^\/reports\/jia-ju\/2020\/ has disappeared \(report, with \d+ anchors\)$/u),
  ]);
  expect(faults.map(yamlIn).join('\n')).toContain('- from: /reports/jia-ju/2020/\n  to: /reports/yi-ju/2020/');
  expect(guarded([whole], renamed, faults.map(yamlIn).join('\n')).faults).toEqual([]);
});

test('a report that is gone is not another one that was published beside it, however alike', async () => {
  const neighbour = await madeUp(SEED, 'yi-ju');
  const { faults } = guarded([whole, neighbour], [neighbour]);
  expect(faults.join('\n')).not.toContain('to: /reports/yi-ju');
  expect(faults.join('\n')).toContain('reason: 原处的内容已不在本档案中');
});

test('a report that is gone altogether leads to its agency, else to the catalogue', async () => {
  const other = await madeUp(['一、概述', '另一年的报告，文字全不相同。'], 'jia-ju', 2021);
  expect(guarded([whole, other], [other]).faults.map(yamlIn).join('')).toContain('to: /reports/jia-ju/\n');
  expect(guarded([whole], []).faults.map(yamlIn).join('\n')).toContain('to: /\n');
});

test('a page of the site that is gone, rows of a table, lines of a seed', () => {
  const lock = published([whole], 12);
  lock.pages.push('/parts/fees/');
  lock.reports['jia-ju/2020']?.sections['s2']?.t.push('3 0a1b2c');
  const { faults } = guard({ lock, now: published([whole], 10), reportOf: among([whole]), redirects: '' });
  expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
    '/parts/fees/ has disappeared (page)',
    `${at('s2-t1')} has disappeared (table, with 3 rows)`,
    '/reports/jia-ju/2020/source/#L11 has disappeared (line, with 1 lines after it)',
  ]);
  expect(yamlIn(faults[0] ?? '')).toContain('to: /parts/\n');
  expect(
    guard({ lock, now: published([whole], 10), reportOf: among([whole]), redirects: faults.map(yamlIn).join('\n') })
      .faults,
  ).toEqual([]);
});

test('without a lock everything is new, and nothing fails', () => {
  const { faults, added, complete } = guard({
    lock: EMPTY_LOCK,
    now: published([whole]),
    reportOf: among([whole]),
    redirects: '',
  });
  expect({ faults, reports: added.reports, complete }).toEqual({
    faults: [],
    reports: ['jia-ju/2020'],
    complete: false,
  });
});
