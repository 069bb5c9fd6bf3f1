/**
 * `npm run mask -- FILE --line N --why WORDS`: takes what belongs to a person out of a seed before it is published, and writes
 * the patch that says so into the note beside it. Exit status: 0 done, 1 nothing was masked, 2 wrong use.
 *
 * 2026-11-29: The one change that a seed may suffer. What is published beside a report are the seed's own bytes, their hash and a
 * ledger that is replayed from them: a number that stood in the seed would stand there, whatever the page showed. So it goes from
 * the seed, the mark that takes its place is of one length for all, and note, ledger and page say that something was masked,
 * where and why, never what. Considered: a patch with the number in `from` (the note gives it away), masking what is
 * published alone (the repository gives it away, and the published hash would be of other bytes than the seed's).
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { isMap, parseDocument } from 'yaml';
import { decode } from '../src/convert/read/decode.ts';
import { personalNumbers } from '../src/text/personal-data.ts';
import { notePaths } from './convert/seed-file.ts';
import { writeWhole } from './lib/files.ts';
import { say } from './lib/in-terminal.ts';
import { sentenceOf } from './lib/sentence-of.ts';

const USAGE = `usage: npm run mask -- FILE --line N --why WORDS [--columns 12-30]

  takes the numbers of persons in a line out of a seed, and notes that something was masked there
  --why       why, as readers will see it
  --columns   masks these characters of the line, counted from 1, instead of what is found`;

/** Stands for what was masked: one of a line, so that a patch finds it. */
const mark = (index: number): string => `■${String.fromCodePoint(0x2460 + index)}■`;
const SHOWN = '（已遮盖）';

/** Signs of a line of which there are twenty. */
const MOST = 20;

type Stretch = readonly [from: number, to: number];

function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      line: { type: 'string' },
      why: { type: 'string' },
      columns: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help === true) {
    console.log(USAGE);
    process.exit(0);
  }
  const [file, ...more] = positionals;
  const line = Number(values.line);
  const why = values.why?.trim() ?? '';
  const columns = /^(?<from>\d+)-(?<to>\d+)$/u.exec(values.columns ?? '1-1')?.groups;
  if (file === undefined || more.length > 0) throw new Error('one file is masked at a time');
  if (!Number.isInteger(line) || line < 1 || why === '' || columns === undefined)
    throw new Error('--line wants the number of a line, --why the reason, --columns two numbers as in 12-30');
  const stretch: Stretch = [Number(columns['from']) - 1, Number(columns['to'])];
  return { file, line, why, stretch: values.columns === undefined ? null : stretch };
}

/** Gives the number of what was masked. Throws a sentence where the file cannot be masked here. */
function mask({ file, line, why, stretch }: ReturnType<typeof readArguments>): number {
  const bytes = readFileSync(file);
  const { encoding, text } = decode(bytes);
  const encode = (words: string): Buffer => iconv.encode(words, encoding, { addBOM: false });
  const head = [3, 2, 0]
    .map((length) => bytes.subarray(0, length))
    .find((lead) => Buffer.concat([lead, encode(text)]).equals(bytes));
  if (head === undefined)
    throw new Error(`${file}: is not plain text; mask it in the program that it was made with, and put that file here`);
  // Lines and their ends by turns.
  const parts = text.split(/(\r\n|\n|\r)/u);
  const lines = Math.ceil((parts.length - (parts.at(-1) === '' ? 1 : 0)) / 2);
  if (line > lines)
    throw new Error(`${file}: has ${lines} ${lines === 1 ? 'line' : 'lines'}; there is no line ${line}`);
  const printed = parts[2 * (line - 1)] ?? '';
  const stretches = stretch === null ? personalNumbers(printed).map(({ from, to }): Stretch => [from, to]) : [stretch];
  const outside = stretches.some(([from, to]) => from < 0 || from >= to || to > printed.length);
  if (outside || printed.includes('■') || stretches.length > MOST)
    throw new Error(`${file}:${line}: has ${printed.length} characters, or is masked already; look at it in an editor`);
  let masked = printed;
  for (const [index, [from, to]] of [...stretches.entries()].reverse())
    masked = masked.slice(0, from) + mark(index) + masked.slice(to);
  parts[2 * (line - 1)] = masked;
  if (stretches.length === 0) return 0;
  // First the note: a mask without its patch would be a hole that nobody explains.
  notePatches(
    file,
    stretches.map((_, index) => ({ line, from: mark(index), to: SHOWN, why })),
  );
  writeWhole(file, Buffer.concat([head, encode(parts.join(''))]));
  return stretches.length;
}

function notePatches(file: string, patches: readonly object[]): void {
  const [own, ofStem] = notePaths(file);
  const note = existsSync(own) ? own : ofStem;
  const document = parseDocument(existsSync(note) ? readFileSync(note, 'utf8') : '{}\n');
  for (const patch of patches)
    if (document.has('patches')) document.addIn(['patches'], document.createNode(patch));
    else document.set('patches', document.createNode([patch]));
  if (isMap(document.contents)) document.contents.flow = false;
  writeWhole(note, document.toString());
}

let asked;
try {
  asked = readArguments();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
try {
  const count = asked === undefined ? null : mask(asked);
  if (count === 0) process.exitCode = 1;
  if (count !== null && asked !== undefined)
    console.log(
      count === 0
        ? say(
            `${asked.file}:${asked.line}: nothing here looks like a number of a person; --columns says what to mask`,
            `${asked.file}:${asked.line}：这里没有像个人号码的内容；要遮盖哪些字，请用 --columns 指明`,
          )
        : say(
            `${asked.file}:${asked.line}: ${count} masked and noted. If the file was ever committed, Git still has what stood there: take it out of the history before you publish`,
            `${asked.file}:${asked.line}：遮盖 ${count} 处并已注明。如果这个文件曾经提交过，Git 里仍有原来的内容：发布前请从历史中清除`,
          ),
    );
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
