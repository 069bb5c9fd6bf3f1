/**
 * Citations of reports made up to be awkward.
 */
import { expect, test } from 'vitest';
import { toCslDate } from '../../src/cite/csl-date.ts';
import { citationLines, citations } from '../../src/cite/index.ts';
import { linesAtPlace } from '../../src/cite/lines-at-place.ts';
import { placeAt } from '../../src/cite/place.ts';
import { madeUp, seedReports } from './made-up.ts';

const address = 'https://archive.example.org/reports/a/2023/';
const whole = { address, place: null };

test('titles inside the title: as printed for machines, single marks in the sentence', () => {
  const report = madeUp({ title: '关于《条例》实施情况的报告' });
  const { sentence, gbt7714, bibtex } = citations(report, whole);
  expect(sentence).toContain('：《关于〈条例〉实施情况的报告》，');
  expect(gbt7714).toContain('. 关于《条例》实施情况的报告[R/OL]. ');
  expect(bibtex).toContain('title = {关于《条例》实施情况的报告}');
});

test('a title is printed letter for letter: no typography, no markup, no command', () => {
  const title = `局's "2019-2020年" <i>报告</i> $& $1 100% #1_a {b} \\c ~ ^ -- &`;
  const { gbt7714, bibtex } = citations(madeUp({ title }), whole);
  expect(gbt7714).toContain(`. ${title}[R/OL]. `);
  expect(bibtex).toContain(
    `title = {局's "2019-2020年" <i>报告</i> \\$\\& \\$1 100\\% \\#1\\_a \\textbraceleft{}b\\textbraceright{} \\textbackslash{}c \\textasciitilde{} \\textasciicircum{} -{}- \\&}`,
  );
});

test('an agency is one name, whatever stands in it', () => {
  const { bibtex, ris, cslJson } = citations(madeUp({ agency: '甲局 & 乙局 and {丙}' }), whole);
  expect(bibtex).toContain('author = {{甲局 \\& 乙局 and \\textbraceleft{}丙\\textbraceright{}}}');
  expect(ris).toContain('AU  - 甲局 & 乙局 and {丙}\r\n');
  expect(cslJson).toContain('"literal": "甲局 & 乙局 and {丙}"');
});

test('Traditional script is stated where the title is in it, not where only the copy was', () => {
  const traditional = citations(madeUp({ title: '臺灣事務辦公室年度報告', script: 'zh-Hant' }), whole);
  expect(traditional.cslJson).toContain('"language": "zh-Hant"');
  expect(traditional.ris).toContain('LA  - zh-Hant\r\n');
  expect(traditional.bibtex).toContain('langid = {chinese}');
  expect(citations(madeUp({ script: 'zh-Hant' }), whole).ris).toContain('LA  - zh-CN\r\n');
});

test('a copy that was fetched: the day, and where it came from', () => {
  const report = madeUp({ url: 'https://www.a.gov.cn/b_c?d=1&e=%20', fetched: '2026-11-22T23:10:00+08:00' });
  const { sentence, gbt7714, bibtex, ris } = citations(report, whole);
  expect(sentence).toContain('，政府信息公开年报档案2026年11月22日所存副本，');
  expect(gbt7714).not.toContain('2026');
  expect(bibtex).toContain('urldate = {2026-11-22}');
  expect(bibtex).toContain('note = {原载：https://www.a.gov.cn/b\\_c?d=1\\&e=\\%20}');
  expect(ris).toContain('Y2  - 2026/11/22\r\n');
  expect(ris).toContain('N1  - 原载：https://www.a.gov.cn/b_c?d=1&e=%20\r\n');
});

test('the year in which an undated report was fetched is not printed as its own', () => {
  const report = madeUp({ published: null, fetched: '2026-11-22' });
  expect(citations(report, whole).gbt7714).toMatch(/\[R\/OL\]\. https:/u);
});

test('a date of which only the year, or year and month, is known', () => {
  expect(toCslDate('2020')).toEqual({ 'date-parts': [[2020]] });
  const { gbt7714, bibtex, ris } = citations(madeUp({ published: '2020' }), whole);
  expect(gbt7714).toContain('[R/OL]. 2020. https:');
  expect(bibtex).toContain('  year = {2020},\n  date = {2020},\n');
  expect(ris).toContain('PY  - 2020\r\nDA  - 2020\r\n');
  expect(citations(madeUp({ published: '2020-03' }), whole).gbt7714).toContain('[R/OL]. 2020-03. https:');
  expect(citations(madeUp({ published: '2020-03-05' }), whole).gbt7714).toContain('[R/OL]. 2020-03-05. https:');
  expect(citations(madeUp({ published: '2020' }), whole).sentence).toContain('，2020年发布，');
});

test('a site that does not know its address: no address, still a report on the web', () => {
  const { sentence, gbt7714, bibtex, ris } = citations(madeUp({}), { address: null, place: null });
  expect(sentence).toMatch(/，政府信息公开年报档案。$/u);
  expect(gbt7714).toMatch(/\[R\/OL\]\. 2024-01-31\.$/u);
  expect(bibtex).not.toContain('url');
  expect(ris).not.toContain('UR');
});

test('places: rows, what stands before the first section, quotation marks in a heading, what is not there', () => {
  const report = madeUp({});
  const [first] = report.sections.filter(({ id }) => id === 's1');
  const quoted = madeUp({ sections: first === undefined ? [] : [{ ...first, title: '推进“放管服”' }] });
  expect(placeAt(report, 's0')?.section).toBe('篇首');
  expect(placeAt(report, 's3-t1-r5')).toMatchObject({ section: expect.stringMatching(/^三、/u), within: '表1第5行' });
  expect(citationLines(quoted, { address, place: placeAt(quoted, 's1') }).sentence).toContain('》“一、推进‘放管服’”，');
  for (const anchor of ['s99', 'title', 's1~9f2c1a', '']) expect(placeAt(report, anchor)).toBeNull();
});

test('lines made on the page for any place are those that the style makes', () => {
  for (const seed of seedReports) {
    for (const report of [seed, { ...seed, published: null }, { ...seed, title: '关于《条例》的报告' }]) {
      for (const from of [address, null]) {
        const lines = citationLines(report, { address: from, place: null });
        for (const { id } of [...report.sections, ...report.paragraphs, ...report.tables]) {
          const place = placeAt(report, id);
          if (place === null) throw new Error(`no place at ${id}`);
          const to = `${address}#${id}~9f2c1a`;
          expect(linesAtPlace(lines, from, place, to)).toEqual(citationLines(report, { address: to, place }));
        }
      }
    }
  }
});
