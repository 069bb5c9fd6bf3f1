/**
 * The whole site as one ZIP for people: unpacked, it is read by opening `index.html`. The same site gives the same bytes.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { PACKED, type PackedFile } from './portable-site.ts';

/** ZIP's first day, where the packer is: a moment of its own for each build would make other bytes. */
const TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Files go into one folder of this name. */
export async function writeZip(path: string, folder: string, files: Iterable<PackedFile>): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  for (const file of files) {
    const options = { ...TIME, mode: 0o100644, compress: !PACKED.test(file.name) };
    // Read when its turn has come: the pages of a large archive would not fit into memory.
    zip.addReadStreamLazy(`${folder}/${file.name}`, options, (take) => take(null, Readable.from([file.read()])));
  }
  zip.end();
  await written;
}
