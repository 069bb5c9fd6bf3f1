/**
 * A file of the index as it is written: packed, so that any static host will do.
 */
import { gzipSync } from 'node:zlib';

export interface IndexFile {
  /** Path below the index's folder. */
  path: string;
  content: Uint8Array;
}

export function packed(path: string, content: string | Uint8Array): IndexFile {
  return { path, content: gzipSync(content, { level: 9 }) };
}
