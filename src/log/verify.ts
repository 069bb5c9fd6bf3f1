/**
 * The two proofs checked by whoever has no tree, as RFC 9162 says it (2.1.3.2, 2.1.4.2). It shares no step with the tree that
 * makes them but the hash of a node.
 */
import { nodeHash } from './tree.ts';

/** A tree that somebody signed or noted down. */
export interface Head {
  size: number;
  root: Uint8Array;
}

/** Whether a leaf with this hash is the one at `index`. */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  { size, root }: Head,
  path: readonly Uint8Array[],
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let found = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      found = nodeHash(beside, found);
      while (at % 2 === 0 && at > 0) [at, last] = up(at, last);
    } else found = nodeHash(found, beside);
    [at, last] = up(at, last);
  }
  return last === 0 && equals(found, root);
}

/** Whether one tree goes on from another: the same leaves in the same order, and more behind them. */
export function isContinued(from: Head, to: Head, path: readonly Uint8Array[]): boolean {
  if (from.size > to.size) return false;
  if (from.size === to.size || from.size === 0)
    return path.length === 0 && (from.size === 0 || equals(from.root, to.root));
  const nodes = Number.isInteger(Math.log2(from.size)) ? [from.root, ...path] : [...path];
  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = up(at, last);
  const first = nodes.shift();
  if (first === undefined) return false;
  let [old, now] = [first, first];
  for (const node of nodes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [nodeHash(node, old), nodeHash(node, now)];
      while (at % 2 === 0 && at > 0) [at, last] = up(at, last);
    } else now = nodeHash(now, node);
    [at, last] = up(at, last);
  }
  return last === 0 && equals(old, from.root) && equals(now, to.root);
}

function up(at: number, last: number): [number, number] {
  return [Math.floor(at / 2), Math.floor(last / 2)];
}

function equals(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
