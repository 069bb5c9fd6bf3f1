/**
 * Writes the data files that hold something of every report, each joined from what single reports add to it, piece by
 * piece: none of them has to fit into memory. What they are is kept for the pages that tell their lengths and hashes.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeFrom } from '../lib/files.ts';
import { atStop } from '../lib/stop.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { dataFiles, type DataFile } from '../../src/site/data-files.ts';
import { keepFacts, readFacts, type FileFacts } from '../../src/site/file-facts.ts';
import { filePieces, piecesOf } from '../../src/site/file-pieces.ts';
import { piecesKey } from '../../src/site/load-archive.ts';

const KIND = 'data-file';

/** Bytes gathered before they are written. */
const GATHERED = 1 << 20;

/** Writes into `<out>/data/` what is not there as it is to be; gives the paths of all. */
export async function writeDataFiles(out: string, cache: Cache): Promise<string[]> {
  const written: string[] = [];
  for (const file of dataFiles) {
    const key = await piecesKey(piecesOf(file));
    const path = join(out, 'data', file.path);
    written.push(path);
    if (cache.has(KIND, path, madeFrom(key, [path])) && readFacts(cache, file.path, key) !== null) continue;
    cache.remove(KIND, [path]);
    keepFacts(cache, file.path, key, await write(path, file));
    cache.set(KIND, path, madeFrom(key, [path]), '');
  }
  // Pages ask for it in the same build.
  cache.flush();
  return written;
}

async function write(path: string, dataFile: DataFile): Promise<FileFacts> {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  const hash = createHash('sha256');
  let length = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const put = (): void => {
    const gathered = Buffer.concat(waiting);
    hash.update(gathered);
    writeSync(file, gathered);
    length += size;
    [waiting, size] = [[], 0];
  };
  const takeAway = (): void => rmSync(draft, { force: true });
  atStop.add(takeAway);
  try {
    for await (const part of dataFile.bytes(filePieces(dataFile))) {
      waiting.push(part);
      size += part.length;
      if (size >= GATHERED) put();
    }
    put();
    renameSync(draft, path);
  } finally {
    closeSync(file);
    atStop.delete(takeAway);
  }
  return { bytes: length, sha256: hash.digest('hex') };
}
