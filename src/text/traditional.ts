/**
 * Whether a seed, as it was found, is in Traditional script.
 */
import { mayBeTraditional, convertScript } from './simplified.ts';

/** A seed, by its lines as they were found. */
interface Lines {
  readonly children: ReadonlyArray<{ readonly printed: string }>;
}

/** Share of Chinese characters that Simplified script writes otherwise; Simplified text has next to none. */
const SHARE = 0.05;

const judged = new WeakMap<Lines, boolean>();

/** The seed is looked at once: what was found does not change with repairs. */
export function isTraditional(seed: Lines): boolean {
  const known = judged.get(seed) ?? judge(seed);
  judged.set(seed, known);
  return known;
}

function judge(seed: Lines): boolean {
  if (!seed.children.some((line) => mayBeTraditional(line.printed))) return false;
  const text = seed.children.map((line) => line.printed.replace(/\P{Script=Han}/gu, '')).join('');
  const simplified = convertScript(text);
  let changed = 0;
  for (let unit = 0; unit < text.length; unit++) if (text[unit] !== simplified[unit]) changed++;
  return text.length > 0 && changed / text.length >= SHARE;
}
