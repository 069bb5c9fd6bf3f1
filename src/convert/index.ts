/**
 * THE LIST: how a raw report becomes MDX. Bytes in, MDX out; `file.data` then holds the record and the ledger,
 * `file.messages` the findings. No input or output of its own.
 */
import { unified } from 'unified';
import type { VFile } from 'vfile';
import checkReport from './check/index.ts';
import readFacts from './facts/index.ts';
import './file-data.ts';
import readSeed from './read/index.ts';
import { readOriginal } from './read/original.ts';
import recognizeReport from './recognize/index.ts';
import repairLines from './repair/index.ts';
import writeMdx from './write/index.ts';

const converter = unified()
  .use(readSeed) // bytes, or an original's lines → seed tree
  .use(repairLines) // the same tree, cleaner
  .use(recognizeReport) // seed tree → report tree
  .use(readFacts) // the same tree, with what it counts and names
  .use(checkReport) // findings
  .use(writeMdx) // report tree → MDX, record, ledger
  .freeze();

/** Converts one report. The file's value is the raw bytes; `file.data.human` may hold what a person knows. */
export async function convert(file: VFile): Promise<VFile> {
  await readOriginal(file); // a page, a Word file, a PDF → the lines that a person sees in it
  return converter.process(file);
}
