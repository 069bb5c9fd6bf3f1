/**
 * Pages laid out at random: no line of a report is lost into the frame of its site, its tables are grids, and of the frame next
 * to nothing is taken for the report.
 */
import { expect, test } from 'vitest';
import { diceOf } from '../../scripts/bench/corpus/dice.ts';
import { readPage } from '../support/read-page.ts';
import { randomPage } from '../support/html-report/random-page.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { linesOfModel } from '../support/report-model.ts';

const PAGES = 150;

/** Of so many lines of frames one may stay. */
const ONE_IN = 100;

/** Lines that tell of the report and are none of its text. */
const TOLD = /^(?:发布日期|索引号|123$|发布机构|信息来源|发布时间)/u;

const bare = (text: string): string => text.replace(/[\s\u3000\u00A0]/gu, '');

test(`${PAGES} of them`, async () => {
  let [framed, left] = [0, 0];
  for (let number = 0; number < PAGES; number++) {
    const model = madeUpReport(number % 40, number % 2 === 0 ? '2019' : '2021');
    const { lines } = await readPage(randomPage(diceOf(`layout ${number}`), model));
    const own = lines.filter(({ surrounding }) => surrounding === null);
    const wanted = linesOfModel(model).map(bare);
    const read = own.map(({ text }) => bare(text));
    let at = 0;
    for (const text of read) if (text === wanted[at]) at++;
    expect(wanted.slice(at, at + 1), `page ${number}`).toEqual([]);
    const grids = new Set(own.flatMap(({ cell }) => (cell === null ? [] : [cell.table])));
    const heads = own.filter(({ cell, text }) => cell !== null && text === '索引号：');
    expect(grids.size - heads.length, `page ${number}`).toBe(3);
    framed += lines.length - own.length;
    left += read.filter((text) => !wanted.includes(text) && !TOLD.test(text) && text !== '').length;
  }
  expect(framed).toBeGreaterThan(PAGES * 5);
  expect(left * ONE_IN).toBeLessThan(framed);
});
