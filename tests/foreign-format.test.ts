/**
 * Formats that are not read are told by their bytes, and texts that only begin like one are not taken for it.
 */
import { expect, test } from 'vitest';
import { foreignFormat, isWordFile } from '../src/convert/read/foreign-format.ts';
import { packParts, wordFile, wordParagraph } from './support/word-file.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An OLE2 file with a stream of a name in its folder, as far as it matters. */
function oldOffice(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, stream] of streams.entries()) {
    bytes.set(Buffer.from(stream, 'utf16le'), 512 + 128 * index);
    bytes[512 + 128 * index + 64] = (stream.length + 1) * 2;
  }
  return bytes;
}

/** OpenDocument states its kind in its first entry, which is not packed. */
function stated(kind: string): Uint8Array {
  const header = new Uint8Array(30);
  header.set([0x50, 0x4b, 3, 4]);
  header[26] = 8;
  const end = new Uint8Array(22);
  end.set([0x50, 0x4b, 5, 6]);
  return Buffer.concat([header, latin(`mimetype${kind}`), end]);
}

const bitmap = latin('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0');
const tar = new Uint8Array(600);
tar.set(latin('ustar'), 257);

test.each([
  [
    '.doc',
    oldOffice('Root Entry', 'WordDocument'),
    /a Word or WPS document of the old binary kind \(\.doc, \.wps\).*save it as \.docx or PDF$/u,
  ],
  [
    'a protected file',
    oldOffice('Root Entry', 'EncryptedPackage'),
    /an Office file behind a password.*without one as \.docx/u,
  ],
  ['.xls', oldOffice('Root Entry', 'Workbook'), /\.xls/u],
  ['.ppt', oldOffice('PowerPoint Document'), /\.ppt/u],
  ['another OLE2 file', oldOffice('Root Entry', 'Things'), /of the old binary kind \(\.doc, \.wps, \.xls or \.ppt\)/u],
  ['.ofd', packParts({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' }), /an OFD file \(\.ofd\).*print it as PDF/u],
  ['.xlsx', packParts({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), /\(\.xlsx\)/u],
  ['.pptx', packParts({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }), /\(\.pptx\)/u],
  ['.odt', stated('application/vnd.oasis.opendocument.text'), /\(\.odt\).*save it as \.docx or PDF$/u],
  ['.epub', stated('application/epub+zip'), /\(\.epub\)/u],
  ['.zip', packParts({ 'report.docx': '…' }), /a zip archive.*unpack it/u],
  ['a cut zip', wordFile({ body: wordParagraph('文') }).subarray(0, 400), /a damaged zip archive.*fetch it again/u],
  ['.rar', latin('Rar!\x1a\x07\x01\0'), /a RAR archive/u],
  ['.7z', latin('7z\xbc\xaf\x27\x1c\0\x04'), /a 7z archive/u],
  ['.gz', latin('\x1f\x8b\x08\0'), /a gzip archive/u],
  ['.tar', tar, /a tar archive/u],
  ['.rtf', latin('{\\rtf1\\ansi'), /\.rtf/u],
  [
    'Word XML',
    utf8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>'),
    /in one XML file/u,
  ],
  ['flat Word XML', utf8('\uFEFF<?xml version="1.0"?><pkg:package xmlns:pkg="x">'), /in one XML file/u],
  [
    'Excel XML',
    utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    /Excel workbook in one XML file/u,
  ],
  ['.png', latin('\x89PNG\r\n\x1a\n'), /a PNG picture.*what is written in a picture is not read/u],
  ['.jpg', latin('\xff\xd8\xff\xe0'), /a JPEG picture/u],
  ['.gif', latin('GIF89a'), /a GIF picture/u],
  ['.tif', latin('II*\0'), /a TIFF picture/u],
  ['.webp', latin('RIFF\x24\0\0\0WEBPVP8 '), /a WebP picture/u],
  ['.bmp', bitmap, /a BMP picture/u],
])('%s is named, with the way that works', (_, bytes, sentence) => {
  expect(foreignFormat(bytes)).toMatch(sentence);
  expect(isWordFile(bytes)).toBe(false);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a text', utf8('一、总体情况')],
  ['a text that begins like a bitmap', utf8('BM公司2023年年报，共 12 条，公开 3 条。')],
  ['a text that begins like an archive', utf8('PK 对抗赛公告')],
  ['a text that names formats', utf8('WordDocument EncryptedPackage word/document.xml OFD.xml')],
  ['a feed', utf8('<?xml version="1.0"?><feed><title>Word.Document</title></feed>')],
  ['a page', utf8('<!doctype html><title>年报</title>')],
  ['a PDF', latin('%PDF-1.7\n')],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x00, 0x4e])],
])('%s is none of them', (_, bytes) => {
  expect(foreignFormat(bytes)).toBeNull();
  expect(isWordFile(bytes)).toBe(false);
});

test('a Word file is none of them, whatever is set into it', () => {
  const sheet = packParts({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' });
  const parts = { '[Content_Types].xml': '<x/>', 'word/document2.xml': '<x/>', 'word/embeddings/sheet.xlsx': sheet };
  expect([foreignFormat(packParts(parts)), isWordFile(packParts(parts))]).toEqual([null, true]);
});

test('a view into other bytes is read from its own begin', () => {
  const file = wordFile({ body: wordParagraph('文') });
  const padded = new Uint8Array(file.length + 16);
  padded.set(file, 7);
  expect(isWordFile(padded.subarray(7, 7 + file.length))).toBe(true);
});
