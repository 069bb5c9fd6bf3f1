/**
 * The log as it is kept in `content/log/`: `leaves.txt`, a leaf a line, to which lines are only ever added, and `heads.txt`, a
 * line for each time that some were: how many there were then, and the root of their tree. A leaf that is changed or gone
 * does not fit its heads any more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLeaf, type Leaf } from './leaf.ts';
import { Tree } from './tree.ts';
import type { Head } from './verify.ts';

/** Below the content folder. */
export const LEAVES_FILE = 'log/leaves.txt';
/** Below the content folder. */
export const HEADS_FILE = 'log/heads.txt';

/** The two files as text. */
export interface LogText {
  leaves: string;
  heads: string;
}

/** The files of a content folder; empty where there is no log. */
export function readLogText(content: string): LogText {
  const textOf = (name: string): string => {
    const path = join(content, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return { leaves: textOf(LEAVES_FILE), heads: textOf(HEADS_FILE) };
}

export interface Log {
  /** Leaves as they are hashed. */
  lines: readonly string[];
  leaves: readonly Leaf[];
  tree: Tree;
  /** From the first to the last; empty where nothing was ever promised. */
  heads: readonly Head[];
}

/** Sample: `24 CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=`. */
const HEAD = /^(?<size>[1-9]\d{0,9}) (?<root>[A-Za-z0-9+/]{43}=)$/u;

const REMEDY = 'the log only ever grows: restore content/log/ from the history, then run `npm run links -- --accept`';

/** Reads the log. Throws one sentence where a leaf was changed, is gone, or stands under no head. */
export function readLog({ leaves, heads }: LogText): Log {
  const lines = linesOf(leaves);
  const read = lines.map((line, index) => readLeaf(line) ?? fail(LEAVES_FILE, index, 'is no leaf'));
  const tree = new Tree(lines);
  const known = linesOf(heads).map((line, index) => {
    const { size = '', root = '' } = HEAD.exec(line)?.groups ?? fail(HEADS_FILE, index, 'is no head');
    return { size: Number(size), root: Buffer.from(root, 'base64') };
  });
  known.forEach(({ size, root }, index) => {
    if (size <= (known[index - 1]?.size ?? 0)) fail(HEADS_FILE, index, 'has no more leaves than the line before');
    if (size > lines.length)
      throw new Error(`content/${LEAVES_FILE}: ${size} leaves were published and ${lines.length} are there; ${REMEDY}`);
    if (!tree.root(size).equals(root))
      throw new Error(
        `content/${LEAVES_FILE}: one of the leaves ${(known[index - 1]?.size ?? 0) + 1} to ${size} is not the one that was published; ${REMEDY}`,
      );
  });
  const promised = known.at(-1)?.size ?? 0;
  if (promised < lines.length) fail(LEAVES_FILE, promised, 'and what follows stands under no head');
  return { lines, leaves: read, tree, heads: known };
}

/** The files with more leaves behind the others. */
export function addLeaves({ leaves, heads }: LogText, more: readonly string[]): LogText {
  if (more.length === 0) return { leaves, heads };
  const all = leaves + more.map((line) => `${line}\n`).join('');
  const tree = new Tree(linesOf(all));
  return { leaves: all, heads: `${heads}${tree.size} ${tree.root().toString('base64')}\n` };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n');
}

function fail(file: string, index: number, what: string): never {
  throw new Error(`content/${file}:${index + 1}: ${what}; ${REMEDY}`);
}
