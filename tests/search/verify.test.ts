/**
 * Quotations held against the archive's own reports and made-up ones: each verdict, and above all what is none. The index is
 * the published one, in memory.
 */
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listReports, readReportWhole } from '../../src/archive/read-archive.ts';
import { anchorHash } from '../../src/links/anchor-hash.ts';
import type { Report } from '../../src/report.ts';
import type { PassagePiece, VerifiedQuotation } from '../../src/search/api-types.ts';
import { toEntry } from '../../src/search/entry.ts';
import { dice } from '../../src/search/truth.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { mendedTexts } from '../../src/search/verify/mended.ts';
import { printedLetters } from '../../src/search/verify/letters.ts';
import { verify } from '../../src/search/verify/verify.ts';
import { readSeedLines } from '../../src/site/seed-lines.ts';
import { siteSearchFold } from '../../src/search/site-search-fold.ts';
import { siteFold } from '../../src/text/site-fold.ts';
import { toTraditional } from '../../src/text/traditional-script.ts';
import { madeUp } from '../support/made-up.ts';
import { openIndex, publishedFiles } from '../support/search-host.ts';

/** Figures that are easily misquoted. */
const FIGURES = [
  '一、主动公开政府信息情况',
  '全年共主动公开政府信息135条，其中通过网站公开1,234条，占92.5%，比上年增加二十五件。',
  '收取检索费用3.5万元，同比增长-5.3%，1-3月办理完毕，咨询电话8:30开通，第12 3号文件废止。',
  '全年收到建议36件，办结36件，按时办结率为百分之百，没有超期办理的情形发生。',
  '二、存在的问题和改进的办法',
  '公开的及时性还不够，队伍的业务水平有待提高，栏目更新不及时。',
  '下一步将加强学习培训，完善工作制度，定期检查栏目。',
];

const whole = (await listReports('content')).map(readReportWhole);
const made = [await madeUp(FIGURES, 'jia-ju', 2020), await madeUp(FIGURES.slice(4), 'yi-ju', 2018)];
const indexed = [...whole, ...made];
const reports: Report[] = [...whole.map(({ record }) => record), ...made];
const realFetch = globalThis.fetch;
let index: SearchIndex;

beforeAll(async () => {
  index = openIndex(await publishedFiles(indexed, [indexed]));
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await close();
});

const ROOT = new URL('http://host/base/');

/** The one quotation that a text is. */
async function verified(text: string): Promise<VerifiedQuotation> {
  const { quotations } = await verify({ index, fold: siteFold, foldForIndex: siteSearchFold, root: ROOT }, text, {
    of: 'paragraphs',
  });
  expect(quotations, text).toHaveLength(1);
  // Safe: counted in the line above.
  return quotations[0] as VerifiedQuotation;
}

async function firstPiece(text: string): Promise<PassagePiece | undefined> {
  return (await verified(text)).passages[0]?.pieces[0];
}

/** Every text of the reports that is printed, with its anchor. */
function printed(report: Report): Array<[anchor: string, text: string]> {
  return [
    ...report.paragraphs.map(({ id, text }): [string, string] => [id, text]),
    ...report.sections.map(({ id, number, title }): [string, string] => [id, `${number ?? ''}${title ?? ''}`]),
    ...report.tables.flatMap(({ id, kind, rows }) =>
      kind === 'lines'
        ? []
        : rows.flatMap((row, r) => row.map(({ text }, c): [string, string] => [`${id}-r${r + 1}-c${c + 1}`, text])),
    ),
  ];
}

test('the texts of the index have what repairs changed, and that is what the copy has', async () => {
  let changed = 0;
  for (const [page, { record, ledger }] of whole.entries()) {
    const entry = await index.entry(page);
    expect(entry).toEqual(toEntry(record, mendedTexts(ledger)));
    const seed = readSeedLines({ record, ledger })
      .map((line) => printedLetters(line).text)
      .join('');
    for (const text of new Set(entry.edits.map((edit) => edit.text))) {
      let copied = entry.texts[text]?.[2] ?? '';
      for (const { from, to, before } of entry.edits.filter((edit) => edit.text === text).reverse())
        copied = copied.slice(0, from) + before + copied.slice(to);
      expect(seed).toContain(printedLetters(copied).text);
      changed++;
    }
  }
  expect(changed).toBeGreaterThan(15);
});

test('what a report says is verbatim, at its place, with the address that ¶ gives', async () => {
  const random = dice(3);
  let count = 0;
  for (const report of reports)
    for (const [anchor, text] of printed(report)) {
      if (text.replace(/\s/gu, '').length < 6 || random.next().value > 0.35) continue;
      const { verdict, passages, exhaustive } = await verified(text.replaceAll('\n', ' '));
      expect([verdict, exhaustive], text).toEqual(['verbatim', true]);
      const same = passages.flatMap(({ report: id, pieces }) => pieces.map((piece) => ({ id, ...piece })));
      const own = same.find((piece) => piece.id === report.id && piece.anchor === anchor) ?? same[0];
      expect(own?.text.replace(/\s/gu, ''), anchor).toContain(text.replace(/\s/gu, ''));
      const source = reports.find(({ id }) => id === own?.id);
      expect(own?.hash).toBe(source && anchorHash(source, own?.anchor ?? ''));
      const end = /-r\d/u.test(own?.anchor ?? '') ? '' : `~${own?.hash ?? ''}`;
      expect(own?.url).toBe(`/base/reports/${own?.id ?? ''}/#${own?.anchor ?? ''}${end}`);
      count++;
    }
  expect(count).toBeGreaterThan(60);
});

test('a row of a table is told as one, and is no wrong quotation; a line of prose with figures is', async () => {
  const rows = reports
    .flatMap(({ tables }) => tables.filter(({ kind }) => kind !== 'lines').flatMap((table) => table.rows))
    .map((row) => row.map(({ text }) => text))
    .filter((cells) => cells.slice(-3).every((cell) => /^\d+$/u.test(cell)) && !/^\d/u.test(cells[0] ?? ''));
  expect(rows.length).toBeGreaterThan(5);
  for (const cells of rows)
    for (const blank of [' ', '\t'])
      expect(await verified(cells.join(blank))).toMatchObject({ verdict: 'row', passages: [] });
  expect(await verified('| 行政许可 | 1124321 |  |  |')).toMatchObject({ verdict: 'row', passages: [] });
  expect((await verified('全年收到建议36件，办结36件，按时办结率为百分之百 99 98 97')).verdict).toBe('row');
  expect((await verified('全年共主动公开政府信息136条，其中通过网站公开1,234条')).verdict).toBe('differs');
  expect((await verified('二、存在的问题和改进的办法')).verdict).toBe('verbatim');
});

test('line breaks and blanks that pasting brings do no harm', async () => {
  const { verdict } = await verified('公开的及时性还不够，\u3000队伍的业务水平有待提高，栏目更\u200b新不及时。');
  expect(verdict).toBe('verbatim');
  const broken = await verified('公开的及时性还不够，队伍的业务水平有待提高，栏目更新\n不及时。');
  expect(broken.verdict).toBe('verbatim');
});

test('a heading and the paragraphs below it are pieces that follow each other', async () => {
  const { quotations } = await verify(
    { index, fold: siteFold, foldForIndex: siteSearchFold, root: ROOT },
    `“${FIGURES.slice(4).join('\n')}”`,
  );
  expect(quotations.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  expect(quotations[0]?.passages[0]?.pieces.map(({ anchor }) => anchor)).toHaveLength(3);
});

describe('apart', () => {
  test.each([
    ['公开的及时性还不够；队伍的业务水平有待提高', 'mark', '，', '；'],
    ['公開的及時性還不夠，隊伍的業務水平有待提高', 'script', '开', '開'],
    ['全年收到建议３６件，办结36件', 'script', '36', '３６'],
  ])('%s', async (text, kind, was, is) => {
    const { verdict, passages } = await verified(text);
    expect(verdict).toBe('apart');
    expect(passages[0]?.pieces[0]?.changes).toContainEqual(expect.objectContaining({ kind, was, is }));
  });

  test('Traditional script is found where the words stand', async () => {
    const texts = made.flatMap(printed).filter(([, text]) => text.length > 20);
    for (const [, text] of texts) {
      const { verdict, passages } = await verified(toTraditional(text));
      expect(verdict, text).toBe('apart');
      expect(passages[0]?.pieces[0]?.text).toBe(text);
    }
  });
});

test('words of the copy that were restored here are found, with the rule', async () => {
  let count = 0;
  for (const [page] of whole.entries()) {
    const { edits, texts } = await index.entry(page);
    for (const text of [...new Set(edits.map((edit) => edit.text))].slice(0, 6)) {
      let copied = texts[text]?.[2] ?? '';
      const own = edits.filter((edit) => edit.text === text);
      for (const { from, to, before } of [...own].reverse()) copied = copied.slice(0, from) + before + copied.slice(to);
      const { verdict, passages } = await verified(copied);
      expect(verdict, copied).toBe('restored');
      const piece = passages[0]?.pieces[0];
      expect(piece?.text).toBe(copied);
      expect(piece?.repairs.map(({ rule }) => rule)).toEqual(own.map(({ rule }) => rule));
      count++;
    }
  }
  expect(count).toBeGreaterThan(5);
});

describe('a figure that is another one is never verbatim, nor apart', () => {
  test.each([
    ['全年共主动公开政府信息136条', '135', '136'],
    ['全年共主动公开政府信息35条', '135', '35'],
    ['通过网站公开234条', '1,234', '234'],
    ['占925%，比上年增加', '92.5%', '925%'],
    ['其中通过网站公开1,234条，占92.5，比上年增加', '92.5%', '92.5'],
    ['比上年增加十五件', '二十五', '十五'],
    ['收取检索费用35万元', '3.5', '35'],
    ['同比增长5.3%，', '-5.3%', '5.3%'],
    ['13月办理完毕，咨询电话', '1-3', '13'],
    ['第123号文件废止', '12 3', '123'],
  ])('%s', async (text, was, is) => {
    const { verdict, passages } = await verified(text);
    expect(verdict).toBe('differs');
    const [change] = passages[0]?.pieces[0]?.changes ?? [];
    expect(change).toMatchObject({ kind: 'figure', was, is });
  });

  test('35条 is not 135条 where the quotation begins with it', async () => {
    const { verdict, passages } = await verified('35条，其中通过网站公开1,234条');
    expect(verdict).toBe('differs');
    expect(passages[0]?.pieces[0]?.changes[0]).toMatchObject({ kind: 'figure', was: '135', is: '35' });
  });

  test('each digit of each report changed', async () => {
    const folded = reports.flatMap(printed).map(([, text]) => printedLetters(text).text);
    let count = 0;
    for (const [, text] of reports.flatMap(printed)) {
      const digits = [...text.matchAll(/\d/gu)].map(({ index: at }) => at);
      const at = digits[Math.floor(digits.length / 2)];
      if (at === undefined || text.length < 15 || text.length > 200 || ++count % 4 !== 0) continue;
      const other = text.slice(0, at) + String((Number(text.charAt(at)) + 1) % 10) + text.slice(at + 1);
      if (folded.some((one) => one.includes(printedLetters(other).text))) continue;
      const { verdict } = await verified(other.replaceAll('\n', ' '));
      expect(verdict, other).toBe('differs');
    }
    expect(count).toBeGreaterThan(30);
  });
});

test('figures are told before names, names before words', async () => {
  const piece = await firstPiece('全年收到意见37件，办结36件，按时办结率为百分之百，没有超期处理的情形发生');
  expect(piece?.changes.map(({ kind, was, is }) => [kind, was, is])).toEqual([
    ['figure', '36', '37'],
    ['word', '建议', '意见'],
    ['word', '办', '处'],
  ]);
});

test('what is joined from two places is not there, and both places are told', async () => {
  const { verdict, passages } = await verified('全年收到建议36件，办结36件，按时完善工作制度，定期检查栏目');
  expect(verdict).toBe('absent');
  expect(passages.flatMap(({ pieces }) => pieces.map(({ anchor }) => anchor)).sort()).toEqual(['s1-p3', 's2-p2']);
  expect(passages.every((passage) => passage.verdict === 'absent')).toBe(true);
});

test('what no report says is absent; a single character is too short', async () => {
  expect(await verified('月球背面的环形山昨夜下了一场紫色的大雪')).toMatchObject({ verdict: 'absent', passages: [] });
  const { quotations } = await verify(
    { index, fold: siteFold, foldForIndex: siteSearchFold, root: ROOT },
    '……，。！？；：、……',
    {},
  );
  expect(quotations).toEqual([]);
});

test('pieces parted by an ellipsis follow each other in one report', async () => {
  expect((await verified('全年收到建议36件……没有超期办理的情形')).verdict).toBe('verbatim');
  expect((await verified('公开的及时性还不够……定期检查栏目')).verdict).toBe('verbatim');
  expect((await verified('没有超期办理的情形……全年收到建议36件')).verdict).not.toBe('verbatim');
  // Too short to stand in another text than the piece before.
  expect((await verified('公开的及时性还不够……制度')).verdict).not.toBe('verbatim');
});

test('a title that was made of agency and year is no quotation of the report', async () => {
  const [report] = made;
  expect(report?.basis.title).toBe('derived');
  expect((await verified(report?.title ?? '')).verdict).not.toBe('verbatim');
});

test('says how far it is, and stops when it is told to', async () => {
  const text = '“全年收到建议36件，办结36件”和“公开的及时性还不够，队伍的业务水平”';
  const steps: number[] = [];
  const archive = { index, fold: siteFold, foldForIndex: siteSearchFold, root: ROOT };
  await verify(archive, text, { onProgress: (done, of) => steps.push(done.length / of) });
  expect(steps).toEqual([0.5, 1]);
  const controller = new AbortController();
  const stopped = verify(archive, text, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(stopped).rejects.toThrow(/abort/iu);
});
