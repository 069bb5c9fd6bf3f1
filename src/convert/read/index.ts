/**
 * Bytes to seed tree. A text's lines are those of the file; those of an original have been brought by its reader. Nothing is
 * decided here but what the lines are.
 */
import { createHash } from 'node:crypto';
import type { Parser, Plugin } from 'unified';
import { leave } from '../finding.ts';
import { freshLine, type Seed } from '../seed-tree.ts';
import { decode } from './decode.ts';
import type { Problem } from './extract.ts';
import { foreignFormat } from './foreign-format.ts';
import { bytesOf } from './original.ts';
import { MOST_LINES, splitLines } from './split-lines.ts';

/** The parser of the converter: reads `file.value` as bytes, or takes the lines that a reader found in them. */
const readSeed: Plugin<[], string, Seed> = function () {
  const parser: Parser<Seed> = (_document, file) => {
    const bytes = bytesOf(file);
    const { format, encoding, reader, lines, problems } = file.data.extract ?? readText(bytes);
    file.data.source = {
      file: file.path ?? 'unnamed',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      format,
      encoding,
      reader,
    };
    for (const { level, rule, line, message } of problems) leave(file, level, rule, line, message);
    const seed: Seed = {
      type: 'seed',
      children: lines.map((line, index) =>
        typeof line === 'string' ? freshLine(index + 1, line) : freshLine(index + 1, line.text, line),
      ),
    };
    file.data.seed = seed;
    return seed;
  };
  this.parser = parser;
};

/** Largest text that is read, in bytes: ten of the largest reports known. More would not fit into the memory of a process. */
const LARGEST = 12 * 2 ** 20;

function readText(bytes: Uint8Array) {
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return refused('foreign-format', foreign);
  if (bytes.length > LARGEST) {
    const size = `${Math.round(bytes.length / 2 ** 20)} MB`;
    return refused('too-large', `${size} are no report, of which the largest have 1; put the text of one report here`);
  }
  const { encoding, text, problem } = decode(bytes);
  // What cannot be read has no lines to be doubted one by one.
  if (problem?.level === 'blocking') return refused(problem.rule, problem.message);
  const problems: Problem[] = problem === null ? [] : [problem];
  const lines = splitLines(text);
  if (lines.every((line) => line.trim() === ''))
    return refused('empty-file', 'the file holds nothing but blanks; put the text of a report into it');
  if (lines.length > MOST_LINES)
    return refused('too-large', `${lines.length} lines are no report; put the text of one report here`);
  return { format: 'text' as const, encoding, reader: null, lines, problems };
}

function refused(rule: string, message: string) {
  const problem: Problem = { level: 'blocking', rule, line: null, message };
  return { format: 'text' as const, encoding: null, reader: null, lines: [], problems: [problem] };
}

export default readSeed;
