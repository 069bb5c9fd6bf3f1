/**
 * The aspects of part 1 that the form names (主动公开, 依申请公开, 管理, 平台建设, 监督保障), each alone on a line without a number, inside a
 * part that has one: several of them in a row head their texts.
 */
import { knownPointLength } from '../../forms/index.ts';
import type { Heading, Item } from './heading.ts';

const ASPECT = /主动公开|依申请公开|信息管理|平台建设|监督保障|保障监督/u;

/** Longest of them, in characters. */
const LONGEST = 20;

/** So many different ones in one part are headings. */
const SEVERAL = 3;

/** The headings, with those of aspects. */
export function aspectHeadings(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  const read = [...headings];
  let run = new Map<string, readonly [index: number, heading: Heading]>();
  let isInPart = false;
  const close = (): void => {
    if (run.size >= SEVERAL) for (const [index, heading] of run.values()) read[index] = heading;
    run = new Map();
  };
  items.forEach((item, index) => {
    const heading = headings[index] ?? null;
    if (heading !== null) close();
    if (heading?.number != null) isInPart = heading.number.style === 'han';
    const aspect = heading === null && isInPart ? readAspect(item, items[index + 1]) : null;
    if (aspect !== null) run.set(aspect.words, [index, aspect.heading]);
  });
  close();
  return read;
}

function readAspect(item: Item, below: Item | undefined): { words: string; heading: Heading } | null {
  if (item.kind === 'table' || below?.kind !== 'line' || !/。/u.test(below.line.text)) return null;
  const printed = item.line.text.trim();
  const title = printed.replace(/[：:。]$/u, '').trimEnd();
  const words = ASPECT.exec(title)?.[0];
  if (words === undefined || title.length > LONGEST || knownPointLength(title) !== title.length) return null;
  const from = item.line.text.indexOf(title);
  const split = { titleEnd: from + title.length, closingEnd: from + printed.length, textStart: null };
  return { words, heading: { line: item.line, number: null, isAspect: true, split } };
}
