/**
 * A page that was saved with all its parts in one file (MHTML, RFC 2557) to the bytes of the page itself: the first part that is
 * HTML. Pictures and style sheets beside it are not looked at.
 */

export interface ArchivedPage {
  bytes: Uint8Array;
  /** Where it was saved from; null where the file does not say. */
  url: string | null;
}

/** What such a file begins with: a letter's head that says it has parts. Sample: `Content-Type: multipart/related;` */
const HEAD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart\/related/iu;

/** How far into a file its head goes, in bytes. */
const HEAD_BYTES = 4_000;

/** Whether a file, read as Latin-1, is one. */
export function isWebArchive(source: string): boolean {
  return HEAD.test(source.slice(0, HEAD_BYTES));
}

/** The page in such a file, without bytes where there is none in it; null where the file is no such one. */
export function archivedPage(file: Uint8Array): ArchivedPage | null {
  if (!isWebArchive(latin1(file.subarray(0, HEAD_BYTES)))) return null;
  const source = latin1(file);
  const head = headAt(source, 0);
  const boundary = /boundary="?(?<boundary>[^"\r\n;]{1,200})/iu.exec(head.fields.get('content-type') ?? '');
  const mark = boundary?.groups?.['boundary'];
  for (const part of mark === undefined ? [] : partsOf(source, `--${mark}`)) {
    const { fields, end } = headAt(part, 0);
    if (!/^text\/html\b/iu.test(fields.get('content-type') ?? '')) continue;
    const bytes = decoded(part.slice(end), (fields.get('content-transfer-encoding') ?? '').toLowerCase());
    const url = fields.get('content-location') ?? head.fields.get('snapshot-content-location') ?? null;
    return { bytes, url };
  }
  return { bytes: new Uint8Array(), url: null };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Fields of a head by their names in lower case, and where what follows it begins. */
function headAt(source: string, from: number): { fields: ReadonlyMap<string, string>; end: number } {
  const fields = new Map<string, string>();
  let at = from;
  let name = '';
  for (;;) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end === -1 ? source.length : end).replace(/\r$/u, '');
    at = end === -1 ? source.length : end + 1;
    if (line === '' || end === -1) return { fields, end: at };
    // A line that begins with a blank carries on the field above.
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
}

/** What stands between lines that begin with the boundary. */
function* partsOf(source: string, mark: string): Generator<string> {
  let from = source.indexOf(`\n${mark}`);
  while (from !== -1) {
    const begin = source.indexOf('\n', from + 1) + 1;
    if (begin === 0) return;
    const end = source.indexOf(`\n${mark}`, begin - 1);
    yield source.slice(begin, end === -1 ? source.length : end);
    from = end;
  }
}

/** Sample: `=E6=94=BF=` and a line end, which is none of the text. */
function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  if (encoding !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'));
  const text = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=(?<code>[\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
