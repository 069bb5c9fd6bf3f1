/**
 * The script of a seed, as it was found: Simplified or Traditional.
 */
import type { Report } from '../../../report.ts';
import type { Seed } from '../../seed-tree.ts';
import { isTraditional } from '../../../text/traditional.ts';

export function scriptOf(seed: Seed): Report['script'] {
  return isTraditional(seed) ? 'zh-Hant' : 'zh-Hans';
}
