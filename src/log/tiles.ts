/**
 * A tree as files: tiles of 256 hashes and bundles of 256 leaves, as C2SP tlog-tiles has them. A full tile never changes; one
 * that is not full yet is published at the width of every head, since who holds an old head asks for that.
 */
import { HASH_BYTES, type Tree } from './tree.ts';

/** Hashes of a full tile, leaves of a full bundle; a power of two, of this height. */
const WIDTH = 256;
const HEIGHT = 8;

/** A file of the log: its path below the log's folder, and what is in it. */
export interface LogFile {
  path: string;
  bytes: Uint8Array;
}

/** Every tile and bundle of a tree for heads of these sizes, the largest of which is the tree's own. */
export function* tilesOf(tree: Tree, leaves: readonly string[], sizes: readonly number[]): Generator<LogFile> {
  for (const [from, to] of widths(tree.size, sizes))
    yield { path: `tile/entries/${numbered(from, to)}`, bytes: bundleOf(leaves.slice(from, to)) };
  for (let level = 0, step = 1; tree.size >= step; level++, step *= WIDTH) {
    const own = sizes.map((size) => Math.floor(size / step));
    for (const [from, to] of widths(Math.floor(tree.size / step), own)) {
      const hashes = Array.from({ length: to - from }, (_, at) => tree.subtree(level * HEIGHT, from + at));
      yield { path: `tile/${level}/${numbered(from, to)}`, bytes: Buffer.concat(hashes, hashes.length * HASH_BYTES) };
    }
  }
}

/** From where to where each tile of a level goes: the full ones, then the last one at each width that it ever had. */
function* widths(size: number, sizes: readonly number[]): Generator<[from: number, to: number]> {
  const full = size - (size % WIDTH);
  for (let from = 0; from < full; from += WIDTH) yield [from, from + WIDTH];
  for (const to of new Set(sizes)) if (to > full) yield [full, to];
}

/** `000` for the first tile, `x001/234` for number 1234, `000.p/24` where it has 24 of 256. */
function numbered(from: number, to: number): string {
  const digits = String(Math.floor(from / WIDTH));
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/gu) ?? [];
  const name = groups.map((group, index) => (index < groups.length - 1 ? `x${group}` : group)).join('/');
  return to - from === WIDTH ? name : `${name}.p/${to - from}`;
}

/** Leaves one after the other, each behind its length in two bytes. */
function bundleOf(leaves: readonly string[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const bytes = Buffer.from(leaf);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      return [length, bytes];
    }),
  );
}
