/**
 * The script of a seed, as it was found: Simplified or Traditional.
 */
import { toSimplified } from '../../../simplified.ts';
import type { Seed } from '../../seed-tree.ts';

/** Share of Chinese characters that Simplified script writes otherwise; Simplified text has next to none. */
const TRADITIONAL_SHARE = 0.05;

/** `zh-Hant` when a good part of the characters are Traditional forms. */
export function scriptOf(seed: Seed): 'zh-Hans' | 'zh-Hant' {
  const text = seed.children.map((line) => line.printed.replace(/\P{Script=Han}/gu, '')).join('');
  const simplified = toSimplified(text);
  let changed = 0;
  for (let unit = 0; unit < text.length; unit++) if (text[unit] !== simplified[unit]) changed++;
  return text.length > 0 && changed / text.length >= TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
}
