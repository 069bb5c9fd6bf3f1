/**
 * Automatic numbering of Word: the number that is printed before each paragraph, whatever names it and wherever it begins anew.
 */
import { expect, test } from 'vitest';
import { formatNumber, isKnownFormat } from '../../src/convert/read/docx/number-format.ts';
import { numbered } from '../../src/convert/read/docx/numbered.ts';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { wordFile, wordParagraph, type WordParts } from '../support/word-file.ts';

/** Levels of a list: format, text, and what else stands in the level. */
type LevelParts = readonly [format: string, text: string, more?: string];

const levels = (parts: readonly LevelParts[]): string =>
  parts
    .map(
      ([format, text, more = ''], index) =>
        `<w:lvl w:ilvl="${index}">${more.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');

const kind = (id: number, parts: readonly LevelParts[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels(parts)}</w:abstractNum>`;

const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const restart = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const name = (id: number, level: number | null = 0): string =>
  `<w:numPr>${level === null ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;

const item = (id: number, level: number | null = 0, text = ''): string => wordParagraph(text, name(id, level));

async function lines(parts: WordParts): Promise<string[]> {
  return (await readDocx(wordFile(parts))).lines.map(({ text }) => text);
}

const THREE: readonly LevelParts[] = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
];

test('levels count by themselves and begin anew below a higher one', async () => {
  const body = [0, 1, 1, 2, 2, 0, 1, 2, 1, 2].map((level) => item(1, level)).join('');
  expect(await lines({ body, numbering: kind(0, THREE) + num(1, 0) })).toEqual(
    '一、 （一） （二） 1. 2. 二、 （一） 1. （二） 1.'.split(' '),
  );
});

test('a level that never begins anew, and one that does behind the first level alone', async () => {
  const parts: LevelParts[] = [
    ['decimal', '%1.'],
    ['decimal', '%1.%2', '<w:lvlRestart w:val="0"/>'],
    ['decimal', '(%3)', '<w:lvlRestart w:val="1"/>'],
  ];
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => item(1, level)).join('');
  expect(await lines({ body, numbering: kind(0, parts) + num(1, 0) })).toEqual(
    '1. 1.1 (1) 1.2 (2) 2. 2.3 (1)'.split(' '),
  );
});

test('lists of one kind count on, one that is told to begins anew, and only once', async () => {
  const numbering = kind(0, THREE) + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 5)) + kind(1, THREE) + num(4, 1);
  const body = [1, 2, 3, 3, 1, 4].map((id) => item(id)).join('');
  expect(await lines({ body, numbering })).toEqual('一、 二、 五、 六、 七、 一、'.split(' '));
});

test('a list begins anew at one level, the first that is used, and from then on below it', async () => {
  const numbering = kind(0, THREE) + num(1, 0) + num(2, 0, restart(0, 1) + restart(1, 4)) + num(3, 0, restart(1, 7));
  const items: ReadonlyArray<readonly [number, number]> = [
    [1, 0],
    [1, 1],
    [2, 1],
    [2, 1],
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 1],
  ];
  const body = items.map(([id, level]) => item(id, level)).join('');
  expect(await lines({ body, numbering })).toEqual(
    '一、 （一） （四） （五） 二、 （四） 三、 （七） （八）'.split(' '),
  );
});

test('a list may change a level of its kind', async () => {
  const changed = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>`;
  expect(await lines({ body: item(1) + item(1), numbering: kind(0, THREE) + num(1, 0, changed) })).toEqual([
    '第3条',
    '第4条',
  ]);
});

test('numbers from styles: inherited, by the level bound to the style, and taken back', async () => {
  const style = (id: string, content: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${content}</w:pPr></w:style>`;
  const bound = kind(0, [
    ['decimal', '%1.', '<w:pStyle w:val="A"/>'],
    ['decimal', '%1.%2', '<w:pStyle w:val="B"/>'],
  ]);
  const styles =
    style('A', name(1, null)) +
    style('B', name(1, null)) +
    style('A2', '', 'A') +
    style('Off', name(0), 'A') +
    style('Loop', '', 'Loop');
  const body = ['A', 'B', 'A2', 'B', 'Off', 'Loop'].map((id) => wordParagraph('文', `<w:pStyle w:val="${id}"/>`));
  const off = wordParagraph('文', `<w:pStyle w:val="A"/>${name(0)}`);
  const implied =
    style('A', name(1, null)) +
    style('B', '<w:numPr/>', 'A') +
    style('C', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'A');
  const three = ['A', 'B', 'C', 'A'].map((id) => wordParagraph('文', `<w:pStyle w:val="${id}"/>`)).join('');
  expect(await lines({ body: three, numbering: bound + num(1, 0), styles: implied })).toEqual(
    '1. 文|1.1 文|1.2 文|2. 文'.split('|'),
  );
  expect(await lines({ body: body.join('') + off, numbering: bound + num(1, 0), styles })).toEqual(
    '1. 文|1.1 文|2. 文|2.1 文|文|文|文'.split('|'),
  );
});

test('a kind that names a style of lists has the levels of that style', async () => {
  const numbering = `${kind(0, THREE)}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${num(1, 0)}${num(2, 1)}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Self"/></w:abstractNum>${num(3, 2)}`;
  const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr>${name(1, null)}</w:pPr></w:style><w:style w:type="numbering" w:styleId="Self"><w:pPr>${name(3, null)}</w:pPr></w:style>`;
  expect(await lines({ body: item(2) + item(2, 1) + item(3, 0, '文'), numbering, styles })).toEqual([
    '一、',
    '（一）',
    '文',
  ]);
});

test('common digits where the law of a level wants them; zeros before them; bullets as they are seen', async () => {
  const symbol = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
  const numbering = [
    kind(0, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
    ]) + num(1, 0),
    kind(1, [['bullet', '\uF0A7', symbol]]) + num(2, 1),
    `<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
      num(3, 2),
    kind(3, [['none', '附：%1']]) + num(4, 3),
    kind(4, [['decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>']]) + num(5, 4),
  ].join('');
  const courier = kind(5, [['bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>']]) + num(6, 5);
  const zeros: LevelParts[] = [
    ['upperRoman', '%1'],
    ['decimalZero', '%1.%2', '<w:isLgl/>'],
  ];
  const law = kind(6, zeros) + num(7, 6);
  const plain = item(1) + item(1, 1) + item(2, 0, '点') + item(3) + item(3) + item(4);
  const body = plain + item(5, 0, '文') + item(99, 0, '无') + item(6, 0, '点') + item(7, 1);
  expect(await lines({ body, numbering: numbering + courier + law })).toEqual([
    '第一章',
    '1.1',
    '▪ 点',
    '009',
    '010',
    '附：',
    '文',
    '无',
    '◦ 点',
    '1.01',
  ]);
});

test('a paragraph that is gone is not counted, an empty one is', async () => {
  const gone = `<w:p><w:pPr>${name(1)}<w:rPr><w:del/></w:rPr></w:pPr></w:p>`;
  const hidden = `<w:p><w:pPr>${name(1)}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>`;
  const body = item(1, 0, '甲') + gone + hidden + item(1) + item(1, 0, '乙');
  expect(await lines({ body, numbering: kind(0, THREE) + num(1, 0) })).toEqual(['一、甲', '二、', '三、乙']);
});

test('numbers in a table, and in its order', async () => {
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const row = `<w:tr>${cell(item(1))}${cell(wordParagraph('7'))}</w:tr>`;
  expect(await lines({ body: `<w:tbl>${row}${row}</w:tbl>${item(1)}`, numbering: kind(0, THREE) + num(1, 0) })).toEqual(
    ['一、', '7', '二、', '7', '三、'],
  );
});

test('a level that was passed over counts as used once, as in Word and LibreOffice, and what counts on from it is told', async () => {
  const parts: LevelParts[] = [
    ['decimal', '%1.'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3'],
  ];
  const numbering = kind(0, parts) + num(1, 0);
  const printed = async (...at: number[]): Promise<string> => {
    const { lines, problems } = await readDocx(
      wordFile({ body: at.map((level) => item(1, level)).join(''), numbering }),
    );
    return [...lines.map(({ text }) => text), ...problems.map(({ rule }) => rule)]
      .filter((word) => word !== 'no-text')
      .join(' ');
  };
  expect(await printed(1, 0, 1)).toBe('1.1 2. 2.1 number-skipped');
  expect(await printed(2, 2, 0, 2, 1)).toBe('1.1.1 1.1.2 2. 2.1.1 2.2 number-skipped');
  expect(await printed(1, 1, 2)).toBe('1.1 1.2 1.2.1');
  expect(await printed(0, 2, 0, 1)).toBe('1. 1.1.1 2. 2.1');
});

test('lists in headers, notes and text boxes count by themselves', async () => {
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${item(1, 0, '框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';
  const note = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const parts = {
    body: item(1, 0, '甲') + box + note + item(1, 0, '乙') + section,
    numbering: kind(0, THREE) + num(1, 0),
    around: { header1: item(1, 0, '眉') },
    footnotes: `<w:footnote w:id="2">${item(1, 0, '注')}</w:footnote>`,
  };
  expect(await lines(parts)).toEqual(['一、眉', '一、甲', '', '一、框', '¹', '二、乙', '一、注']);
});

test('a level that the file does not define is told, a list that it does not have is none', async () => {
  const told = async (id: number, level: number): Promise<string[]> => {
    const body = item(id, level, '文');
    const { lines: read, problems } = await readDocx(wordFile({ body, numbering: kind(0, THREE) + num(1, 0) }));
    return [...read.map(({ text }) => text), ...problems.map(({ rule }) => rule)];
  };
  expect(await told(1, 5)).toEqual(['文', 'number-undefined']);
  expect(await told(9, 0)).toEqual(['文']);
});

test('an unknown format is told, a known one is not', async () => {
  const rules = async (format: string): Promise<string[]> =>
    (
      await readDocx(wordFile({ body: item(1, 0, '文'), numbering: kind(0, [[format, '%1.']]) + num(1, 0) }))
    ).problems.map(({ rule }) => rule);
  expect(await rules('hebrew1')).toEqual(['number-format']);
  expect(await rules('japaneseCounting')).toEqual([]);
});

test('between number and text: nothing behind a wide mark, a blank behind a narrow one, never figure at figure', () => {
  const join = (text: string, behind: string, suffix = 'tab'): string =>
    numbered({ text, suffix, unknown: null, gap: false }, behind);
  expect([join('一、', '总体'), join('（一）', '总体', 'space'), join('①', '总体'), join('1．', '总体')]).toEqual([
    '一、总体',
    '（一）总体',
    '①总体',
    '1．总体',
  ]);
  expect([join('1.', '总体'), join('第一章', '总则'), join('1.', '总体', 'nothing'), join('(1)', '总体')]).toEqual([
    '1. 总体',
    '第一章 总则',
    '1.总体',
    '(1) 总体',
  ]);
  expect([join('1', '2件', 'nothing'), join('1.', '2023年', 'nothing'), join('', '文'), join('1.', '')]).toEqual([
    '1 2件',
    '1.2023年',
    '文',
    '1.',
  ]);
});

test.each([
  ['decimal', '1 10 23 100'],
  ['decimalZero', '01 10 23 100'],
  ['decimalFullWidth', '１ １０ ２３ １００'],
  ['decimalEnclosedCircle', '① ⑩ 23 100'],
  ['decimalEnclosedCircleChinese', '① ⑩ 23 100'],
  ['decimalEnclosedFullstop', '⒈ ⒑ 23 100'],
  ['decimalEnclosedParen', '⑴ ⑽ 23 100'],
  ['ideographEnclosedCircle', '㊀ ㊉ 23 100'],
  ['upperLetter', 'A J W VVVV'],
  ['lowerRoman', 'i x xxiii c'],
  ['upperRoman', 'I X XXIII C'],
  ['chineseCounting', '一 十 二十三 一○○'],
  ['taiwaneseCounting', '一 十 二十三 一○○'],
  ['chineseCountingThousand', '一 十 二十三 一百'],
  ['taiwaneseCountingThousand', '一 十 二十三 一百'],
  ['japaneseCounting', '一 十 二十三 百'],
  ['ideographDigital', '一 一〇 二三 一〇〇'],
  ['taiwaneseDigital', '一 一○ 二三 一○○'],
  ['chineseLegalSimplified', '壹 壹拾 贰拾叁 壹佰'],
  ['ideographLegalTraditional', '壹 壹拾 貳拾參 壹佰'],
  ['ideographTraditional', '甲 癸 23 100'],
  ['ideographZodiac', '子 酉 23 100'],
  ['none', '   '],
])('%s: 1, 10, 23, 100', (format, printed) => {
  expect([1, 10, 23, 100].map((value) => formatNumber(value, format)).join(' ')).toBe(printed);
  expect(isKnownFormat(format)).toBe(true);
});

test('numbers in Han up to where lists never go', () => {
  const thousand = (value: number): string => formatNumber(value, 'chineseCountingThousand');
  expect([0, 11, 19, 20, 101, 110, 111, 1001, 1010, 10_000, 10_001, 12_345].map(thousand)).toEqual(
    '○ 十一 十九 二十 一百○一 一百一十 一百一十一 一千○一 一千○一十 一万 一万○一 一万二千三百四十五'.split(' '),
  );
  expect(formatNumber(2_000_000_000, 'upperRoman')).toBe('2000000000');
  expect([formatNumber(27, 'lowerLetter'), formatNumber(781, 'lowerLetter')]).toEqual(['aa', '781']);
  expect([formatNumber(3, 'constructor'), isKnownFormat('constructor')]).toEqual(['3', false]);
});
