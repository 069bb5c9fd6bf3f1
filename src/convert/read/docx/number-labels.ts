/**
 * Counts the paragraphs of lists as Word does and says what is printed before each: 一、 （二） 3. •
 */
import { formatNumber, isKnownFormat } from './number-format.ts';
import type { Level, List } from './numbering.ts';
import { isSymbolFont, showSymbols } from './symbols.ts';

export interface NumberLabel {
  /** The number with its marks; empty where the level has none. */
  text: string;
  suffix: string;
  /** A format that is not known, set in common digits; null for all others. */
  unknown: string | null;
  /** A number above it is printed although no paragraph had it: programs differ in what they print then. */
  gap: boolean;
}

export interface NumberLabels {
  /** Counts one paragraph; null where the list or its level is not defined. */
  next(numId: string, level: number): NumberLabel | null;
  /** The level that is bound to a paragraph style; null for none. */
  levelOfStyle(numId: string, style: string | null): number | null;
}

/** `%1` to `%9` in the text of a level. Sample: `第%1章` */
const PLACE = /%(?<level>[1-9])/gu;

/** Counters for one document, in the order of its paragraphs. */
export function numberLabels(lists: ReadonlyMap<string, List>): NumberLabels {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    levelOfStyle(numId, style) {
      if (style === null) return null;
      return [...(lists.get(numId)?.levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? null;
    },
    next(numId, number) {
      const list = lists.get(numId);
      const level = list?.levels.get(number);
      if (list === undefined || level === undefined) return null;
      const counts = counters.get(list.counter) ?? new Map<number, number>();
      counters.set(list.counter, counts);
      advance(counts, list, number, level, begun, numId);
      return level.hidden ? { text: '', suffix: 'nothing', unknown: null, gap: false } : print(counts, list, level);
    },
  };
}

/** Steps the level on, and sets back those below it. */
function advance(
  counts: Map<number, number>,
  list: List,
  number: number,
  level: Level,
  begun: Set<string>,
  numId: string,
): void {
  const override = list.overrides.get(number);
  const first = `${numId} ${number}`;
  const before = override !== undefined && !begun.has(first) ? undefined : counts.get(number);
  begun.add(first);
  counts.set(number, before === undefined ? (override ?? level.start) : before + 1);
  for (const below of [...counts.keys()]) {
    if (below <= number) continue;
    const restart = list.levels.get(below)?.restart ?? null;
    if (restart === null || number < restart) counts.delete(below);
  }
}

function print(counts: ReadonlyMap<number, number>, list: List, level: Level): NumberLabel {
  const { suffix } = level;
  if (level.format === 'bullet') {
    const text = isSymbolFont(level.font) ? showSymbols(level.text, level.font) : level.text;
    return { text, suffix, unknown: null, gap: false };
  }
  let unknown: string | null = null;
  let gap = false;
  const text = level.text.replace(PLACE, (_, place: string) => {
    const at = Number(place) - 1;
    const own = list.levels.get(at);
    if (own === undefined || own.format === 'bullet') return '';
    const count = counts.get(at);
    gap ||= count === undefined;
    const format = level.legal && own.format !== 'none' ? 'decimal' : own.format;
    const zeros = /^zeros-(?<length>\d+)$/u.exec(format)?.groups?.['length'];
    if (zeros !== undefined) return String(count ?? own.start).padStart(Number(zeros), '0');
    if (!isKnownFormat(format)) unknown = format;
    return formatNumber(count ?? own.start, format);
  });
  return { text, suffix, unknown, gap };
}
