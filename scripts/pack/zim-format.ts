/**
 * The parts of a ZIM file as bytes (https://wiki.openzim.org/wiki/ZIM_file_format, major version 6 with the namespaces of minor
 * version 1): header, list of types, directory entries, clusters. Numbers are little endian. Reads and writes no file.
 */

export const HEADER_BYTES = 80;

/** Stands for the type of an entry that leads to another. */
const REDIRECT = 0xffff;
/** Where nothing is. */
const NONE = 0xffffffff;

/** How a cluster's bytes are kept. */
export const PLAIN = 1;
export const ZSTD = 5;

interface Named {
  /** `C` what is read, `M` what the file says of itself, `W` where reading begins, `X` what readers of ZIM look up. */
  namespace: 'C' | 'M' | 'W' | 'X';
  path: string;
  /** Empty where it is the path. */
  title: string;
}

/** What lies in a cluster; `type` is the number of its type in the list. */
export type Item = Named & { type: number; cluster: number; blob: number };
export type Entry = Item | (Named & { leadsTo: Item });

export interface Header {
  /** Sixteen bytes that tell this file from others. */
  uuid: Uint8Array;
  entries: number;
  clusters: number;
  /** Number of the entry that reading begins at. */
  main: number;
  /** Where in the file the lists begin: entries by path, entries by title, clusters, and what is summed up to there. */
  byPath: number;
  byTitle: number;
  clusterList: number;
  sum: number;
}

export function headerBytes(header: Header): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32LE(0x044d495a, 0);
  bytes.writeUInt16LE(6, 4);
  bytes.writeUInt16LE(1, 6);
  bytes.set(header.uuid, 8);
  bytes.writeUInt32LE(header.entries, 24);
  bytes.writeUInt32LE(header.clusters, 28);
  for (const [at, place] of [
    [32, header.byPath],
    [40, header.byTitle],
    [48, header.clusterList],
    [56, HEADER_BYTES],
    [72, header.sum],
  ] as const)
    bytes.writeBigUInt64LE(BigInt(place), at);
  bytes.writeUInt32LE(header.main, 64);
  bytes.writeUInt32LE(NONE, 68);
  return bytes;
}

/** The list of types, which an empty one ends. */
export function typeBytes(types: readonly string[]): Buffer {
  return Buffer.from([...types, ''].map((type) => `${type}\0`).join(''));
}

/** `numberOf` gives the place of an entry among all, by path. */
export function entryBytes(entry: Entry, numberOf: (entry: Entry) => number): Buffer {
  const isItem = 'type' in entry;
  const head = Buffer.alloc(isItem ? 16 : 12);
  head.writeUInt16LE(isItem ? entry.type : REDIRECT, 0);
  head.write(entry.namespace, 3, 'latin1');
  if (isItem) {
    head.writeUInt32LE(entry.cluster, 8);
    head.writeUInt32LE(entry.blob, 12);
  } else head.writeUInt32LE(numberOf(entry.leadsTo), 8);
  return Buffer.concat([head, Buffer.from(`${entry.path}\0${entry.title}\0`)]);
}

/** In the order of the list by path, or by title: by bytes, not by letters. */
export function sortEntries(entries: readonly Entry[], by: 'path' | 'title'): Entry[] {
  return entries
    .map((entry) => {
      const words = by === 'path' || entry.title === '' ? entry.path : entry.title;
      return { entry, key: Buffer.from(entry.namespace + words) };
    })
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
}

/** What a cluster holds, before it is compressed: where each blob begins and the last one ends, then the blobs. */
export function clusterBody(blobs: readonly Uint8Array[]): Buffer {
  const places = Buffer.alloc((blobs.length + 1) * 4);
  let place = places.length;
  blobs.forEach((blob, index) => {
    places.writeUInt32LE(place, index * 4);
    place += blob.length;
  });
  places.writeUInt32LE(place, blobs.length * 4);
  return Buffer.concat([places, ...blobs]);
}

/** Numbers of four bytes, as lists of entries are kept. */
export function listBytes(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number, index * 4));
  return bytes;
}

/** Numbers of eight bytes, as places in the file are kept. */
export function placeBytes(places: readonly number[]): Buffer {
  const bytes = Buffer.alloc(places.length * 8);
  places.forEach((place, index) => bytes.writeBigUInt64LE(BigInt(place), index * 8));
  return bytes;
}
