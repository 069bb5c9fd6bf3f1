/**
 * What the converter makes of lines that a reader has brought with their places, cells and surroundings. The readers
 * themselves have tests of their own.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readReport } from '../../src/archive/record.ts';
import type { ExtractLine, GridCell, Tag } from '../../src/convert/read/extract.ts';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import { replay } from '../../src/convert/write/replay.ts';
import { stringifyLedger } from '../../src/convert/write/stringify-ledger.ts';
import { formTable } from '../../src/forms/index.ts';
import { layoutOf } from '../../src/forms/layout.ts';

const line = (text: string, more: Partial<ExtractLine> = {}): ExtractLine => ({
  text,
  place: `body/p[${text.length}]`,
  begins: true,
  cell: null,
  surrounding: null,
  ...more,
});

/** A grid, each cell once: rows of texts with their spans. A text with a line end is a cell of several paragraphs. */
function grid(table: number, rows: ReadonlyArray<ReadonlyArray<{ text: string; colspan?: number; rowspan?: number }>>) {
  const taken = new Set<string>();
  return rows.flatMap((cells, r) => {
    let column = 1;
    return cells.flatMap(({ text, colspan = 1, rowspan = 1 }) => {
      while (taken.has(`${r} ${column}`)) column++;
      const cell: GridCell = { table, row: r + 1, column, rowspan, colspan, header: false };
      for (let down = 0; down < rowspan; down++)
        for (let right = 0; right < colspan; right++) taken.add(`${r + down} ${column + right}`);
      column += colspan;
      return text.split('\n').map((each) => line(each, { cell, place: `tbl[${table}]/r${r + 1}/c${cell.column}` }));
    });
  });
}

async function read(lines: ExtractLine[], tags: Tag[] = []): Promise<VFile> {
  const file = new VFile({ path: 'seeds/a.docx', value: Buffer.from('the bytes of an original') });
  file.data.extract = { format: 'docx', reader: 'a reader 1.0', encoding: null, lines, tags, problems: [] };
  return convert(file);
}

const HEAD = [
  line('白银市统计局2021年政府信息公开工作年度报告'),
  line('一、总体情况'),
  line('2021年主动公开信息97条。'),
];

const requests = formTable('2021', 'requests');
const rows = layoutOf(requests ?? expect.fail('the form has no such table')).map((row) =>
  row.map(({ label, colspan, rowspan }) => ({ text: label ?? '0', colspan, rowspan })),
);

test('a grid that fits a table of the form is that table, and each cell knows its place', async () => {
  const file = await read([...HEAD, line('三、收到和处理政府信息公开申请情况'), ...grid(1, rows)]);
  const { record, ledger } = file.data;
  const [table] = record?.tables ?? [];
  expect(table).toMatchObject({ kind: 'form', form: 'requests' });
  expect(table?.checks.every(({ ok }) => ok)).toBe(true);
  // The corner is empty: nothing is printed there.
  for (const { text, place } of table?.rows.flat() ?? []) expect(place === null).toBe(text === '');
  expect(table?.rows.at(-1)?.at(-1)?.place).toBe(`tbl[1]/r${rows.length}/c10`);
  expect(record?.paragraphs[0]?.place).toBe('body/p[15]');
  expect(record?.facts.find(({ kind }) => kind === 'requests-received')?.place).toMatch(/^tbl/u);
  expect(record?.source).toMatchObject({ format: 'docx', reader: 'a reader 1.0', encoding: null });
  // Seed, ledger and text are enough to read all of it back.
  if (ledger === undefined) expect.fail('there is no ledger');
  expect(readReport(String(file), stringifyLedger(ledger)).record).toEqual(record);
  expect(replay(new Uint8Array(), ledger).get('s1-p1')).toBe('2021年主动公开信息97条。');
});

test('a grid that fits none is a table of the report, with the spans of the original', async () => {
  const file = await read([
    ...HEAD,
    ...grid(1, [
      [
        { text: '平台', rowspan: 2 },
        { text: '发布', colspan: 2 },
      ],
      [{ text: '条数' }, { text: '阅读' }],
      [{ text: '网站' }, { text: '97' }, { text: '' }],
    ]),
    line('以上为各平台情况。'),
  ]);
  const [table] = file.data.record?.tables ?? [];
  expect(table?.kind).toBe('plain');
  expect(table?.rows.map((row) => row.map(({ text, rowspan, colspan }) => `${text} ${rowspan}×${colspan}`))).toEqual([
    ['平台 2×1', '发布 1×2'],
    ['条数 1×1', '阅读 1×1'],
    ['网站 1×1', '97 1×1', ' 1×1'],
  ]);
  expect(file.data.record?.paragraphs.at(-1)?.text).toBe('以上为各平台情况。');
});

test('a cell of several paragraphs is one cell, and a number in words like a heading opens no section', async () => {
  const split = rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace('本年', '本\n年') })));
  const file = await read([...HEAD, ...grid(4, split)]);
  expect(file.data.record?.tables[0]).toMatchObject({ kind: 'form', form: 'requests' });
  expect(file.data.record?.sections.map(({ id }) => id)).toEqual(['s1']);
});

test('heads over one column may all stand in the last row of heads', async () => {
  const review = formTable('2021', 'review-and-litigation') ?? expect.fail('the form has no such table');
  const [first = [], second = [], third = [], values = []] = layoutOf(review);
  const labelled = (cells: typeof first, more: object = {}): Array<{ text: string; colspan: number }> =>
    cells.map(({ label, colspan }) => ({ text: label ?? '4', colspan, ...more }));
  const groups = second.filter(({ colspan }) => colspan > 1);
  const leaves = second.filter(({ colspan }) => colspan === 1);
  const drawn = [
    [...labelled(first.slice(0, 1), { rowspan: 2 }), ...labelled(first.slice(1))],
    labelled(groups),
    [...labelled(leaves), ...labelled(third)],
    labelled(values),
  ];
  const [table] = (await read([...HEAD, ...grid(1, drawn)])).data.record?.tables ?? [];
  expect(table).toMatchObject({ kind: 'form', form: 'review-and-litigation' });
  // The labels of the two groups in the other order are another table.
  const mixed = [...drawn.slice(0, 2), [...labelled(third), ...labelled(leaves)].toReversed(), labelled(values)];
  expect((await read([...HEAD, ...grid(1, mixed)])).data.record?.tables[0]?.kind).toBe('plain');
});

test('rows that the end of a page cuts are whole again, where the form tells it', async () => {
  const caption = formTable('2021', 'proactive-disclosure') ?? expect.fail('the form has no such table');
  const table = layoutOf(caption).map((row) =>
    row.map(({ label, colspan, rowspan }) => ({ text: label ?? '7', colspan, rowspan })),
  );
  const onPage = (page: number, cells: ExtractLine[]): ExtractLine[] =>
    cells.map((each) => ({ ...each, place: `page=${page}&viewrect=0,0,1,1` }));
  // The first row ends the page: to the reader it was a box and no table.
  const lone = line('第二十条第（一）项', { place: 'page=1&viewrect=0,0,1,1' });
  const below = await read([...HEAD, lone, ...onPage(2, grid(1, table.slice(1)))]);
  expect(below.data.record?.tables.map(({ kind, rows: all }) => `${kind} ${all.length}`)).toEqual([
    `form ${table.length}`,
  ]);
  // A label goes on below the page's end, in a row without figures.
  const cut = grid(1, [
    ...rows.slice(0, 3),
    (rows[3] ?? []).map((cell) => ({ ...cell, text: cell.text.slice(0, 3) })),
    (rows[3] ?? []).map((cell) => ({ ...cell, text: cell.text === '0' ? '' : cell.text.slice(3) })),
    ...rows.slice(4),
  ]);
  const pages = cut.map((each) => ({ ...each, place: `page=${(each.cell?.row ?? 0) > 4 ? 2 : 1}&viewrect=0,0,1,1` }));
  expect((await read([...HEAD, ...pages])).data.record?.tables[0]).toMatchObject({ kind: 'form', form: 'requests' });
  // On one page they are two rows, and figures in both are two rows' figures.
  expect((await read([...HEAD, ...cut])).data.record?.tables[0]?.kind).toBe('plain');
  const figures = pages.map((each) => (each.cell?.row === 5 && each.text === '' ? { ...each, text: '1' } : each));
  expect((await read([...HEAD, ...figures])).data.record?.tables[0]?.kind).toBe('plain');
});

test('the head of an archive page is no table of the report', async () => {
  const head = grid(1, [
    [{ text: '索 引 号' }, { text: 'XM001' }, { text: '发布机构' }, { text: '白银市统计局' }],
    [{ text: '发布日期' }, { text: '2022-01-20' }, { text: '文号' }, { text: '' }],
  ]);
  const { record, ledger } = (await read([...head, ...HEAD])).data;
  expect(record?.tables).toEqual([]);
  expect(record?.published).toBe('2022-01-20');
  expect(ledger?.layout.map(({ text }) => text).join(' ')).toContain('XM001');
  // A table of the report that has such words among others is one.
  const own = grid(1, [
    [{ text: '名称' }, { text: '时间' }],
    [{ text: '培训' }, { text: '3月' }],
  ]);
  expect((await read([...HEAD, ...own])).data.record?.tables).toHaveLength(1);
});

test('what surrounds the report is in the ledger and nowhere else', async () => {
  const file = await read([
    line('首页 | 政务公开 | 机构设置', { surrounding: 'site-frame' }),
    ...HEAD,
    line('— 1 —', { surrounding: 'page-number' }),
    line('并接受监督。', { begins: false }),
    line('相关阅读：某市2020年政府信息公开工作年度报告', { surrounding: 'site-frame' }),
  ]);
  const { record, ledger } = file.data;
  expect(record?.title).toBe('白银市统计局2021年政府信息公开工作年度报告');
  expect(record?.paragraphs.map(({ text }) => text)).toEqual(['2021年主动公开信息97条。并接受监督。']);
  expect(ledger?.layout.map(({ rule }) => rule)).toEqual(['site-frame', 'page-number', 'site-frame']);
});

test('notes that an archive prints into a report are none of its words', async () => {
  const noted = await read([
    line('〔档案附注：副本共8行〕'),
    ...HEAD,
    line('〔档案附注：据《条例》（国务院令〔2007〕492号），'),
    line('发布日期：2030-01-01', { begins: false }),
    line('整理。〕', { begins: false }),
    line('并接受监督〔2021〕。'),
  ]);
  const { record, ledger } = noted.data;
  expect(record?.paragraphs.map(({ text }) => text)).toEqual(['2021年主动公开信息97条。', '并接受监督〔2021〕。']);
  expect(record?.published).toBeNull();
  expect(ledger?.layout.map(({ rule }) => rule)).toEqual(Array.from({ length: 4 }, () => 'archive-note'));
});

test('a date in the frame of a site or of a printed page is not the day of publication', async () => {
  const frame = [
    line('今天是2026年11月29日 星期日', { surrounding: 'site-frame' }),
    line('发布日期：2024-05-06 某局2023年度报告', { surrounding: 'site-frame' }),
    line('2026/11/29 10:05', { surrounding: 'page-header' }),
  ];
  expect((await read([...frame, ...HEAD])).data.record?.published).toBeNull();
  const dated = await read([...frame, line('发布日期：2022-01-20'), ...HEAD]);
  expect(dated.data.record?.published).toBe('2022-01-20');
});

test('where the original tells that a paragraph begins, lines are not joined, however they end', async () => {
  const lines = ['主动公开机构职能、政策文件、工作动态等各类信息', '受理依申请公开事项并按期答复申请人的各项要求'];
  const file = await read([...HEAD, ...lines.map((text) => line(text)), line('合计两类。', { begins: false })]);
  expect(file.data.record?.paragraphs.map(({ text }) => text)).toEqual([
    '2021年主动公开信息97条。',
    lines[0],
    `${lines[1] ?? ''}合计两类。`,
  ]);
});

test('the tags of a page name what the text does not, and are beaten by what it says', async () => {
  const tags = [
    { name: 'ArticleTitle', value: '白银市统计局2021年政府信息公开工作年度报告' },
    { name: 'PubDate', value: '2022-01-20 16:30' },
    { name: 'ContentSource', value: '白银市统计局' },
    { name: 'Url', value: 'https://example.gov.cn/a.html' },
  ];
  const untitled = await read([line('一、总体情况'), line('主动公开信息97条。')], tags);
  expect(untitled.data.record).toMatchObject({
    id: 'baiyinshi-tongjiju/2021',
    title: tags[0]?.value,
    published: '2022-01-20T16:30',
    source: { url: 'https://example.gov.cn/a.html' },
    evidence: [
      { field: 'agency', place: 'tags of the page' },
      { field: 'year', place: 'tags of the page' },
    ],
  });
  const titled = await read(
    [line('白银市水务局2020年政府信息公开工作年度报告'), line('一、总体情况'), line('主动公开信息97条。')],
    [...tags.slice(0, 3), { name: 'Url', value: '/a.html' }],
  );
  expect(titled.data.record).toMatchObject({ agency: { name: '白银市水务局' }, year: 2020, source: { url: null } });
});
