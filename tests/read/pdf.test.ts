/**
 * PDFs written by hand, for what programs that print do not show: refusals, characters, blanks, turned text, hostile files.
 */
import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { boundedReader } from '../../src/convert/read/pdf/bounded-reader.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { hex, line, namedEncoding, rawPdf, say, stream, UNICODE_FONT } from '../support/raw-pdf.ts';

const read = (...pages: string[]): Promise<Extract> => readPdf(rawPdf({ pages }));
const texts = ({ lines }: Extract): string[] => lines.map(({ text }) => text);
const rules = ({ problems }: Extract): string[] => problems.map(({ level, rule }) => `${level} ${rule}`);

/** A picture over the whole page. */
const SCAN = 'q 595 0 0 842 0 0 cm /Im Do Q\n';
const PICTURE = {
  resources: '/XObject << /Im 100 0 R >>',
  objects: {
    100: stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'abcd',
    ),
  },
};

describe('a PDF that is not read says why', () => {
  test.each([
    ['no PDF', new TextEncoder().encode('a letter'), 'blocking pdf-broken'],
    ['the begin of one', rawPdf({ pages: [say(72, 700, '甲')] }).subarray(0, 300), 'blocking pdf-broken'],
    ['nothing on its pages', rawPdf({ pages: ['', ''] }), 'blocking pdf-empty'],
    ['pictures alone', rawPdf({ pages: [SCAN, SCAN], ...PICTURE }), 'blocking pdf-no-text'],
    [
      'a password',
      rawPdf({
        pages: [say(72, 700, '甲')],
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      }),
      'blocking pdf-password',
    ],
  ])('%s', async (_name, bytes, rule) => {
    const extract = await readPdf(bytes);
    expect(rules(extract)).toEqual([rule]);
    expect(extract.lines).toEqual([]);
  });

  test('a page that is a picture among others is a doubt that names it', async () => {
    const extract = await readPdf(rawPdf({ pages: [say(72, 700, '政府信息公开'), SCAN], ...PICTURE }));
    expect(rules(extract)).toEqual(['doubtful pdf-scanned-pages']);
    expect(extract.problems[0]?.message).toContain('page 2 is a picture');
    expect(texts(extract)).toEqual(['政府信息公开']);
  });

  test('an empty page, a page with a small picture and text over a picture are none', async () => {
    const stamp = 'q 100 0 0 100 400 100 cm /Im Do Q\n';
    const extract = await readPdf(
      rawPdf({ pages: [say(72, 700, '甲'), '', stamp, SCAN + say(72, 700, '乙')], ...PICTURE }),
    );
    expect(extract.problems).toEqual([]);
  });

  test('text that is not to be seen, behind a picture, is a doubt', async () => {
    const extract = await readPdf(rawPdf({ pages: [`${SCAN}3 Tr ${say(72, 700, '政府信息公开')}`], ...PICTURE }));
    expect(rules(extract)).toEqual(['doubtful pdf-text-behind-scan']);
    expect(texts(extract)).toEqual(['政府信息公开']);
  });
});

describe('characters', () => {
  const WORDS = '政府信息公开2023年度报告，ABC（一）';

  test.each(['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H', 'GB-EUC-H', 'UniGB-UCS2-H', 'UniGB-UTF16-H'])(
    'of the encoding %s, which is only named',
    async (encoding) => {
      const bytes = iconv.encode(WORDS, encoding.startsWith('Uni') ? 'utf16be' : 'gbk').toString('hex');
      const page = `BT /F1 12 Tf 72 700 Td <${bytes}> Tj ET`;
      const extract = await readPdf(rawPdf({ pages: [page], font: namedEncoding(encoding) }));
      expect(texts(extract)).toEqual([WORDS]);
      expect(extract.problems).toEqual([]);
    },
  );

  test('that the file does not tell are � and a doubt with page and count', async () => {
    const [font = '', ...rest] = UNICODE_FONT;
    const untold = [font.replace('/ToUnicode 13 0 R', ''), ...rest];
    const blocked = await readPdf(rawPdf({ pages: [say(72, 700, '甲乙')], font: untold }));
    expect(rules(blocked)).toEqual(['blocking pdf-unknown-characters']);
    const extract = await read(say(72, 700, '政府信息公开'), say(72, 700, '年度\uE123报告'));
    expect(texts(extract)).toEqual(['政府信息公开', '年度\uFFFD报告']);
    expect(rules(extract)).toEqual(['doubtful pdf-unknown-characters']);
    expect(extract.problems[0]?.message).toContain('1 of 11 are (page 2: 1)');
  });

  test('in a font that is broken are � each time, and never lost in silence', async () => {
    const font = namedEncoding('No-Such-H');
    const extract = await readPdf(rawPdf({ pages: [say(72, 700, '甲乙')], font }));
    expect(rules(extract)).toEqual(['blocking pdf-unknown-characters']);
  });

  test('radicals, ligatures, wide forms and the bullets of symbol fonts stay as they are', async () => {
    const words = '\u2F00、\u2ECBﬁ１２：\uF0B7';
    const extract = await read(say(72, 700, words));
    expect(texts(extract)).toEqual([words]);
    expect(extract.problems).toEqual([]);
  });

  test('are those that the file tells beside a glyph, where what it tells fits the page', async () => {
    const span = (drawn: string, said: string): string =>
      `/Span<</ActualText <FEFF${hex(said)}> >> BDC <${hex(drawn)}> Tj EMC\n`;
    const page = `BT /F1 12 Tf 72 700 Td ${span('\u2F00', '一')}<${hex('、\u2F00')}> Tj ${span('戶', '户')}ET`;
    const packed = (content: string): string =>
      stream('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')).toString('latin1'));
    const told = await readPdf(rawPdf({ pages: [''], objects: { 21: packed(page) } }));
    expect(texts(told)).toEqual(['一、\u2F00户']);
    // Another drawing that tells otherwise of the same glyphs leaves both as their font has them.
    const other = page.replaceAll(hex('一'), hex('甲')).replaceAll(hex('户'), hex('乙'));
    const both = await readPdf(rawPdf({ pages: ['', ''], objects: { 21: packed(page), 23: packed(other) } }));
    expect(texts(both)).toEqual(['\u2F00、\u2F00戶', '\u2F00、\u2F00戶']);
  });

  test('drawn twice to look bold are one, doubled ones are two', async () => {
    const extract = await read(say(72, 700, '总计11') + say(72.4, 700, '总计11'));
    expect(texts(extract)).toEqual(['总计11']);
  });
});

describe('blanks', () => {
  /** A text with gaps of thousandths of an em behind its pieces. */
  const spaced = (...pieces: Array<string | number>): string =>
    `BT /F1 12 Tf 72 700 Td [${pieces.map((one) => (typeof one === 'number' ? -one : `<${hex(one)}>`)).join(' ')}] TJ ET\n`;

  test.each([
    ['none where digits are set off by a quarter', ['共', 250, '12', 250, '件'], '共12件'],
    ['none in a title that is spaced', ['政', 500, '府', 500, '公', 500, '报'], '政府公报'],
    ['none between two characters far apart', ['总', 2000, '计'], '总计'],
    ['one that the text has', ['2023 年'], '2023 年'],
    ['none that takes no room', ['2023 ', -250, '年'], '2023年'],
    ['one where it is to be seen', ['甲单位', 1000, '乙单位'], '甲单位 乙单位'],
    ['one between numbers', ['12', 300, '34'], '12 34'],
    ['a TAB between pieces far apart', ['甲单位', 4000, '乙单位'], '甲单位\t乙单位'],
  ])('%s', async (_name, pieces, text) => {
    expect(texts(await read(spaced(...pieces)))).toEqual([text]);
  });
});

describe('lines', () => {
  test('stand in reading order whatever order they are drawn in, with their places', async () => {
    const { lines } = await read(say(72, 600, '第二行') + say(108, 700, '一行') + say(72, 700, '第一行'));
    expect(lines.map(({ text }) => text)).toEqual(['第一行一行', '第二行']);
    expect(lines[1]?.place).toBe('page=1&viewrect=72,231,36,12');
  });

  test('of turned pages and turned text', async () => {
    const upwards = `BT /F1 12 Tf 0 1 -1 0 100 72 Tm <${hex('侧文')}> Tj ET`;
    const turned = await readPdf(rawPdf({ pages: [upwards], page: '/Rotate 90' }));
    expect(turned.lines.map(({ text, place }) => `${text} ${place}`)).toEqual(['侧文 page=1&viewrect=72,89,24,12']);
    expect(texts(await read(say(72, 700, '正文') + upwards))).toEqual(['正文', '侧文']);
  });

  test('that are printed over each other are each whole, and that is a doubt', async () => {
    const extract = await read(say(72, 700, '某某市某某局') + say(80, 701, '公章'));
    expect(texts(extract)).toEqual(['公章', '某某市某某局']);
    expect(rules(extract)).toEqual(['doubtful pdf-text-over-text']);
    // Closing marks that are pushed together by half a character are not.
    const pushed = await read(say(72, 700, '如下：') + say(102, 700, '“甲”'));
    expect([texts(pushed), rules(pushed)]).toEqual([['如下：“甲”'], []]);
  });

  test('of text that runs down are read from the right to the left', async () => {
    const font = namedEncoding('UniGB-UCS2-V');
    const down = (x: number, words: string): string => `BT /F1 12 Tf ${x} 700 Td <${hex(words)}> Tj ET\n`;
    const extract = await readPdf(rawPdf({ pages: [down(300, '信息公开') + down(330, '政府')], font }));
    expect(texts(extract)).toEqual(['政府', '信息公开']);
  });

  test('with raised signs are one', async () => {
    expect(texts(await read(say(72, 700, '注释') + say(96, 705, '[1]', 7) + say(107, 700, '如下')))).toEqual([
      '注释[1]如下',
    ]);
  });
});

test('nothing in a PDF runs, and what hangs on it is not looked at', async () => {
  const catalog =
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>' +
    ' /Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 101 0 R >> >>] >> >>';
  const extract = await readPdf(
    rawPdf({
      pages: [say(72, 700, '政府信息公开')],
      catalog,
      objects: { 101: stream('/Type /EmbeddedFile', 'not looked at') },
    }),
  );
  expect(texts(extract)).toEqual(['政府信息公开']);
  expect(extract.problems).toEqual([]);
});

describe('a file that takes too much', () => {
  const reader = boundedReader({ seconds: 3, memory: 200 });
  /** Nine drawings, each of which draws the next one ten times. */
  const drawings = Array.from({ length: 9 }, (_, depth) => {
    const content = depth === 8 ? say(72, 700, '甲') : '/X Do '.repeat(10);
    const resources = `/Resources << /XObject << /X ${101 + depth} 0 R >> /Font << /F1 10 0 R >> >>`;
    return [100 + depth, stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`, content)] as const;
  });

  test('is refused, and the next one is read', async () => {
    const resources = '/XObject << /X 100 0 R >>';
    const [heavy, next] = await Promise.all([
      reader(rawPdf({ pages: ['/X Do'], resources, objects: Object.fromEntries(drawings) })),
      reader(rawPdf({ pages: [say(72, 700, '政府信息公开')] })),
    ]);
    expect(rules(heavy)).toEqual(['blocking pdf-too-heavy']);
    expect(texts(next)).toEqual(['政府信息公开']);
  });

  test('in pages or in bytes is refused before it is read', async () => {
    const kids = '20 0 R '.repeat(401);
    const long = rawPdf({
      pages: [say(72, 700, '甲')],
      objects: { 2: `<< /Type /Pages /Kids [${kids}] /Count 401 >>` },
    });
    expect(rules(await reader(long))).toEqual(['blocking pdf-too-long']);
    expect(rules(await reader(new Uint8Array(65 * 1024 * 1024)))).toEqual(['blocking pdf-too-large']);
  });

  test('is no report of ten pages', async () => {
    const page = Array.from({ length: 40 }, (_, row) =>
      say(72, 760 - row * 17, '政府信息公开工作年度报告'.repeat(3)),
    ).join('');
    const grid = Array.from({ length: 40 }, (_, row) => line(60, 760 - row * 17, 540, 760 - row * 17)).join('');
    const small = boundedReader({ seconds: 30, memory: 100 });
    const extract = await small(rawPdf({ pages: Array.from({ length: 10 }, () => page + grid) }));
    expect(extract.problems).toEqual([]);
    expect(extract.lines).toHaveLength(400);
  });

  test('has no picture in it that is only large', async () => {
    const image =
      '/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8';
    const large = { resources: '/XObject << /Im 100 0 R >>', objects: { 100: stream(image, 'abcd') } };
    expect(texts(await reader(rawPdf({ pages: [SCAN + say(72, 700, '甲')], ...large })))).toEqual(['甲']);
  });
});

test('the same bytes give the same lines, and are left as they were', async () => {
  const bytes = rawPdf({ pages: [say(72, 700, '政府信息公开')] });
  const [first, second] = [await readPdf(bytes), await readPdf(bytes)];
  expect(second).toEqual(first);
  expect(bytes.length).toBeGreaterThan(0);
});
