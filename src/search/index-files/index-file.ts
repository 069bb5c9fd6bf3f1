/**
 * A file of the index: kept as it is by the builder, packed where it is published, so that any static host will do.
 */
import { gzipSync } from 'node:zlib';

export interface IndexFile {
  /** Path below the index's folder. */
  path: string;
  content: Uint8Array;
}

/** The file as it is published. */
export function packed({ path, content }: IndexFile): IndexFile {
  return { path: `${path}.gz`, content: gzipSync(content, { level: 9 }) };
}

/** A file of JSON. */
export function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(value)) };
}
