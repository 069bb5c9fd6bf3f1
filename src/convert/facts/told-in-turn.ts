/**
 * Numbers told of several things at once: 网站、微博、微信分别公开信息120条、45条、33条; 人大建议、政协提案各5件. Each number is of its
 * own thing; where there are more things than numbers, or fewer, nobody can tell which is whose.
 */
import type { Counted } from './counted.ts';

/** What stands between things and their numbers. Sample: `复议和诉讼|分别|为2件和1件`, `建议、提案|各|5件`; not `各|级` */
const IN_TURN = /分别|各(?=\s?\d)/gu;

/** What parts a clause. */
const CLAUSE_MARK = /[，。；：:（(\n]/u;

/** What joins things, and their numbers. */
const JOINT = /[、和及与]/u;
const BETWEEN = /^(?:[、，,和及与\s]|及其)*$/u;

/** Longest stretch of things, in characters. */
const LONGEST = 80;

/** Longest stretch of words before the first number, in characters. Sample: `分别|公开信息|120条` */
const LONGEST_DONE = 12;

/** For each such number, by its place, the words for what it counts: several of 各, none where they do not come out even. */
export function toldInTurn(text: string, counts: readonly Counted[]): ReadonlyMap<number, string[]> {
  const told = new Map<number, string[]>();
  let next = 0;
  for (const match of text.matchAll(IN_TURN)) {
    const end = match.index + match[0].length;
    while ((counts[next]?.from ?? Infinity) < end) next++;
    const first = counts[next];
    const things = thingsBefore(text, match.index);
    if (first === undefined || things.length < 2 || first.from - end > LONGEST_DONE) continue;
    const done = text.slice(end, first.from);
    if (CLAUSE_MARK.test(done)) continue;
    const verb = done.replace(/[为是有达到共约\s]+$/u, '');
    if (match[0] === '各') {
      told.set(first.from, things);
      continue;
    }
    const row = [first];
    for (let at = next + 1; at < counts.length; at++) {
      const [above, count] = [row.at(-1), counts[at]];
      if (above === undefined || count === undefined || !BETWEEN.test(text.slice(above.to, count.from))) break;
      row.push(count);
    }
    const isEven = row.length === things.length;
    row.forEach(({ from }, index) => told.set(from, isEven ? [`${things[index] ?? ''}${verb}`] : ['']));
  }
  return told;
}

function thingsBefore(text: string, at: number): string[] {
  const before = text.slice(Math.max(0, at - LONGEST), at).replace(/[，\s]$/u, '');
  const clause = before.split(CLAUSE_MARK).at(-1) ?? '';
  return clause
    .replace(/的$/u, '')
    .split(JOINT)
    .map((thing) => thing.trim())
    .filter((thing) => thing !== '');
}
