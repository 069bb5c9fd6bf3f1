/**
 * Bytes as they come: encodings, line ends, files that are no text. A clear finding each, no crash, nothing lost.
 */
import iconv from 'iconv-lite';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { convert } from '../src/convert/index.ts';
import { replay } from '../src/convert/write/replay.ts';

const TEXT = [
  '白银市科学技术局2018年政府信息公开工作年度报告',
  '发布时间：2019-01-15',
  '一、总体情况',
  '2018年，主动公开信息97条，未收到申请。',
  '二、存在的问题',
  '公开形式的便民性有待提高，䶮先生等群众提出建议2条。',
  '',
].join('\n');

const TRADITIONAL = '臺北市政府教育局2019年政府資訊公開工作年度報告，主動公開政府資訊97條。';

async function read(bytes: Uint8Array): Promise<VFile> {
  return convert(new VFile({ path: 'seeds/input.txt', value: bytes }));
}

describe('the same text', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  test.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'utf-8'],
    ['GB18030', iconv.encode(TEXT, 'gb18030'), 'gb18030'],
    ['UTF-16LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(TEXT, 'utf-16le')]), 'utf-16le'],
    ['UTF-16BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(TEXT, 'utf-16be')]), 'utf-16be'],
    ['UTF-16LE without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
    ['CRLF', new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n')), 'utf-8'],
    ['CR', new TextEncoder().encode(TEXT.replaceAll('\n', '\r')), 'utf-8'],
  ])('in %s gives the same record', async (_name, bytes, encoding) => {
    const [plain, file] = [await read(utf8), await read(bytes)];
    const { record } = file.data;
    expect(record?.source.encoding).toBe(encoding);
    expect({ ...record, source: null }).toEqual({ ...plain.data.record, source: null });
    expect(file.messages.map(String)).toEqual(plain.messages.map(String));
  });
});

describe('a line with bars above the report', () => {
  const withHead = (head: string): Promise<VFile> => read(new TextEncoder().encode(`${head}\n${TEXT}`));
  test('is furniture where it holds a date', async () => {
    const { ledger } = (await withHead('2020-01-15 | 市科技局')).data;
    expect(ledger?.layout.map(({ rule }) => rule)).toContain('publication-date');
  });
  test('stays on the page where it holds none', async () => {
    expect(String(await withHead('便民 | 高效'))).toContain('便民 | 高效');
  });
});

describe('what is no text', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['zeros', new Uint8Array(5_000), 'binary-file'],
    ['Big5', iconv.encode(`${TRADITIONAL}\n`.repeat(3), 'big5'), 'big5'],
    ['UTF-8 read as GBK', new TextEncoder().encode(iconv.decode(Buffer.from(TEXT.repeat(3)), 'gbk')), 'decoded-twice'],
    [
      'UTF-8 read as ISO 8859-1',
      new TextEncoder().encode(Buffer.from(TEXT.repeat(3)).toString('latin1')),
      'decoded-twice',
    ],
    [
      'UTF-8 read as Windows-1252',
      new TextEncoder().encode(iconv.decode(Buffer.from(TEXT.repeat(3)), 'win1252')),
      'decoded-twice',
    ],
    ['a text of 13 MB', Buffer.alloc(13 * 2 ** 20, '公开'), 'too-large'],
    ['bytes of a picture', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 197 + 131) % 256), 'undecodable'],
  ])('%s is blocked with a word on what to do', async (_name, bytes, rule) => {
    const file = await read(bytes);
    const blocking = file.messages.filter((message) => message.fatal === true);
    expect(blocking.map((message) => message.ruleId)).toContain(rule);
    expect(file.data.record).toBeUndefined();
    expect(String(file)).toBe('');
  });

  test('only blanks are an empty file', async () => {
    const file = await read(new TextEncoder().encode(' \n\u3000\n\t\n'));
    expect(file.messages.map((message) => message.ruleId)).toEqual(['empty-file']);
  });
});

test('a text that names elements of a page is no page', async () => {
  const file = await read(new TextEncoder().encode(TEXT.replace('公开形式', '网页的<head>和<body>里公开形式')));
  expect(file.data.record?.agency.name).toBe('白银市科学技术局');
});

test.each([
  ['UTF-8', Buffer.from(TEXT.repeat(9)), 'utf-8'],
  ['GB18030', iconv.encode(TEXT.replaceAll('䶮', '龑').repeat(9), 'gb18030'), 'gb18030'],
])('one bad byte (%s) is a doubt in its place, and the rest is read', async (_name, bytes, encoding) => {
  // Before the last stop, which is three bytes in one encoding and two in the other.
  const at = encoding === 'utf-8' ? -4 : -3;
  const damaged = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]);
  const file = await read(damaged);
  expect(file.data.record?.source.encoding).toBe(encoding);
  const doubt = file.data.record?.findings.find(({ rule }) => rule === 'damaged-bytes');
  expect(doubt).toMatchObject({ level: 'doubtful', line: TEXT.split('\n').length * 9 - 9 });
  expect(file.data.record?.paragraphs.filter(({ text }) => text.includes('\uFFFD'))).toHaveLength(1);
});

test.each([
  ['UTF-8', Buffer.from(TEXT.trimEnd()).subarray(0, -1)],
  ['GB18030', iconv.encode(TEXT.replace('。\n', '条\n').trimEnd(), 'gb18030').subarray(0, -1)],
])('half a character at the end (%s) is a doubt, and the rest is read', async (_name, bytes) => {
  const file = await read(bytes);
  expect(file.messages.map((message) => message.ruleId)).toContain('cut-character');
  expect(file.data.record?.paragraphs[0]?.text).toContain('主动公开信息97条');
});

test.each([
  ['Big5', iconv.encode(`${TRADITIONAL}\n`.repeat(40), 'big5'), 'big5'],
  [
    'UTF-8 read as GBK',
    new TextEncoder().encode(iconv.decode(Buffer.from(TEXT.repeat(9)), 'gbk').replaceAll('\uFFFD', '')),
    'decoded-twice',
  ],
])('%s with one bad byte is named for what it is', async (_name, bytes, rule) => {
  for (const at of [bytes.length, Math.floor(bytes.length / 2)]) {
    const file = await read(Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]));
    expect(file.messages.map((message) => message.ruleId)).toContain(rule);
    expect(file.data.record).toBeUndefined();
  }
});

test('NUL characters and form feeds inside a text are taken out or read as page breaks', async () => {
  const file = await read(new TextEncoder().encode(TEXT.replace('97条', '97\u0000条').replace('\n二、', '\n\f二、')));
  expect(file.data.record?.sections.map((section) => section.id)).toEqual(['s1', 's2']);
  expect(file.data.record?.paragraphs[0]?.text).toContain('97条');
});

test('ten thousand numbered lines of nothing end in bounded time, and nothing is lost', async () => {
  const bytes = new TextEncoder().encode(`${TEXT}${'（一）\n1.\n①\n'.repeat(3_400)}`);
  const file = await read(bytes);
  const { ledger } = file.data;
  expect(ledger).toBeDefined();
  if (ledger === undefined) return;
  const { characters, kept, repaired, dropped, layout } = ledger.sums;
  expect(kept + repaired + dropped + layout).toBe(characters);
  expect(replay(bytes, ledger).size).toBe(ledger.blocks.length);
});

describe('a hostile text', () => {
  const HOSTILE = [
    '{process.exit()}',
    '<script>alert(1)</script>',
    'import x from "y"',
    'export const a = 1',
    '---',
    '../../etc/passwd',
    '\u202Efdp.txt',
    '１９９９',
    '</Section>',
    '<P id="s1-p1">',
    '{`${1}`}',
    '![a](b.png)',
    '[a](javascript:alert(1))',
    '```js',
    '| a | b |',
    '# h',
    '"><img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    '\\{',
    '<!-- x -->',
    '%3Cscript%3E',
  ];

  test.each(HOSTILE)('%s is plain words wherever it stands', async (attack) => {
    const source = TEXT.replace('白银市', `${attack}白银市`)
      .replace('总体情况', `总体情况${attack}`)
      .replace('2019年，', `${attack}\n2019年，${attack}`)
      .replace('二、', `| 规章 | ${attack} | 0 |\n\t${attack}\n二、`);
    const file = new VFile({ path: 'seeds/hostile.txt', value: new TextEncoder().encode(source) });
    file.data.human = { agency: '白银市科学技术局', year: 2019 };
    await convert(file);
    const { record, ledger } = file.data;
    expect(record?.id).toBe('baiyinshi-kexuejishuju/2019');
    expect(ledger?.sums.characters).toBeGreaterThan(0);
    expect(record?.paragraphs.map((paragraph) => paragraph.text).join('')).toContain('主动公开信息97条');
  });

  test('an agency named like a path gives an address of letters and digits alone', async () => {
    const file = new VFile({ path: 'seeds/path.txt', value: new TextEncoder().encode(TEXT) });
    file.data.human = { agency: '../../etc/passwd 局<script>', year: 2019 };
    await convert(file);
    expect(file.data.record?.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\/2019$/u);
  });
});
