/**
 * An archive head that has labels and values on lines by themselves: the value stands below its label.
 * Sample: `• 发布机构`, `青禾市林草局`, `• 文号`, `• 发布日期`, `2026-01-26`.
 */
import { ARCHIVE_LABELS } from './archive-label-words.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { CleanLine } from './clean-line.ts';

/** A label of an archive head, and nothing else. */
const LABEL = new RegExp(`^[\\s•·*|｜-]*${ARCHIVE_LABELS}\\s*[：:]?[\\s|｜]*$`, 'u');

/** Longest value, in characters. */
const LONGEST = 40;

/** Labels from which on they are a head, and not somebody's words. */
const SEVERAL = 2;

/** Indexes of such labels before `end` and of their values. */
export function labelledValues(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const found = new Set<number>();
  let labels = 0;
  let open = false;
  for (const [index, { text }] of lines.slice(0, end).entries()) {
    if (text.trim() === '') continue;
    if (text.trim().length <= LONGEST && LABEL.test(toSimplified(text.trim()))) {
      labels++;
      open = true;
      found.add(index);
      continue;
    }
    if (open && text.trim().length <= LONGEST && !/报告|年报|報告|年報/u.test(text)) found.add(index);
    open = false;
  }
  return labels >= SEVERAL ? found : new Set();
}
