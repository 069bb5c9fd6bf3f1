/**
 * Files of the old binary kind (OLE2, a folder of streams in one file): .doc, .wps, .xls, .ppt, and Office files behind a password.
 * Told by the names of their streams.
 */

interface OldOffice {
  name: string;
  /** What to do, where it is another thing than with every document. */
  way?: string;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Entries of the folder are so long, and stand at multiples of it. */
const ENTRY = 128;

/** Where an entry tells how many bytes its name has, the closing zero included. */
const NAME_LENGTH = 64;

/** By a stream's name, the telling ones first: a protected file holds nothing else to tell it by. */
const STREAMS: ReadonlyArray<readonly [stream: string, format: OldOffice]> = [
  [
    'EncryptedPackage',
    {
      name: 'an Office file behind a password',
      way: 'open it with the password, save it without one as .docx, and put that here',
    },
  ],
  ['WordDocument', { name: 'a Word or WPS document of the old binary kind (.doc, .wps)' }],
  ['Workbook', { name: 'an Excel or WPS workbook of the old binary kind (.xls, .et)' }],
  ['Book', { name: 'an Excel workbook of the old binary kind (.xls)' }],
  ['PowerPoint Document', { name: 'a PowerPoint file of the old binary kind (.ppt)' }],
  ['MatOST', { name: 'a document of Microsoft Works (.wps)' }],
];

/** The format of an OLE2 file; null for all other bytes. */
export function oldOfficeFormat(bytes: Uint8Array): OldOffice | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([stream]) => hasStream(buffer, stream));
  return found?.[1] ?? { name: 'an Office file of the old binary kind (.doc, .wps, .xls or .ppt)' };
}

function hasStream(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 2)) {
    if (at % ENTRY === 0 && at + ENTRY <= bytes.length && bytes.readUInt16LE(at + NAME_LENGTH) === wanted.length)
      return true;
  }
  return false;
}
