/**
 * The smallest change that somebody makes: one word in one paragraph of one seed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../../src/convert/read/decode.ts';

export interface WordChange {
  /** Path of the seed. */
  path: string;
  /** Line that has the word, from 1. */
  line: number;
  before: Uint8Array;
  after: Uint8Array;
}

const WORD = '工作';
/** As long, and the same in both scripts. */
const INSTEAD = '事情';

/** A line of this many characters that ends a sentence is a paragraph, neither title nor heading nor row. */
const PARAGRAPH = 60;

/** Changes the first fit seed of the folder from the middle on, in UTF-8; writes nothing. Throws where none is fit. */
export function changeOneWord(seeds: string): WordChange {
  const names = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const middle = Math.floor(names.length / 2);
  for (const name of [...names.slice(middle), ...names.slice(0, middle)]) {
    const path = join(seeds, name);
    const before = readFileSync(path);
    const { text, encoding } = decode(before);
    if (encoding !== 'utf-8') continue;
    const lines = text.split('\n');
    const index = lines.findIndex(isParagraph);
    // A report of few lines may be one in which everything stands on one.
    if (lines.length < 10 || index === -1) continue;
    const line = lines[index] ?? '';
    const at = line.lastIndexOf(WORD);
    lines[index] = line.slice(0, at) + INSTEAD + line.slice(at + WORD.length);
    return { path, line: index + 1, before, after: Buffer.from(lines.join('\n')) };
  }
  throw new Error(`no seed in ${seeds} has a paragraph with “${WORD}”`);
}

function isParagraph(line: string): boolean {
  return line.length >= PARAGRAPH && /。\s*$/u.test(line) && line.includes(WORD) && !/[|\t]/u.test(line);
}
