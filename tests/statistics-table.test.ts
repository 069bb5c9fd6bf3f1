/**
 * The table of the years before the form (政府信息公开情况统计表), filled with any figures and flattened in the ways that
 * copies are: every number in its cell with its unit, its code and its kind; or the lines as they are printed, never a wrong cell.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statistics2014 } from '../src/forms/2014.ts';
import { figure, HEAD, NONE, recordOf, rowsWith, type Row } from './support/statistics-table.ts';

const REMARK = /（[^（）]*）$/u;

/** Ways in which copies print it. `empties`: whether an empty cell may be there. */
const STYLES: ReadonlyArray<{ name: string; path?: string; print: (rows: readonly Row[]) => string }> = [
  { name: 'rows with blanks between', print: (rows) => [HEAD, ...rows].map((row) => row.join('  ')).join('\n') },
  { name: 'rows without head', print: (rows) => rows.map((row) => row.join(' ')).join('\n') },
  {
    name: 'rows with labels indented and wide blanks in the head',
    print: (rows) =>
      [
        '统\u3000计\u3000指\u3000标\u3000单位\u3000统计数',
        ...rows.map((row) => `\u3000\u3000${row.join('\u3000')}`),
      ].join('\n'),
  },
  {
    name: 'a cell a line',
    print: (rows) => [HEAD, ...rows].flatMap((row) => row.filter((text) => text !== '')).join('\n'),
  },
  {
    name: 'a cell a line, strokes lost, blank lines between',
    print: (rows) => [HEAD, ...rows].flatMap((row) => row.filter((text) => text !== '' && text !== NONE)).join('\n\n'),
  },
  {
    name: 'all in one line behind its title',
    print: (rows) =>
      `青禾县政府信息公开情况统计表 ${[HEAD, ...rows].map((row) => row.join(' ')).join(' ')} 填表人：李某`,
  },
  {
    name: 'rows whose remarks stand under the number',
    print: (rows) =>
      [HEAD, ...rows]
        .map(([label, ...rest]) => {
          const remark = REMARK.exec(label)?.[0] ?? '';
          return [[label.replace(remark, ''), ...rest].join('  '), ...(remark === '' ? [] : [remark])].join('\n');
        })
        .join('\n'),
  },
  {
    name: 'a printed page whose narrow columns break units and a label',
    print: (rows) =>
      [
        '统计指标  单 统计',
        '          位 数',
        ...rows.map(([label, unit, number]) => {
          if (unit === NONE || unit.length < 2 || !/\d/u.test(number)) return [label, unit, number].join('  ');
          const at = label.length > 24 ? label.length - 5 : label.length;
          return `${label.slice(0, at)}  ${unit.slice(0, 1)} ${number}\n${label.slice(at)}  ${unit.slice(1)}`;
        }),
      ].join('\n'),
  },
  {
    name: 'a Markdown grid',
    print: (rows) => [HEAD, ['---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  },
  {
    name: 'a grid whose head comes again on the next page',
    print: (rows) =>
      [HEAD, ...rows.slice(0, 30), HEAD, ...rows.slice(30)].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  },
  { name: 'rows of a spreadsheet', print: (rows) => [HEAD, ...rows].map((row) => row.join('\t')).join('\n') },
  {
    name: 'a tab before each cell',
    print: (rows) => [HEAD, ...rows].map((row) => `${row.map((text) => `\t${text}`).join('\n')}\n\t\n`).join('\n'),
  },
  {
    name: 'a page, whose table holds its title and who filled it in',
    path: 'seeds/flat.html',
    print: (rows) =>
      `<table><tr><td colspan="3">政府信息公开情况统计表</td></tr>${[HEAD, ...rows]
        .map(([label, unit, number]) =>
          unit === NONE
            ? `<tr><td colspan="3">${label}</td></tr>`
            : `<tr><td>${label}</td><td>${unit}</td><td>${number}</td></tr>`,
        )
        .join('')}<tr><td colspan="3">单位负责人：王某\u3000填报人：李某</td></tr></table>`,
  },
];

describe.each(STYLES)('flattened to $name', ({ print, path }) => {
  test('comes back number by number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 20, maxLength: 80 }), async (figures) => {
        const rows = rowsWith(figures);
        const { tables, facts, form, sections } = await recordOf(print(rows), path);
        expect(tables.map((table) => table.form)).toEqual(['statistics-2014']);
        expect(form).toBeNull();
        expect(sections.map(({ title }) => title)).toEqual(
          expect.arrayContaining(['概述', '存在的主要问题和改进措施']),
        );
        expect(sections.filter(({ level }) => level > 0)).toHaveLength(2);
        const [, ...printed] = tables[0]?.rows ?? [];
        const isStroke = (text: string): boolean => text === NONE;
        expect(printed.map((row) => row.map(({ text }) => (isStroke(text) ? '' : text)))).toEqual(
          rows.map((row) => row.map((text) => (isStroke(text) ? '' : text))),
        );
        const counted = statistics2014.rows.flatMap(({ figure: counts }, index) => {
          const number = rows[index]?.[2] ?? '';
          return counts === null || !/\d/u.test(number)
            ? []
            : [{ code: counts.code, kind: counts.kind, unit: counts.unit, value: Number(number.replace(',', '')) }];
        });
        expect(
          facts.filter(({ code }) => code !== null).map(({ code, kind, unit, value }) => ({ code, kind, unit, value })),
        ).toEqual(counted);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is no such table stays as it is printed', () => {
  const rows = rowsWith(['1']);
  const printed = (changed: readonly (readonly string[])[], between = '  '): string =>
    [HEAD, ...changed].map((row) => row.join(between)).join('\n');
  const cases: ReadonlyArray<readonly [string, string]> = [
    [
      'two rows have changed places',
      printed([rows[0] ?? [], rows[1] ?? [], rows[3] ?? [], rows[2] ?? [], ...rows.slice(4)]),
    ],
    [
      'a row is missing and one of the report’s own stands between, so that there are as many as the form has',
      printed([
        ...rows.slice(0, 30),
        ['收到咨询数', '次', '3'],
        ...rows.slice(30).filter(([label]) => !label.includes('兼职人员数')),
      ]),
    ],
    [
      'the row is missing that tells two of one name apart',
      printed(rows.filter(([label]) => !label.includes('五、行政诉讼数量') && !label.includes('六、举报投诉'))),
    ],
    ['most rows are missing', printed([...rows.slice(0, 12), ...rows.slice(-4)])],
    ['a row of the report’s own has no unit', printed([...rows.slice(0, 30), ['收到咨询数', '3'], ...rows.slice(30)])],
    [
      'money is counted in another unit',
      printed(rows.map(([label, unit, number]) => [label, unit.replace('万元', '元'), number])),
    ],
    [
      'money bears another unit',
      printed(rows.map(([label, unit, number]) => [label, unit, unit === '万元' ? '300元' : number])),
    ],
    ['there are two columns of numbers', printed(rows.map((row) => [...row, '7']))],
    ['a heading of several rows holds a number', printed(rows.map(([label, unit]) => [label, unit, '3']))],
    [
      'numbers stand before their units',
      printed(
        rows.map(([label, unit, number]) => [label, number, unit]),
        '\t',
      ),
    ],
  ];

  test.each(cases)('%s', async (_name, table) => {
    const { tables, facts } = await recordOf(table);
    expect(tables.map(({ form }) => form).filter((form) => form !== null)).toEqual([]);
    expect(facts.filter(({ kind }) => kind !== null)).toEqual([]);
  });

  test('a cell that holds no number stays as it is printed, and is said', async () => {
    const table = rows.map(([label, unit, number]): Row => [label, unit, label.includes('举报投诉') ? '无' : number]);
    const { tables, facts, findings } = await recordOf(
      [HEAD, ...table].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    );
    expect(tables.map(({ form }) => form)).toEqual(['statistics-2014']);
    expect(tables[0]?.rows.flat()).toContainEqual(expect.objectContaining({ text: '无', value: null }));
    expect(facts.map(({ code }) => code)).not.toContain('statistics-2014.complaints/number');
    expect(findings.map(({ rule }) => rule)).toContain('cells-readable');
  });

  test('nor are its labels in sentences', async () => {
    const text = [
      '（一）主动公开政府信息数：全年主动公开政府信息120条，其中主动公开规范性文件数12条。',
      '条',
      '件',
      '（二）接受培训人员数',
      '全年接受培训人员30人次。',
    ].join('\n');
    const { tables, facts, sections } = await recordOf(text);
    expect(tables).toEqual([]);
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'disclosed-total', value: 120 }));
    expect(sections).not.toEqual([]);
  });
});

describe('a table of figures of a body’s own', () => {
  const OWN = ['主动公开信息数 条 739 4359', '网站公开 条 735 4350', '受理申请 件 3 5', '行政诉讼数 件 0 0'];
  const head = '指标名称 计量单位 2016年度 历年累计';

  test.each([
    ['a row a line', [head, ...OWN].join('\n')],
    ['all in one line behind its title', `青禾县统计表 ${head} ${OWN.join(' ')}`],
  ])('is a grid as it is printed: %s', async (_name, table) => {
    const { tables, facts } = await recordOf(table);
    expect(tables.map(({ kind, form }) => [kind, form])).toEqual([['plain', null]]);
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text).join(' '))).toEqual([head, ...OWN]);
    expect(facts.filter(({ kind }) => kind !== null)).toEqual([]);
  });

  test.each([
    ['three rows', [head, ...OWN.slice(0, 3)]],
    [
      'a label of two words',
      [head, ...OWN.slice(0, 2), '其中 网站公开 条 1 2', '公报 公开 条 3 4', '其他 方式 条 5 6'],
    ],
    ['a number too many', [head, ...OWN.map((row) => `${row} 7`)]],
    ['no words over the columns', OWN],
  ])('is none with %s', async (_name, lines) => {
    const { tables } = await recordOf(lines.join('\n'));
    expect(tables.filter(({ kind }) => kind === 'plain')).toEqual([]);
  });
});
