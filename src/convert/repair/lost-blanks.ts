/**
 * Takes out question marks that stand for blanks which a conversion could not write: whole runs of them before a line's
 * text, and one behind its last stop.
 */
import type { Seed } from '../seed-tree.ts';
import { editsAt, type Repair } from './repair.ts';

/** Sample: `????????重庆市大足区…`; no author asks so before a sentence. */
const INDENT = /^\?{2,}(?=[\p{Script=Han}（(《〔\d])/gu;

/** Sample: `…编制本报告。?` */
const TRAILING = /(?<=[。；：）)])\?+$/gu;

/** Lines that begin so from which on it is the copy's way to write blanks. */
const SEVERAL = 2;

function hasLostBlanks(seed: Seed): boolean {
  let count = 0;
  for (const { text } of seed.children) if (text.search(INDENT) === 0 && ++count === SEVERAL) return true;
  return false;
}

const lostBlanks: Repair = {
  id: 'lost-blanks',
  reason: 'Question marks in a row before the text of several lines are blanks that a conversion could not write.',
  plan: (seed) =>
    hasLostBlanks(seed) ? (line) => [...editsAt(line.text, INDENT), ...editsAt(line.text, TRAILING)] : null,
};

export default lostBlanks;
