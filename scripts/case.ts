/**
 * `npm run case -- NAME FILE [--lines A-B]`: makes a test case from a raw report, or from some of its lines.
 * `npm run case -- NAME` writes the expected files of an existing case anew; `npm run case -- --all` those of all.
 * What is expected is what the converter gives now: read it before you commit it.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from './lib/files.ts';
import { splitLines } from '../src/convert/read/split-lines.ts';
import { decode } from '../src/convert/read/decode.ts';
import { convertCase } from './case/convert-case.ts';

const CASES = 'tests/cases';
const USAGE =
  'usage: npm run case -- NAME FILE [--lines A-B]\n       npm run case -- NAME\n       npm run case -- --all';

class WrongUse extends Error {}

async function makeCase(name: string, file: string, lines: string | undefined): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
    throw new WrongUse(`“${name}” is no name for a case; use small letters, digits and hyphens`);
  const bytes = await readFile(file);
  const folder = join(CASES, name);
  const ending = lines === undefined ? extname(file).toLowerCase() : '.txt';
  writeWhole(join(folder, `seed${ending || '.txt'}`), lines === undefined ? bytes : cutLines(bytes, lines));
  const why = join(folder, 'why.md');
  if (!existsSync(why)) writeWhole(why, 'One sentence: what this case stands for.\n');
  await writeExpected(name);
  console.log(`${folder}: read what the converter made of it, write why.md, then commit`);
}

/** The lines A to B of a file, in UTF-8. */
function cutLines(bytes: Uint8Array, range: string): string {
  const match = /^(?<from>\d+)-(?<to>\d+)$/u.exec(range);
  if (match === null) throw new WrongUse(`“${range}” is no range of lines; write 10-25`);
  const [from, to] = [Number(match.groups?.['from']), Number(match.groups?.['to'])];
  const lines = splitLines(decode(bytes).text);
  if (from < 1 || to < from || from > lines.length)
    throw new WrongUse(`there are no lines ${range}; the file has ${lines.length}`);
  return `${lines.slice(from - 1, to).join('\n')}\n`;
}

async function writeExpected(name: string): Promise<void> {
  const { mdx, findings } = await convertCase(join(CASES, name));
  if (mdx !== '') writeWhole(join(CASES, name, 'report.mdx'), mdx);
  writeWhole(join(CASES, name, 'findings.txt'), findings);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      lines: { type: 'string' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const [name, file, ...more] = positionals;
  if (values.help) console.log(USAGE);
  else if (values.all) for (const each of (await readdir(CASES)).sort()) await writeExpected(each);
  else if (name === undefined || more.length > 0) throw new WrongUse('a case wants a name');
  else if (file === undefined && !existsSync(join(CASES, name)))
    throw new WrongUse(`there is no case “${name}”; to make one, name the raw report too`);
  else if (file === undefined) await writeExpected(name);
  else if (!existsSync(file)) throw new WrongUse(`there is no file “${file}”`);
  else await makeCase(name, file, values.lines);
}

try {
  await run();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const wrongUse = error instanceof WrongUse || (error instanceof TypeError && 'code' in error);
  console.error(wrongUse ? `${message}\n\n${USAGE}` : message);
  process.exitCode = wrongUse ? 2 : 1;
}
