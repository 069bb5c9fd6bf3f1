/**
 * The tree of the public log against the numbers of Certificate Transparency, and every proof of small trees against a
 * verifier that shares no step with the tree: what is true is accepted, what is not is refused.
 */
import { expect, test } from 'vitest';
import { Tree, leafHash } from '../../src/log/tree.ts';
import { isContinued, isIncluded } from '../../src/log/verify.ts';

/** The leaves that the reference implementation of RFC 6962 tests with, and the roots of their first one, two … */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('roots are those of RFC 6962', () => {
  const tree = new Tree(LEAVES.map((hex) => Buffer.from(hex, 'hex').toString('latin1')));
  expect(ROOTS.map((_, index) => tree.root(index + 1).toString('hex'))).toEqual(ROOTS);
  // SHA-256 of nothing.
  expect(new Tree().root().toString('hex')).toMatch(/^e3b0c442/u);
  expect(() => tree.root(9)).toThrow('the tree has 8 leaves, not 9');
});

const MOST = 40;
const leaves = Array.from({ length: MOST }, (_, index) => `leaf ${index}`);
const tree = new Tree(leaves);
const headOf = (size: number) => ({ size, root: tree.root(size) });

test('each leaf of each tree is proved, and no other, at no other place, in no other tree', () => {
  for (let size = 1; size <= MOST; size++)
    for (let index = 0; index < size; index++) {
      const path = tree.inclusion(index, size);
      const leaf = leafHash(leaves[index] ?? '');
      expect(isIncluded(leaf, index, headOf(size), path), `${index} of ${size}`).toBe(true);
      expect(isIncluded(leafHash('forged'), index, headOf(size), path)).toBe(false);
      expect(isIncluded(leaf, index + 1, headOf(size), path)).toBe(false);
      expect(isIncluded(leaf, index, { size, root: leafHash('other') }, path)).toBe(false);
      expect(isIncluded(leaf, index, headOf(size), path.slice(1))).toBe(size === 1);
      expect(isIncluded(leaf, index, headOf(size), [...path, leafHash('more')])).toBe(false);
    }
  expect(() => tree.inclusion(5, 5)).toThrow('no leaf 5 in 5 leaves');
});

test('each tree is proved to go on from each smaller one, and from none that had another leaf', () => {
  for (let size = 1; size <= MOST; size++)
    for (let from = 1; from <= size; from++) {
      const path = tree.consistency(from, size);
      expect(isContinued(headOf(from), headOf(size), path), `${from} to ${size}`).toBe(true);
      const forged = new Tree(leaves.slice(0, from).with(from >> 1, 'forged'));
      expect(isContinued({ size: from, root: forged.root() }, headOf(size), path)).toBe(false);
      if (from === size) continue;
      // What was dropped makes another tree, and its own proofs are of no use.
      const without = new Tree(leaves.slice(0, size + 1).toSpliced(from >> 1, 1));
      const proof = without.size < from ? [] : without.consistency(from);
      expect(isContinued(headOf(from), { size: without.size, root: without.root() }, proof)).toBe(false);
    }
});
