/**
 * A file of the index: kept as it is by the builder, packed where it is published, so that any static host will do.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface IndexFile {
  /** Path below the index's folder. */
  path: string;
  content: Uint8Array;
}

/** A packed file that is the same as one of the index that was published last. */
export interface TakenFile {
  /** Path below the index's folder. */
  path: string;
  /** Path that it had there. */
  from: string;
}

/** The ending of a packed file. */
export const PACKED = '.bin';

/** The file as it is published. */
export function packed({ path, content }: IndexFile): IndexFile {
  return { path: path + PACKED, content: deflateRawSync(content, { level: 9 }) };
}

/** The bytes of a packed file. */
export function unpacked(content: Uint8Array): Uint8Array {
  return inflateRawSync(content);
}

/** A file of JSON. */
export function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(value)) };
}
