/**
 * The zip archive of a Word file, as parts of XML text that are unpacked when asked for, within limits that a bomb meets
 * while it is unpacked and not behind it. What its directory lists counts; names that lead out of it are refused.
 *
 * 2026-11-29: yauzl 3.4.0 (MIT, one small dependency, 120 KB) reads the directory, checks names and streams, and stops at a byte too much.
 * fflate 0.8.3 cuts a part silently at the size that its header states, and like jszip 3.10 (four dependencies, all in memory at
 * once) offers no place to stop while it inflates. None of them compares the checksum on reading a stream, so that is done here.
 */
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { withoutTail } from '../zip-names.ts';
import { Refusal } from './refusal.ts';

export interface WordPackage {
  /** The XML text of a part by its name in the archive, without a slash before it; null where there is no such part. */
  read(name: string): Promise<string | null>;
}

/** More parts than a report with a picture on each page has. */
const MOST_ENTRIES = 10_000;

/** Bytes of one part of text, and of all that are read; a report of a hundred pages has two million. */
const MOST_OF_PART = 64 * 1024 * 1024;
const MOST_OF_ALL = 128 * 1024 * 1024;

const AGAIN = 'fetch it again, or open it in Word or LibreOffice and save it anew';

/** Opens the archive. A file whose directory cannot be trusted is refused. */
export async function openPackage(file: Uint8Array): Promise<WordPackage> {
  const bytes = withoutTail(file);
  const zip = await guarded(
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }),
  );
  const entries = await guarded(listEntries(zip));
  let left = MOST_OF_ALL;
  return {
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      if (entry.isEncrypted())
        throw new Refusal('protected-file', `${name} is encrypted; save the file without a password`);
      if (entry.uncompressedSize > Math.min(left, MOST_OF_PART)) throw tooLarge(name);
      const content = await guarded(unpack(zip, entry, Math.min(left, MOST_OF_PART)));
      left -= content.length;
      if (crc32(content) !== entry.crc32)
        throw new Refusal(
          'damaged-file',
          `${name} does not have the checksum it states: the file is damaged; ${AGAIN}`,
        );
      return decode(content, name);
    },
  };
}

function tooLarge(name: string): Refusal {
  return new Refusal('oversized-file', `${name} unpacks to more than any report holds; the file is not read; ${AGAIN}`);
}

/** Entries by name, in lower case as the standard for such packages compares them. */
async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new Refusal(
      'oversized-file',
      `the file has ${zip.entryCount} parts, more than any report; it is not read; ${AGAIN}`,
    );
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name))
      throw new Refusal('damaged-file', `the file has two parts named ${entry.fileName}; ${AGAIN}`);
    entries.set(name, entry);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    // A stream of bytes without an encoding gives buffers.
    const buffer = chunk as Buffer;
    size += buffer.length;
    // Leaving the loop destroys the stream, and with it the inflating.
    if (size > limit) throw tooLarge(entry.fileName);
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, size);
}

/** What the library finds wrong with an archive, as a refusal. */
async function guarded<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const what = error instanceof Error ? error.message : String(error);
    throw new Refusal('damaged-file', `the archive of the Word file cannot be read (${what}); ${AGAIN}`);
  }
}

/** Parts are in UTF-8, or in UTF-16 with a mark that says so. */
function decode(content: Buffer, name: string): string {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new Refusal('damaged-file', `${name} is not ${encoding.toUpperCase()}, as it has to be; ${AGAIN}`);
  }
}
