/**
 * Finds the shared words in a file of `makeProse`, in a process of its own, or brings them up to date, and says how many
 * reports and paragraphs share any.
 */
import type { SharedParagraph } from '../../../src/site/same/kept-words.ts';
import { keptIn, openProse } from './made-prose.ts';

const file = process.argv[2] ?? '';
const textOf = keptIn(file);
let [reports, paragraphs] = [0, 0];
for (const { id } of openProse(file).listed) {
  // Safe: made as such.
  const own = JSON.parse(textOf(id) || '[]') as SharedParagraph[];
  reports += Math.min(1, own.length);
  paragraphs += own.length;
}
console.log(reports, paragraphs);
