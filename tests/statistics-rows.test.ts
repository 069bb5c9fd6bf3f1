/**
 * The table of the years before the form where rows are left out, or a report's own stand between: a number has the code of
 * its own label, or none.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statistics2014 } from '../src/forms/2014.ts';
import { figure, HEAD, NONE, recordOf, rowsWith, type Row } from './support/statistics-table.ts';

describe('rows left out, and rows of the report’s own', () => {
  const kept = fc.array(fc.boolean(), { minLength: statistics2014.rows.length, maxLength: statistics2014.rows.length });
  const own = fc.array(fc.nat({ max: statistics2014.rows.length - 2 }), { maxLength: 4 });
  const LEAST = 20;

  test('leave each number with the code of its own label, or the lines as they are printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 20, maxLength: 80 }), kept, own, async (figures, keeps, owns) => {
        const all = rowsWith(figures);
        const last = all.length - 1;
        const isKept = (at: number): boolean => at === 1 || at === last || keeps[at] === true;
        const rows = all.flatMap((row, at): Row[] => [
          ...(isKept(at) ? [row] : []),
          ...(owns.includes(at) ? [[`平台公开事项数之${at}`, '条', '7'] satisfies Row] : []),
        ]);
        const { facts } = await recordOf(`| ${[HEAD, ...rows].map((row) => row.join(' | ')).join(' |\n| ')} |`);
        const wanted = statistics2014.rows.flatMap(({ figure: counts }, at) => {
          const number = all[at]?.[2] ?? '';
          return counts === null || !isKept(at) || !/\d/u.test(number)
            ? []
            : [`${counts.code} ${number.replace(',', '')}`];
        });
        const told = facts.flatMap(({ code, value }) => (code === null ? [] : [`${code} ${value}`]));
        if (told.length > 0) expect(told).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['a row left out', (rows: Row[]): Row[] => rows.filter(([label]) => !label.includes('兼职人员数'))],
    ['the rows that head others left out', (rows: Row[]): Row[] => rows.filter(([, unit]) => unit !== NONE)],
    [
      'a row of its own',
      (rows: Row[]): Row[] => [...rows.slice(0, 26), ['5.其他形式申请数', '件', '3'], ...rows.slice(26)],
    ],
  ])('are read with %s', async (_name, changed) => {
    const rows = changed(rowsWith(['0', '4', '2']));
    const { tables, facts, findings } = await recordOf([HEAD, ...rows].map((row) => row.join('  ')).join('\n'));
    expect(tables.map(({ form }) => form)).toEqual(['statistics-2014']);
    expect(tables[0]?.rows).toHaveLength(rows.length + 1);
    expect(facts.filter(({ code }) => code !== null).length).toBeGreaterThan(LEAST);
    expect(findings.map(({ message }) => message).filter((message) => message.includes('四种方式之和'))).toEqual(
      rows.some(([label]) => label.startsWith('5.其他形式')) ? [] : [expect.any(String)],
    );
  });
});
