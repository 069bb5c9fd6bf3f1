/**
 * Writes the data files that hold something of every report, each joined from what single reports add to it, piece by
 * piece: none of them has to fit into memory.
 */
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from '../lib/files.ts';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import { dataFiles, type DataFile } from '../../src/site/data-files.ts';
import { dataPieces, loadDigests } from '../../src/site/load-archive.ts';

const KIND = 'data-file';

/** Bytes gathered before they are written. */
const GATHERED = 1 << 20;

/** Writes into `<out>/data/` what is not there as it is to be; gives the paths of all. */
export async function writeDataFiles(out: string, cache: Cache): Promise<string[]> {
  const key = hashOf(...(await loadDigests()).map((digest) => digest.key));
  const written: string[] = [];
  for (const file of dataFiles) {
    const path = join(out, 'data', file.path);
    written.push(path);
    const stamp = cache.text(KIND, path, key);
    if (stamp !== null && stamp === stampOf(path)) continue;
    cache.remove(KIND, [path]);
    await joinPieces(path, file);
    cache.set(KIND, path, key, stampOf(path) ?? '');
  }
  return written;
}

async function joinPieces(path: string, { path: name, head, between, tail }: DataFile): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  let waiting: Uint8Array[] = [];
  let size = 0;
  const write = (bytes: Uint8Array, least = GATHERED): void => {
    waiting.push(bytes);
    size += bytes.length;
    if (size < least) return;
    writeSync(file, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  try {
    write(Buffer.from(head));
    let index = 0;
    for await (const piece of dataPieces(name)) {
      if (index++ > 0) write(Buffer.from(between));
      write(piece);
    }
    write(Buffer.from(tail), 0);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
