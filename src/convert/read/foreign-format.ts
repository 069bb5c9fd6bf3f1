/**
 * Bytes to the sentence that blocks them: formats that are not read here, each with its name and the way that works.
 * What a file is, its bytes say; its ending is not looked at.
 */
import { oldOfficeFormat } from './old-office-format.ts';
import { zipNames } from './zip-names.ts';

/** What to do with a document of some office program, a picture, an archive. */
const SAVE = 'open it in Word or LibreOffice and save it as .docx or PDF';
const SAVE_TEXT = 'if the report is in it, open it in Excel, WPS or LibreOffice and save the report as .docx or PDF';
const PICTURE =
  'what is written in a picture is not read; find the page, the Word file or the PDF that it was made from, or type it into a .txt';
const UNPACK = 'unpack it and put the files that are in it here, one by one';
const PRINT = 'open it in its own reader and print it as PDF';

interface Sign {
  /** What the sentence calls it. */
  name: string;
  way: string;
  /** Bytes at a place; a text stands for its characters. */
  at: number;
  bytes: string;
  /** What else must hold. */
  if?: (bytes: Uint8Array) => boolean;
}

/** A header of a bitmap has one of a few lengths, and four zeros before its offset. */
const isBitmap = (bytes: Uint8Array): boolean =>
  bytes.subarray(6, 10).every((byte) => byte === 0) && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0);

/** Samples are in `tests/foreign-format.test.ts`. */
const SIGNS: readonly Sign[] = [
  { name: 'a PNG picture', way: PICTURE, at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { name: 'a JPEG picture', way: PICTURE, at: 0, bytes: '\xff\xd8\xff' },
  { name: 'a GIF picture', way: PICTURE, at: 0, bytes: 'GIF87a' },
  { name: 'a GIF picture', way: PICTURE, at: 0, bytes: 'GIF89a' },
  { name: 'a TIFF picture', way: PICTURE, at: 0, bytes: 'II*\0' },
  { name: 'a TIFF picture', way: PICTURE, at: 0, bytes: 'MM\0*' },
  { name: 'a WebP picture', way: PICTURE, at: 8, bytes: 'WEBP', if: (bytes) => startsWith(bytes, 'RIFF', 0) },
  { name: 'a HEIC or AVIF picture', way: PICTURE, at: 4, bytes: 'ftyp' },
  { name: 'a BMP picture', way: PICTURE, at: 0, bytes: 'BM', if: isBitmap },
  { name: 'a RAR archive', way: UNPACK, at: 0, bytes: 'Rar!\x1a\x07' },
  { name: 'a 7z archive', way: UNPACK, at: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { name: 'a gzip archive', way: UNPACK, at: 0, bytes: '\x1f\x8b\x08' },
  { name: 'an xz archive', way: UNPACK, at: 0, bytes: '\xfd7zXZ\0' },
  { name: 'a bzip2 archive', way: UNPACK, at: 4, bytes: '1AY&SY', if: (bytes) => startsWith(bytes, 'BZh', 0) },
  { name: 'a tar archive', way: UNPACK, at: 257, bytes: 'ustar' },
  { name: 'a rich-text file (.rtf)', way: SAVE, at: 0, bytes: '{\\rtf' },
];

/** Texts that programs of offices write, by what stands in their heads. */
const HEADS: ReadonlyArray<{ name: string; way: string; head: RegExp }> = [
  {
    name: 'a Word document in one XML file',
    way: SAVE,
    // `<?mso-application progid="Word.Document"?>`, `<pkg:package xmlns:pkg="…">`
    head: /^\s*<\?xml[^]*(?:progid="Word\.Document"|<pkg:package\s|<w:wordDocument\s)/u,
  },
  {
    name: 'an Excel workbook in one XML file',
    way: SAVE_TEXT,
    // `<?mso-application progid="Excel.Sheet"?>`
    head: /^\s*<\?xml[^]*progid="Excel\.Sheet"/u,
  },
];

/** So many bytes are looked at for those. */
const HEAD_LENGTH = 2000;

/** What a zip archive is by the names in it; the first that fits. A Word file is none of them. */
const PACKED: ReadonlyArray<{ name: string; way: string; holds: (names: readonly string[]) => boolean }> = [
  { name: 'an OFD file (.ofd)', way: `${PRINT} or save it as .docx`, holds: (names) => names.includes('OFD.xml') },
  {
    name: 'an Excel workbook (.xlsx)',
    way: SAVE_TEXT,
    holds: (names) => names.some((name) => /^xl\/workbook\./u.test(name)),
  },
  { name: 'a PowerPoint file (.pptx)', way: SAVE, holds: (names) => names.includes('ppt/presentation.xml') },
];

/** What an OpenDocument or an EPUB says in its first entry, which is never packed. Sample: `application/epub+zip` */
const STATED: ReadonlyArray<readonly [type: string, name: string]> = [
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text (.odt)'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet (.ods)'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['application/epub+zip', 'an e-book (.epub)'],
];

/** Where that stands: behind the entry's header and its name, `mimetype`. */
const STATED_AT = 38;

/** Whether the names are those of a Word file. Its main part may have any name in that folder: `word/document2.xml`. */
export function isWordFile(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  return names !== null && names.includes('[Content_Types].xml') && names.some((name) => /^word\/./iu.test(name));
}

/** The sentence for a file that is not read here; null for a Word file and for what may be text, a page or a PDF. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const old = oldOfficeFormat(bytes);
  if (old !== null) return sentence(old.name, old.way ?? SAVE);
  const sign = SIGNS.find((one) => startsWith(bytes, one.bytes, one.at) && one.if?.(bytes) !== false);
  if (sign !== undefined) return sentence(sign.name, sign.way);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH)).replace(/^\u00EF\u00BB\u00BF/u, '');
  const text = HEADS.find((one) => one.head.test(head));
  if (text !== undefined) return sentence(text.name, text.way);
  const names = zipNames(bytes);
  if (names === null)
    return startsWith(bytes, 'PK\x03\x04', 0) ? sentence('a damaged zip archive', 'fetch it again') : null;
  if (isWordFile(bytes)) return null;
  const packed = PACKED.find(({ holds }) => holds(names));
  if (packed !== undefined) return sentence(packed.name, packed.way);
  const stated = STATED.find(([type]) => startsWith(bytes, `mimetype${type}`, STATED_AT - 'mimetype'.length));
  return stated === undefined ? sentence('a zip archive', UNPACK) : sentence(stated[1], SAVE);
}

function sentence(name: string, way: string): string {
  return `this is ${name}, which is not read here; ${way}`;
}

function startsWith(bytes: Uint8Array, sign: string, at: number): boolean {
  if (bytes.length < at + sign.length) return false;
  for (let index = 0; index < sign.length; index++) if (bytes[at + index] !== sign.charCodeAt(index)) return false;
  return true;
}
