/**
 * A page saved with all its parts in one file (MHTML): the page in it is read as any other.
 */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { isHtml } from '../../src/convert/read/html/is-html.ts';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { htmlReport } from '../support/html-report.ts';
import { madeUpReport } from '../support/made-up-report.ts';

const CRLF = '\r\n';

/** A file of two parts, the page the second one, with its bytes printed as `encoding` says. */
function archive(body: string, encoding: string, location: string): Uint8Array {
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://www.example.gov.cn/a.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/css',
    '',
    'p { color: red }',
    '------MultipartBoundary--x----',
    'Content-Type: text/html; charset="gb2312"',
    `Content-Transfer-Encoding: ${encoding}`,
    ...(location === '' ? [] : [`Content-Location: ${location}`]),
    '',
    body,
    '------MultipartBoundary--x------',
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join(CRLF), 'latin1'));
}

const printable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  )
    .join('')
    .replace(/(?:=..|[^=\n]){60}(?!\n)/gu, `$&=${CRLF}`);

const page = htmlReport(madeUpReport(2, '2019'), 'tables-2008');

test.each([
  ['quoted-printable', printable(page)],
  ['base64', Buffer.from(page).toString('base64').replace(/.{76}/gu, `$&${CRLF}`)],
  ['8bit', Buffer.from(page).toString('latin1')],
])('printed as %s', async (encoding, body) => {
  const file = archive(body, encoding, '');
  expect(isHtml(file)).toBe(true);
  const [plain, read] = [await readHtml(page), await readHtml(file)];
  expect(read).toEqual(plain);
});

test('says where it was saved from', async () => {
  const body = '<p>政府';
  const bytes = iconv.encode(body, 'utf-8').toString('base64');
  const urls = async (location: string): Promise<string[]> =>
    (await readHtml(archive(bytes, 'base64', location))).tags.map(({ value }) => value);
  expect(await urls('')).toEqual(['http://www.example.gov.cn/a.html']);
  expect(await urls('http://www.example.gov.cn/b.html')).toEqual(['http://www.example.gov.cn/b.html']);
});

test.each([
  'Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\na',
  'Content-Type: multipart/related\n\n',
])('without a page in it (%j) it is blocked', async (file) => {
  const { lines, problems } = await readHtml(new TextEncoder().encode(file));
  expect(lines).toEqual([]);
  expect(problems).toMatchObject([{ level: 'blocking', rule: 'no-text' }]);
});

test('many parts and many fields take no time', async () => {
  const head = `Content-Type: multipart/related; boundary=x\n${'a: b\n'.repeat(50_000)}\n`;
  const { problems } = await readHtml(
    new TextEncoder().encode(head + '\n--x\nContent-Type: text/css\n\na'.repeat(50_000)),
  );
  expect(problems).toMatchObject([{ rule: 'no-text' }]);
});
