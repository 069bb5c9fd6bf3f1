/**
 * A list of contents (目录) that a copy prints before the report: its lines look like headings and are none.
 */
import type { CleanLine } from './clean-line.ts';

/** Sample: `目录`, `目 录`. */
const TITLE = /^目\s*录$/u;

/** Dots and the page number behind an entry. Sample: `一、概述 …………… 1` */
const LEADER = /[\s.…·．]*\d{0,3}$/u;

/** Entries have to come again, and what does not ends the list; a list is not longer than this. */
const LONGEST = 60;

/** Indexes of the title and the entries of a list of contents; none where there is no such list, or its entries do not come again. */
export function contentsLines(lines: readonly CleanLine[]): ReadonlySet<number> {
  const title = lines.findIndex((line) => TITLE.test(line.text.trim()));
  if (title === -1) return contentsOnOneLine(lines);
  const entry = (index: number): string => (lines[index]?.text ?? '').trim().replace(LEADER, '').replace(/\s/gu, '');
  const later = (from: number, text: string): boolean =>
    lines.slice(from).some((line) => line.text.replace(/\s/gu, '').startsWith(text));
  let first = title + 1;
  while (first < lines.length && entry(first) === '') first++;
  const start = entry(first);
  const listed = new Set([title]);
  for (let index = first; index < Math.min(lines.length, first + LONGEST); index++) {
    const text = entry(index);
    if (text === '') continue;
    // The first entry comes again: here the report itself begins.
    if (index > first && text.startsWith(start)) return listed.size > 2 ? listed : new Set();
    if (!later(index + 1, text)) return listed.size > 2 ? listed : new Set();
    listed.add(index);
  }
  return new Set();
}

/** Entries of such a line, and lines below it that are looked at. */
const SEVERAL = 3;
const FAR = 400;

/** A list whose entries stand on one line, parted by commas, as encyclopedias have it. Sample: `一、概述,（一）突出重点。,二、主动公开情况,` */
function contentsOnOneLine(lines: readonly CleanLine[]): ReadonlySet<number> {
  const bare = lines.slice(0, LONGEST + FAR).map(({ text }) => text.replace(/[\s,，。：:]/gu, ''));
  for (const [index, { text }] of lines.slice(0, LONGEST).entries()) {
    if (text.split(/[,，]/u).length <= SEVERAL) continue;
    let rest = bare[index] ?? '';
    let entries = 0;
    for (const entry of bare.slice(index + 1, index + FAR)) {
      if (entry === '' || !rest.startsWith(entry)) continue;
      rest = rest.slice(entry.length);
      if (++entries >= SEVERAL && rest === '') return new Set([index]);
    }
  }
  return new Set();
}
