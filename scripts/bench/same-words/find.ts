/**
 * Finds the shared words in a file of `makeProse`, in a process of its own, and says how many reports and paragraphs share any.
 */
import { findSameWords, type SharedParagraph } from '../../../src/site/same/same-words.ts';
import { openProse } from './made-prose.ts';

const { listed, packedOf } = openProse(process.argv[2] ?? '');
const ids = new Set(listed.map(({ id }) => id));
let [reports, paragraphs] = [0, 0];
for (const [name, json] of findSameWords(listed, packedOf)) {
  if (!ids.has(name)) continue;
  reports++;
  // Safe: made as such.
  paragraphs += (JSON.parse(json) as SharedParagraph[]).length;
}
console.log(reports, paragraphs);
