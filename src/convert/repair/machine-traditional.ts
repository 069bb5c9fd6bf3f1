/**
 * Gives a copy that a machine turned into Traditional its Simplified script back.
 * The proof that it was a machine are the glosses it left; a report truly written in Traditional has none and stays.
 */
import { toSimplified } from '../../simplified.ts';
import { hasGlosses } from './pinyin-glosses.ts';
import type { Edit, Repair } from './repair.ts';

/** One edit from the first to the last character that differs: a reader wants the phrase, not its crumbs. */
function restore(text: string): Edit[] {
  const simplified = toSimplified(text);
  if (simplified === text) return [];
  let from = 0;
  while (text[from] === simplified[from]) from++;
  let tail = 0;
  while (
    tail < text.length - from &&
    tail < simplified.length - from &&
    text.at(-1 - tail) === simplified.at(-1 - tail)
  )
    tail++;
  return [{ from, to: text.length - tail, text: simplified.slice(from, simplified.length - tail) }];
}

const machineTraditional: Repair = {
  id: 'machine-traditional',
  reason: 'The glosses show that a machine converted the copy; the agency published it in Simplified script.',
  plan: (seed) => (hasGlosses(seed) ? (line) => restore(line.text) : null),
};

export default machineTraditional;
