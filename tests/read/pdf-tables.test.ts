/**
 * Tables of PDFs written by hand: grids from ruled lines, over page breaks, and what is none.
 */
import { describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { grid, hex, line, rawPdf, say } from '../support/raw-pdf.ts';

const read = (...pages: string[]): Promise<Extract> => readPdf(rawPdf({ pages }));
const texts = ({ lines }: Extract): string[] => lines.map(({ text }) => text);
const rules = ({ problems }: Extract): string[] => problems.map(({ level, rule }) => `${level} ${rule}`);
const tablesOf = ({ lines }: Extract): number[] => lines.flatMap(({ cell }) => cell?.table ?? []);

/** Each cell as `row column rowspan×colspan text`. */
const cells = ({ lines }: Extract): string[] =>
  lines.flatMap(({ cell, text }) =>
    cell === null ? [] : [`${cell.table}: ${cell.row} ${cell.column} ${cell.rowspan}×${cell.colspan} ${text}`],
  );

describe('tables', () => {
  const XS = [72, 172, 272, 372];
  const YS = [700, 680, 660];
  const WORDS = ['项目', '甲', '乙', '件数', '12', '34'];

  test('are grids of their lines, in strokes or in thin rectangles', async () => {
    const drawn = await read(grid(XS, YS, WORDS));
    const filled = await read(
      grid(XS, YS, WORDS).replaceAll(/0\.5 w (\d+) (\d+) m (\d+) (\d+) l S/gu, (_all, ...at: string[]) => {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.map(Number);
        return `${Math.min(x1, x2)} ${Math.min(y1, y2)} ${Math.max(0.5, x2 - x1)} ${Math.max(0.5, Math.abs(y2 - y1))} re f`;
      }),
    );
    const expected = WORDS.map((text, index) => `1: ${Math.floor(index / 3) + 1} ${(index % 3) + 1} 1×1 ${text}`);
    expect(cells(drawn)).toEqual(expected);
    expect(cells(filled)).toEqual(expected);
  });

  test('as Word draws them: each cell’s sides apart, thin rectangles with a square where they meet', async () => {
    const W = 0.48;
    const piece = (x: number, y: number, width: number, height: number): string =>
      `${x} ${y} ${width} ${height} re f\n`;
    const sides = YS.flatMap((y, row) =>
      XS.flatMap((x, column) => [
        piece(x, y, W, W),
        column < XS.length - 1 ? piece(x + W, y, (XS[column + 1] ?? 0) - x - W, W) : '',
        row < YS.length - 1 ? piece(x, (YS[row + 1] ?? 0) + W, W, y - (YS[row + 1] ?? 0) - W) : '',
      ]),
    );
    const text = WORDS.map((words, index) => say((XS[index % 3] ?? 0) + 6, index < 3 ? 686 : 666, words, 10));
    const extract = await read([...sides, ...text].join(''));
    expect(cells(extract)).toEqual(WORDS.map((words, at) => `1: ${at < 3 ? 1 : 2} ${(at % 3) + 1} 1×1 ${words}`));
  });

  test('have merged cells where a line is missing, and empty ones with a line of their own', async () => {
    const merged = grid(XS, YS, ['项目', '', '', '', '12', '']).replace(
      line(272, 700, 272, 660),
      line(272, 680, 272, 660),
    );
    expect(cells(await read(merged))).toEqual([
      '1: 1 1 1×1 项目',
      '1: 1 2 1×2 ',
      '1: 2 1 1×1 ',
      '1: 2 2 1×1 12',
      '1: 2 3 1×1 ',
    ]);
  });

  test.each([
    ['a text that runs over a line', grid(XS, YS, ['项目', '123456789012345678901234567890', '', '件数', '12', '34'])],
    [
      'a cell that is no rectangle',
      grid(XS, YS, WORDS)
        .replace(line(172, 700, 172, 660), line(172, 700, 172, 680))
        .replace(line(72, 680, 372, 680), line(72, 680, 172, 680) + line(272, 680, 372, 680)),
    ],
    [
      'a row’s end inside of empty cells alone',
      grid([72, 172, 272], [700, 680, 660, 640], ['', '甲', '', '', '', '乙'])
        .replace(line(72, 680, 272, 680), line(72, 680, 172, 680))
        .concat(say(180, 650, '件数')),
    ],
    [
      'characters drawn one by one over a line',
      grid(XS, YS, WORDS) + say(261, 670, '5', 12) + say(267, 670, '6', 12) + say(273, 670, '7', 12),
    ],
    ['columns off the paper', grid([72, 172, 560, 640], YS, WORDS)],
    ['text over text', grid(XS, YS, WORDS) + say(78, 666, '金额')],
    [
      'columns that are clipped away',
      `q 60 600 m 300 600 l 300 760 l 60 760 l h W n ${grid(XS, YS, ['项目', '甲', '', '件数', '12', ''])} Q`,
    ],
    ['text on the line between two rows', grid(XS, YS, ['项目', '甲', '乙', '', '12', '34']) + say(76, 674, '件数')],
    ['a line half drawn', grid(XS, YS, WORDS).replace(line(172, 700, 172, 660), line(172, 700, 172, 670))],
  ])('with %s stay lines, and that is a doubt', async (_name, page) => {
    const extract = await read(page);
    expect(cells(extract)).toEqual([]);
    expect(rules(extract)).toContain('doubtful pdf-table-as-lines');
    expect(texts(extract).join('')).toContain('件数');
  });

  test.each([
    ['a frame around the text', grid([60, 540], [800, 60], []) + say(72, 700, '政府信息公开')],
    ['level lines alone', YS.map((y) => line(72, y, 372, y)).join('') + say(76, 686, '甲') + say(176, 686, '乙')],
    [
      'a chart',
      Array.from({ length: 6 }, (_, step) => line(100, 500 + step * 20, 400, 500 + step * 20)).join('') +
        line(100, 500, 100, 620) +
        line(250, 500, 250, 620) +
        line(400, 500, 400, 530) +
        say(200, 480, '图一'),
    ],
    ['a heading that is underlined', line(72, 698, 200, 698) + say(72, 700, '总体情况')],
  ])('are not %s', async (_name, page) => {
    const extract = await read(page);
    expect(cells(extract)).toEqual([]);
    expect(extract.problems).toEqual([]);
  });

  test('hold no watermark', async () => {
    const mark = (x: number, y: number): string => `BT /F1 60 Tf .7 .7 -.7 .7 ${x} ${y} Tm <${hex('草稿')}> Tj ET\n`;
    const extract = await read(grid(XS, YS, WORDS) + mark(150, 600));
    expect(cells(extract).map((cell) => cell.split(' ').at(-1))).toEqual(WORDS);
    expect(texts(extract)).toContain('草稿');
  });

  test('go on over a page, and a head that is printed again is the page’s', async () => {
    const more = ['项目', '甲', '乙', '金额', '56', '78'];
    const extract = await read(grid(XS, YS, WORDS), grid(XS, YS, more));
    expect(cells(extract)).toEqual([
      ...WORDS.map((text, index) => `1: ${Math.floor(index / 3) + 1} ${(index % 3) + 1} 1×1 ${text}`),
      ...more.slice(3).map((text, index) => `1: 3 ${index + 1} 1×1 ${text}`),
    ]);
    expect(extract.lines.filter(({ surrounding }) => surrounding === 'page-header').map(({ text }) => text)).toEqual([
      '项目',
      '甲',
      '乙',
    ]);
    expect(extract.lines.filter(({ cell }) => cell?.header).map(({ text }) => text)).toEqual(['项目', '甲', '乙']);
  });

  test('with other columns, or with words between, are two', async () => {
    const other = grid([72, 150, 260, 372], YS, WORDS);
    expect(new Set(tablesOf(await read(grid(XS, YS, WORDS), other)))).toEqual(new Set([1, 2]));
    const again = say(72, 720, '四、行政复议') + grid(XS, YS, WORDS);
    expect(new Set(tablesOf(await read(grid(XS, YS, WORDS), again)))).toEqual(new Set([1, 2]));
  });

  /** The first page's last row has no line below it. */
  const open = (words: readonly string[]): string => grid(XS, YS, words).replace(line(72, 660, 372, 660), '');

  test('a row that a page’s end cuts is one, two rows of figures are two', async () => {
    const cut = await read(
      open(['项目', '甲', '乙', '其他法律行政法', '12', '34']),
      grid(XS, YS, ['规禁止公开', '', '', '金额', '5', '6']),
    );
    expect(cells(cut)).toEqual([
      '1: 1 1 1×1 项目',
      '1: 1 2 1×1 甲',
      '1: 1 3 1×1 乙',
      '1: 2 1 1×1 其他法律行政法',
      '1: 2 1 1×1 规禁止公开',
      '1: 2 2 1×1 12',
      '1: 2 3 1×1 34',
      '1: 3 1 1×1 金额',
      '1: 3 2 1×1 5',
      '1: 3 3 1×1 6',
    ]);
    const whole = await read(open(WORDS), grid(XS, YS, ['数额', '56', '78', '金额', '5', '6']));
    expect(cells(whole)).toContain('1: 3 1 1×1 数额');
    expect(cells(whole)).toContain('1: 3 2 1×1 56');
    const blank = await read(grid(XS, YS, WORDS), grid(XS, YS, ['数额', '', '', '金额', '5', '6']));
    expect(cells(blank)).toContain('1: 3 1 1×1 数额');
    expect(cells(blank)).toContain('1: 3 2 1×1 ');
  });

  /** A box of one column at the foot of a page. */
  const box = (right: number, words: string): string => grid([72, right], [120, 100], [words]);

  test('may begin with a box at a page’s end, where the next page goes on in the same place', async () => {
    const extract = await read(say(72, 700, '政府信息公开') + box(372, '第二十条第（一）项'), grid(XS, YS, WORDS));
    expect(cells(extract).slice(0, 2)).toEqual(['1: 1 1 1×3 第二十条第（一）项', '1: 2 1 1×1 项目']);
    const narrow = await read(say(72, 700, '政府信息公开') + box(300, '第二十条第（一）项'), grid(XS, YS, WORDS));
    expect(cells(narrow)[0]).toBe('1: 1 1 1×1 项目');
    expect(texts(narrow)).toContain('第二十条第（一）项');
    const inText = await read(box(372, '第二十条第（一）项') + say(72, 60, '政府信息公开'), grid(XS, YS, WORDS));
    expect(cells(inText)[0]).toBe('1: 1 1 1×1 项目');
  });

  test('with a row that a page’s end cuts between two lines: by its label, which goes on without a number', async () => {
    const NARROW = [72, 122, 222, 322];
    const first = (label: string, ...rest: string[]): string => grid(NARROW, YS, ['项目', '甲', '乙', label, ...rest]);
    const next = (label: string): string => grid(NARROW, YS, [label, '', '', '合计', '5', '6']);
    const labels = async (...pages: string[]): Promise<string[]> =>
      cells(await read(...pages))
        .filter((cell) => / 1 1×1 /u.test(cell))
        .map((cell) => cell.split('×1 ')[1] ?? '');
    const joined = ['项目', '3.保护', '第三方', '合计'];
    expect(await labels(first('3.保护', '12', '34'), next('第三方'))).toEqual(joined);
    expect(
      cells(await read(first('3.保护', '', ''), next('第三方'))).filter((cell) => cell.includes(' 2 1 ')),
    ).toHaveLength(2);
    // Two labels, each whole: a number of its own, room behind the first one, no figure that tells.
    const rows = async (...pages: string[]): Promise<number> => (await labels(...pages)).length;
    expect(cells(await read(first('3.保护', '12', '34'), next('4.保')))).toContain('1: 3 1 1×1 4.保');
    expect(cells(await read(first('许', '12', '34'), next('处罚')))).toContain('1: 3 1 1×1 处罚');
    expect(cells(await read(first('行政许', '', ''), next('处罚')))).toContain('1: 3 1 1×1 处罚');
    expect(await rows(first('3.保护', '12', '34'), grid(NARROW, YS, ['第三方', '7', '', '合计', '5', '6']))).toBe(4);
  });

  test('have cells of several lines: a label goes on, a figure below a figure is another one', async () => {
    const tall = (...texts: string[]): string =>
      grid([72, 122, 222], [700, 680, 640], ['项目', '甲', '', '']) + texts.join('');
    const page = tall(say(76, 666, '其他法'), say(76, 650, '律'), say(130, 666, '12'), say(130, 650, '34'));
    const lines = (await read(page)).lines.filter(({ cell }) => cell?.row === 2);
    expect(lines.map(({ text, begins }) => [text, begins])).toEqual([
      ['其他法', true],
      ['律', false],
      ['12', true],
      ['34', true],
    ]);
  });
});
