/**
 * Gives a copy that a machine turned into Traditional its Simplified script back.
 * The proof that it was a machine are the glosses it left, or characters that only a machine leaves; a report truly
 * written in Traditional has neither and stays.
 */
import { convertScript, restoreSimplified } from '../../text/simplified.ts';
import { toTraditional } from '../../text/traditional-script.ts';
import type { Seed } from '../seed-tree.ts';
import { isTraditional } from '../../text/traditional.ts';
import { hasGlosses } from './pinyin-glosses.ts';
import type { Edit, Repair } from './repair.ts';

/** This many characters left as Simplified shares them are no chance. */
const BETRAYALS = 3;

/** Characters that a conversion letter by letter leaves alone and a person does not: 于 for 於, 后 for 後, 系 for 係 or 繫. */
const SHARED = /[于后系里制面才干几云丑谷松斗范姜郁冲淀岳征准划卷咸累仆奸台吁致]/u;

/** Of these, what such conversions write with the other character all the same, so that it tells nothing: 規劃, 標準, 平臺. */
const WRITTEN_BY_BOTH = /[划准台几]/u;

/**
 * Whether a text in Traditional script was converted letter by letter: many of the characters that Simplified script
 * shares (關于, 之后, 聯系) stand where Traditional has its own (關於, 之後, 聯繫), and hardly any as it should be.
 */
function isConvertedByLetter(seed: Seed): boolean {
  let left = 0;
  let right = 0;
  for (const { printed } of seed.children) {
    const simplified = convertScript(printed);
    const proper = toTraditional(simplified);
    if (proper.length !== printed.length || simplified.length !== printed.length) continue;
    for (let unit = 0; unit < printed.length; unit++) {
      const shared = simplified[unit] ?? '';
      if (proper[unit] === shared || !SHARED.test(shared)) continue;
      if (printed[unit] === shared) left++;
      else if (!WRITTEN_BY_BOTH.test(shared)) right++;
    }
  }
  return left >= BETRAYALS && left > right * 2;
}

/** Whether a machine turned the copy into Traditional: by the glosses it left, or by how it wrote. */
export function isMachineTraditional(seed: Seed): boolean {
  let known = judged.get(seed);
  if (known === undefined) {
    known = hasGlosses(seed) || (isTraditional(seed) && isConvertedByLetter(seed));
    judged.set(seed, known);
  }
  return known;
}

const judged = new WeakMap<Seed, boolean>();

/** One edit from the first to the last character that differs: a reader wants the phrase, not its crumbs. */
function restore(text: string): Edit[] {
  const simplified = restoreSimplified(text);
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
  reason:
    'Glosses or unconverted characters show that a machine converted the copy; the agency published it in Simplified script.',
  plan: (seed) => (isMachineTraditional(seed) ? (line) => restore(line.text) : null),
};

export default machineTraditional;
