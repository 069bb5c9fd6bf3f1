/**
 * The encoding of a page: what its bytes are, held against what it says of itself.
 */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import type { Extract } from '../../src/convert/read/extract.ts';

const TEXT = '青禾县水利局2023年政府信息公开年度报告，主动公开䶮先生建议97条。';

function page(meta: string, text = TEXT): string {
  return `<!DOCTYPE html><html><head><script>var a = 1;</script>${meta}<title>报告</title></head><body><p>${text}</p></body></html>`;
}

const charset = (label: string): string => `<meta charset="${label}">`;
const equiv = (label: string): string => `<meta http-equiv=Content-Type content="text/html; charset=${label}">`;

function read(html: string, encoding: string, addBOM = false): Promise<Extract> {
  return readHtml(new Uint8Array(iconv.encode(html, encoding, { addBOM })));
}

describe('read without a doubt', () => {
  test.each([
    ['UTF-8 that says so', page(charset('utf-8')), 'utf-8', 'utf-8'],
    ['UTF-8 that says nothing', page(''), 'utf-8', 'utf-8'],
    ['gb2312, which browsers read as GB18030', page(equiv('gb2312')), 'gb18030', 'gb18030'],
    ['GBK that says nothing', page(''), 'gb18030', 'gb18030'],
    ['UTF-8 that says gb2312, saved again by somebody', page(equiv('gb2312')), 'utf-8', 'utf-8'],
    ['UTF-8 that says iso-8859-1', page(charset('iso-8859-1')), 'utf-8', 'utf-8'],
    ['UTF-16 with a mark', page(charset('utf-8')), 'utf-16le', 'utf-16le'],
    ['GBK with a label that nobody knows', page(charset('x-none')), 'gb18030', 'gb18030'],
  ])('%s', async (_name, html, bytes, encoding) => {
    const { lines, problems, encoding: told } = await read(html, bytes, bytes.startsWith('utf-16'));
    expect(lines.map(({ text }) => text)).toEqual([TEXT]);
    expect(told).toBe(encoding);
    expect(problems).toEqual([]);
  });

  test('few bytes that could be both are what the page says', async () => {
    const { lines, encoding } = await read(page(charset('gbk'), '联通').replace('报告', ''), 'gbk');
    expect([encoding, lines[0]?.text]).toEqual(['gb18030', '联通']);
  });
});

test.each(['utf-8', 'windows-1252'])('GB18030 that says %s is read, and doubted', async (label) => {
  const { lines, problems } = await read(page(charset(label)), 'gb18030');
  expect(lines.map(({ text }) => text)).toEqual([TEXT]);
  expect(problems).toMatchObject([{ level: 'doubtful', rule: 'declared-encoding', line: null }]);
  expect(problems[0]?.message).toContain(label);
});

test.each([charset('big5'), ''])('Big5 is blocked, also where the page says nothing (%s)', async (meta) => {
  const { lines, problems } = await read(page(meta, '臺北市政府資訊公開工作政府資訊公開政府'), 'big5');
  expect(problems).toMatchObject([{ level: 'blocking', rule: 'big5' }]);
  expect(lines).toEqual([]);
});

test('bytes of a picture are blocked', async () => {
  const { problems } = await readHtml(Uint8Array.from({ length: 4_000 }, (_, index) => (index * 197 + 131) % 256));
  expect(problems).toMatchObject([{ level: 'blocking', rule: 'undecodable' }]);
});

describe('a damaged byte', () => {
  const damaged = (html: string): Promise<Extract> => {
    const bytes = new TextEncoder().encode(html.replace('</title>', `</title><style>${'x'.repeat(9_000)}</style>`));
    const at = Buffer.from(bytes).indexOf('@');
    bytes[at] = 0xff;
    return readHtml(bytes);
  };

  test('is told with the line on which it is seen', async () => {
    const { lines, problems } = await damaged(page('', '甲</p><p>乙@丙</p><p>丁'));
    expect(lines.map(({ text }) => text)).toEqual(['甲', '乙\uFFFD丙', '丁']);
    expect(problems).toMatchObject([{ level: 'doubtful', rule: 'damaged-bytes', line: 2 }]);
    expect(problems[0]?.message).toContain('on line 2;');
  });

  test('and not at all where nobody sees it', async () => {
    expect((await damaged(page('<meta name=a content="@">'))).problems).toEqual([]);
  });
});
