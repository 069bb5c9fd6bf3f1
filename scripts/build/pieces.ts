/**
 * What a report adds to pages and files that hold something of many: kept beside the site in one file a report, from which
 * each is read by itself.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash-of.ts';
import { writeSiteFile } from './site-files.ts';

/** Where each piece begins in the file, how many bytes it has, and the hash of its text; by name. */
export type PieceIndex = Record<string, readonly [from: number, bytes: number, hash: string]>;

/** Where a report's pieces are kept. */
export function piecesPath(folder: string, id: string): string {
  return join(folder, 'pieces', `${id}.txt`);
}

/** Writes them, and gives what `readPiece` has to know. */
export function writePieces(path: string, pieces: ReadonlyMap<string, string>): PieceIndex {
  const index: PieceIndex = {};
  const texts: Buffer[] = [];
  let from = 0;
  for (const [name, text] of pieces) {
    const bytes = Buffer.from(text);
    index[name] = [from, bytes.length, hashOf(text).slice(0, 16)];
    from += bytes.length;
    texts.push(bytes);
  }
  writeSiteFile(path, Buffer.concat(texts));
  return index;
}

/** The pieces of these names, in their order; empty where the report has none. */
export function readPieces(path: string, index: PieceIndex, names: readonly string[]): string[] {
  const file = openSync(path, 'r');
  try {
    return names.map((name) => {
      const [from, length] = index[name] ?? [0, 0];
      const bytes = Buffer.allocUnsafe(length);
      const read = readSync(file, bytes, 0, length, from);
      if (read !== length) throw new Error(`${path}: the piece ${name} is cut short`);
      return bytes.toString('utf8');
    });
  } finally {
    closeSync(file);
  }
}
