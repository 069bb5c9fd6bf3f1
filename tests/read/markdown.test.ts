/**
 * Texts with tables in HTML, as tools for PDFs make them: lines and grids, each at its line of the file.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import { readMarkdown } from '../../src/convert/read/markdown/index.ts';
import { hasHtmlTables, htmlTables } from '../../src/convert/read/markdown/html-tables.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { textReport } from '../support/original-forms.ts';
import type { ModelCell } from '../support/report-model.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SMALL = '<table><tr><td>渠道</td><td>件数</td></tr>\n<tr><td>当面</td><td>2</td></tr></table>';

function htmlOf(rows: ReadonlyArray<readonly ModelCell[]>): string {
  const cells = rows.map((row) =>
    row.map(({ text, rowspan, colspan }) => `<td rowspan="${rowspan}" colspan="${colspan}">${text}</td>`).join(''),
  );
  return `<table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

test.each([
  [0, '2021'],
  [1, '2019'],
] as const)('report %i in the form of %s says what its text says', async (index, edition) => {
  const model = madeUpReport(index, edition);
  const markdown = [
    `# ${model.title}`,
    ...model.blocks.map((block) =>
      block.kind === 'table' ? htmlOf(block.rows) : `${block.kind === 'heading' ? '## ' : ''}${block.text}`,
    ),
  ].join('\n\n');
  const [own, text] = await Promise.all(
    [bytes(markdown), textReport(model)].map(
      async (value) => (await convert(new VFile({ path: 'seeds/a.md', value }))).data.record,
    ),
  );
  expect(own?.source).toMatchObject({ format: 'markdown', encoding: 'utf-8' });
  for (const field of ['title', 'agency', 'year', 'form'] as const) expect(own?.[field]).toEqual(text?.[field]);
  const said = (record: typeof own) => ({
    sections: record?.sections.map(({ id, number, title }) => [id, number, title]),
    paragraphs: record?.paragraphs.map(({ text: words }) => words),
    tables: record?.tables.map(({ kind, form, rows }) => [kind, form, rows.map((row) => row.map((cell) => cell.text))]),
    facts: record?.facts.map(({ kind, value, anchor }) => [kind, value, anchor]),
  });
  expect(said(own)).toEqual(said(text));
});

test('a line is at its place in the file, and a table at the line that it begins on', async () => {
  const { lines } = await readMarkdown(bytes(`# 题名\r\n\r\n前${SMALL}后\r\n${SMALL}\r\n末`));
  expect(lines.map(({ text, place, cell }) => `${place} ${cell?.table ?? '-'} ${text}`)).toEqual([
    'line=1 - # 题名',
    'line=2 - ',
    'line=3 - 前',
    ...['渠道', '件数', '当面', '2'].map((text) => `line=3 1 ${text}`),
    'line=4 - 后',
    ...['渠道', '件数', '当面', '2'].map((text) => `line=5 2 ${text}`),
    'line=6 - ',
    'line=7 - 末',
  ]);
});

test('tags that a copy left over are no table', () => {
  for (const text of ['<table> 二、主动公开 </table>', '</table>报告<table>', '主动公开<td>97</td>条', 'a < table > b'])
    expect(hasHtmlTables(bytes(text)), text).toBe(false);
  expect(hasHtmlTables(bytes(`报告\n${SMALL}`))).toBe(true);
  const nested = SMALL.replace('当面', SMALL);
  expect(htmlTables(`甲${nested}乙${SMALL}`)).toHaveLength(2);
});

test('many tables take no more than their share of time', async () => {
  const { lines } = await readMarkdown(bytes(`${SMALL}\n`.repeat(3_000)));
  expect(lines.filter(({ cell }) => cell !== null)).toHaveLength(12_000);
});
