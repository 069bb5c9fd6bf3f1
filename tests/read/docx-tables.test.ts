/**
 * Tables of Word to grids: merged cells once, empty ones too, and no grid where a table only holds a page together.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { convert } from '../../src/convert/index.ts';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { docxReport } from '../support/docx-report.ts';
import { wordFile, wordParagraph } from '../support/word-file.ts';

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : wordParagraph(content)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const BEGIN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

const read = (body: string): Promise<Extract> => readDocx(wordFile({ body }));

/** `1,2 3x1 text` for row, column, spans and text; H for a head, - for no cell. */
const told = ({ lines }: Extract): string[] =>
  lines.map(({ text, cell: at }) =>
    at === null ? `- ${text}` : `${at.row},${at.column} ${at.rowspan}x${at.colspan}${at.header ? 'H' : ''} ${text}`,
  );

test('spans in both directions, columns left out before and behind, each cell once', async () => {
  const body = table(
    row([cell('甲', BEGIN + span(2)), cell('乙'), cell('丙', BEGIN)]),
    row([cell('', GOES_ON + span(2)), cell('1'), cell('', '<w:vMerge w:val="continue"/>')]),
    row([cell('2'), cell('3', GOES_ON)], '<w:gridBefore w:val="2"/><w:gridAfter w:val="0"/>'),
  );
  expect(told(await read(body))).toEqual(['1,1 2x2 甲', '1,3 1x1 乙', '1,4 3x1 丙', '2,3 1x1 1', '3,3 1x1 2']);
});

test('figures of a row that begins further right stay in their columns on the page', async () => {
  const out = '<w:gridBefore w:val="1"/>';
  const body = table(
    row([cell('新收'), cell('结转', BEGIN), cell('总计'), cell('备注')]),
    row([cell('', GOES_ON), cell('3'), cell('无')], out),
    row([cell('2'), cell('5'), cell('')], out),
    row([cell('1'), cell('4'), cell('6')]),
  );
  const title = wordParagraph('白银市水利局2021年政府信息公开工作年度报告');
  const { data } = await convert(new VFile({ path: 'x.docx', value: wordFile({ body: title + body }) }));
  const rows = data.record?.tables[0]?.rows.map((cells) =>
    cells.map(({ text, colspan }) => `${text}/${colspan}`).join(' '),
  );
  expect(rows).toEqual(['新收/1 结转/1 总计/1 备注/1', '/1 3/1 无/1', '/1 2/1 5/1 /1', '1/1 4/1 6/1']);
});

test('a merge that nothing begins is a cell, and so is one of another width', async () => {
  const body = table(
    row([cell('甲', GOES_ON), cell('乙')]),
    row([cell('丙', GOES_ON), cell('丁')]),
    row([cell('戊', GOES_ON + span(2))]),
  );
  const { problems, ...rest } = await read(body);
  expect(told({ problems, ...rest })).toEqual(['1,1 2x1 甲', '1,2 1x1 乙', '2,2 1x1 丁', '3,1 1x2 戊']);
  expect(problems.map(({ rule, message }) => `${rule} ${message.slice(0, 38)}`)).toEqual([
    'merged-cells 1 cell that a merge hides has text, wh',
  ]);
});

test('the old way to merge in a row', async () => {
  const body = table(
    row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙')]),
    row([cell('1'), cell('2'), cell('3')]),
  );
  expect(told(await read(body))).toEqual(['1,1 1x2 甲', '1,3 1x1 乙', '2,1 1x1 1', '2,2 1x1 2', '2,3 1x1 3']);
});

test('the old way to merge in a row, and downwards as well', async () => {
  const both = (across: string, down: string): string => `<w:hMerge w:val="${across}"/><w:vMerge w:val="${down}"/>`;
  const two = (down: string, text: string): string[] => [
    cell(text, both('restart', down)),
    cell('', both('continue', down)),
  ];
  const body = table(row([...two('restart', '甲'), cell('1')]), row([...two('continue', ''), cell('2')]));
  expect(told(await read(body))).toEqual(['1,1 2x2 甲', '1,3 1x1 1', '2,3 1x1 2']);
});

test('several paragraphs are several lines, an empty cell is one, whatever is in it', async () => {
  const body = table(
    row([cell(wordParagraph('商业') + wordParagraph('企业')), cell(wordParagraph('') + wordParagraph(' '))]),
    row([
      cell('<w:p><w:r><w:t>结果</w:t><w:br/><w:t>维持</w:t></w:r></w:p>'),
      cell('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>'),
    ]),
  );
  const extract = await read(body);
  expect(told(extract)).toEqual([
    '1,1 1x1 商业',
    '1,1 1x1 企业',
    '1,2 1x1 ',
    '2,1 1x1 结果',
    '2,1 1x1 维持',
    '2,2 1x1 ',
  ]);
  expect(extract.lines.map(({ place }) => place.slice('body/tbl[1]/'.length))).toEqual([
    'tr[1]/tc[1]/p[1]',
    'tr[1]/tc[1]/p[2]',
    'tr[1]/tc[2]/p[1]',
    'tr[2]/tc[1]/p[1]',
    'tr[2]/tc[1]/p[1]',
    'tr[2]/tc[2]/p[1]',
  ]);
});

test('rows that are repeated on each page are heads, as long as they stand first', async () => {
  const head = '<w:tblHeader/>';
  const two = (text: string): string[] => [cell(text), cell(text)];
  const body = table(row(two('头'), head), row(two('头'), head), row(two('身')), row(two('身'), head));
  expect((await read(body)).lines.map(({ cell: at }) => at?.header)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  const off = table(row(two('身'), '<w:tblHeader w:val="0"/>'));
  expect((await read(off)).lines.map(({ cell: at }) => at?.header)).toEqual([false, false]);
});

test('a frame is no grid: one cell, one column, a table in a cell, running text; a table in a frame is one', async () => {
  const inner = table(row([cell('项'), cell('数')]), row([cell('规章'), cell('3')]));
  const sentence = '本机关依法公开政府信息，及时答复申请，没有发生行政复议和行政诉讼。'.repeat(15);
  expect(told(await read(table(row([cell('独')]))))).toEqual(['- 独']);
  expect(told(await read(table(row([cell('上')]), row([cell('下')]))))).toEqual(['- 上', '- 下']);
  expect(told(await read(table(row([cell('菜单'), cell(sentence)]))))).toEqual(['- 菜单', `- ${sentence}`]);
  const framed = await read(
    table(row([cell('左'), cell(`${wordParagraph('前')}${inner}${wordParagraph('后')}`)])) + inner,
  );
  expect(told(framed)).toEqual([
    '- 左',
    '- 前',
    '1,1 1x1 项',
    '1,2 1x1 数',
    '2,1 1x1 规章',
    '2,2 1x1 3',
    '- 后',
    '1,1 1x1 项',
    '1,2 1x1 数',
    '2,1 1x1 规章',
    '2,2 1x1 3',
  ]);
  expect(framed.lines.map(({ cell: at }) => at?.table ?? 0)).toEqual([0, 0, 1, 1, 1, 1, 0, 2, 2, 2, 2]);
  expect(framed.lines[2]?.place).toBe('body/tbl[1]/tr[1]/tc[2]/tbl[1]/tr[1]/tc[1]/p[1]');
});

test('a long label in a cell leaves the grid a grid', async () => {
  const label = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'.repeat(10);
  expect(told(await read(table(row([cell(label), cell('3')])))).map((line) => line.slice(0, 7))).toEqual([
    '1,1 1x1',
    '1,2 1x1',
  ]);
});

test('rows and cells of tracked changes: taken out they are gone, put in they stand', async () => {
  const body = table(
    row([cell('甲'), cell('1')], '<w:ins w:id="1"/>'),
    row([cell('乙'), cell('2')], '<w:del w:id="2"/>'),
    row([cell('丙', BEGIN), cell('3')]),
    row([cell('', GOES_ON), cell('5')], '<w:del w:id="3"/>'),
    row([cell('', GOES_ON), cell('4')]),
  );
  const extract = await read(body);
  expect(told(extract)).toEqual(['1,1 1x1 甲', '1,2 1x1 1', '2,1 2x1 丙', '2,2 1x1 3', '3,2 1x1 4']);
  expect(extract.lines.at(-1)?.place).toBe('body/tbl[1]/tr[5]/tc[2]/p[1]');
  expect(extract.problems.map(({ rule }) => rule)).toEqual(['tracked-changes']);
});

test('a merge that is a tracked change is a merge', async () => {
  const tracked = (state: string): string => `<w:cellMerge w:id="1" w:vMerge="${state}"/>`;
  const body = table(row([cell('甲', tracked('rest')), cell('1')]), row([cell('', tracked('cont')), cell('2')]));
  const extract = await read(body);
  expect(told(extract)).toEqual(['1,1 2x1 甲', '1,2 1x1 1', '2,2 1x1 2']);
  expect(extract.problems.map(({ rule }) => rule)).toEqual(['tracked-changes']);
});

test('rows and cells in controls are rows and cells', async () => {
  const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body = `<w:tbl>${row([cell('甲'), cell('1')])}${control(row([control(cell('乙')), cell(control(wordParagraph('2')))]))}</w:tbl>`;
  expect(told(await read(body))).toEqual(['1,1 1x1 甲', '1,2 1x1 1', '2,1 1x1 乙', '2,2 1x1 2']);
});

test('the builder sets what it is told', async () => {
  const extract = await readDocx(
    docxReport({
      title: '题',
      blocks: [
        {
          heads: 1,
          rows: [
            [
              { text: '甲', rowspan: 2 },
              { text: '乙', colspan: 2 },
            ],
            [{ text: ['1', '2'] }, { text: '' }],
          ],
        },
      ],
    }),
  );
  expect(told(extract)).toEqual(['- 题', '1,1 2x1H 甲', '1,2 1x2H 乙', '2,2 1x1 1', '2,2 1x1 2', '2,3 1x1 ']);
});
