/**
 * Bytes to seed tree. The reader decides on the encoding and the lines, and on nothing else.
 */
import { createHash } from 'node:crypto';
import type { Parser, Plugin } from 'unified';
import { leave } from '../finding.ts';
import { freshLine, type Seed } from '../seed-tree.ts';
import { decode } from './decode.ts';
import { splitLines } from './split-lines.ts';

/** The parser of the converter: reads `file.value` as bytes (a string counts as its UTF-8 bytes). */
const readSeed: Plugin<[], string, Seed> = function () {
  const parser: Parser<Seed> = (_document, file) => {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array());
    const { encoding, text, problem } = decode(bytes);
    file.data.source = {
      file: file.path ?? 'unnamed',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding,
    };
    if (problem !== null) leave(file, problem.level, problem.rule, problem.line, problem.message);
    const seed: Seed = { type: 'seed', children: splitLines(text).map((line, index) => freshLine(index + 1, line)) };
    file.data.seed = seed;
    return seed;
  };
  this.parser = parser;
};

export default readSeed;
