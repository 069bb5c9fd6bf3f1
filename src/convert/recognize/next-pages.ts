/**
 * The pages of an article that were joined: below the buttons to the next page its title and head are said again, inside the text.
 */
import type { CleanLine } from './clean-line.ts';
import { furnitureRule, isPager } from './page-furniture.ts';

/** The title said again, and the page's lines right below it, with the rules by which they are set apart. */
export function nextPages(lines: readonly CleanLine[], title: readonly CleanLine[]): ReadonlyMap<number, string> {
  const words = title.map(({ text }) => text.replace(/\s/gu, '')).join('');
  const found = new Map<number, string>();
  if (words === '') return found;
  lines.forEach(({ text }, pager) => {
    if (!isPager(text.trim())) return;
    const again = nextInked(lines, pager);
    if (lines[again]?.text.replace(/\s/gu, '') !== words) return;
    found.set(again, 'repeated-title');
    for (let at = nextInked(lines, again); at < lines.length; at = nextInked(lines, at)) {
      const rule = furnitureRule(lines[at]?.text ?? '', true);
      if (rule === null) return;
      found.set(at, rule);
    }
  });
  return found;
}

function nextInked(lines: readonly CleanLine[], from: number): number {
  let at = from + 1;
  while (at < lines.length && lines[at]?.text.trim() === '') at++;
  return at;
}
