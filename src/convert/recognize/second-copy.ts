/**
 * A report that stands twice in its copy, as on the page and as that printed it: the lines that say it once more are told apart
 * where they say all of it, and nothing else. Of two that differ both stay.
 */
import type { CleanLine } from './clean-line.ts';
import { furnitureRule } from './page-furniture.ts';

/** A line of so many characters stands twice by no chance. */
const LONG = 30;

/** Lines that the second one says, at least. */
const SEVERAL = 4;

/** The lines of the second one; none where the report stands there once. */
export function secondCopy(lines: readonly CleanLine[]): ReadonlySet<CleanLine> {
  const inked = lines.filter(({ text, print }) => text.trim() !== '' && print?.cell == null);
  const words = inked.map(({ text }) => text.replace(/[\s*#]/gu, ''));
  const first = new Map<string, number>();
  // The first long line that stands there again, and where it stood.
  const begin = words.findIndex((line, index) => {
    if (line.length >= LONG && first.has(line)) return true;
    first.set(line, first.get(line) ?? index);
    return false;
  });
  const original = begin === -1 ? -1 : (first.get(words[begin] ?? '') ?? -1);
  if (original === -1) return new Set();
  // Its title and what else stands above it, said once more.
  let top = begin;
  while (top > original + 1 && (first.get(words[top - 1] ?? '') ?? top) < original) top--;
  const isPages = (index: number): boolean => furnitureRule(inked[index]?.text ?? '', true) !== null;
  const said = (from: number, to: number): string[] => words.slice(from, to).filter((_, step) => !isPages(from + step));
  const [once, again] = [said(original, top), said(begin, words.length)];
  if (again.length < SEVERAL || once.join('\n') !== again.join('\n')) return new Set();
  return new Set(inked.slice(top).filter((_, step) => !isPages(top + step)));
}
