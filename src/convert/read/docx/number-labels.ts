/**
 * Counts the paragraphs of lists as Word does and says what is printed before each: 一、 （二） 3. •
 */
import { formatNumber, isKnownFormat } from './number-format.ts';
import type { Level, List } from './numbering.ts';
import type { Style } from './styles.ts';
import { showSymbols } from './symbols.ts';

export interface NumberLabel {
  /** The number with its marks; empty where the level has none. */
  text: string;
  suffix: string;
  /** A format that is not known, set in common digits; null for all others. */
  unknown: string | null;
  /** It counts on from a number that no paragraph had: 二、 without 一、. */
  gap: boolean;
}

export interface NumberLabels {
  /** Counts one paragraph; null where there is no such list, which is how Word takes a number back. */
  next(numId: string, level: number): NumberLabel | 'undefined-level' | null;
  /** The level of a paragraph whose style says it: bound to the style or one it is based on, or named there; else the first. */
  levelOfStyle(numId: string, style: Style): number;
}

/** `%1` to `%9` in the text of a level. Sample: `第%1章` */
const PLACE = /%(?<level>[1-9])/gu;

/** Zeros before a number, as `numbering.ts` names it. Sample: `zeros-3` for 001 */
const ZEROS = /^zeros-(?<length>\d+)$/u;

/** What is printed as it is where all numbers have to be common digits. Sample: `01` stays `01` */
const LEGAL = /^(?:none|decimalZero|zeros-\d+)$/u;

/** The counts of one list. */
interface Counts {
  /** By level. */
  at: Map<number, number>;
  /** Levels that have their count only because a lower one was used. */
  skipped: Set<number>;
}

/** Counters for one document, in the order of its paragraphs. */
export function numberLabels(lists: ReadonlyMap<string, List>): NumberLabels {
  const counters = new Map<string, Counts>();
  /** Lists that have begun anew: once each, at the level of the paragraph that is the first to ask for it, as in Word. */
  const begun = new Set<string>();
  return {
    levelOfStyle(numId, { chain }) {
      const levels = [...(lists.get(numId)?.levels ?? [])];
      for (const { style, level } of chain) {
        const found = levels.find(([, { style: bound }]) => bound === style)?.[0] ?? level;
        if (found !== null) return found;
      }
      return 0;
    },
    next(numId, number) {
      const list = lists.get(numId);
      const level = list?.levels.get(number);
      if (list === undefined) return null;
      if (level === undefined) return 'undefined-level';
      const counts = counters.get(list.counter) ?? { at: new Map<number, number>(), skipped: new Set<number>() };
      counters.set(list.counter, counts);
      const override = begun.has(numId) ? undefined : list.overrides.get(number);
      if (override !== undefined) begun.add(numId);
      const gap = override === undefined && counts.skipped.has(number);
      advance(counts, list, number, override);
      return level.hidden ? { text: '', suffix: 'nothing', unknown: null, gap } : print(counts, list, level, gap);
    },
  };
}

/**
 * Steps a level on, or to where the list begins anew; sets back those below it.
 *
 * 2026-11-29: a level above that no paragraph has used counts as used once: behind （一） the first 一、 is 二、. That is by design in
 * Word (Microsoft's article Q110380), and LibreOffice does the same.
 */
function advance({ at, skipped }: Counts, list: List, number: number, override: number | undefined): void {
  const startOf = (level: number): number => list.levels.get(level)?.start ?? 0;
  for (let above = 0; above < number; above++) {
    if (at.has(above) || !list.levels.has(above)) continue;
    at.set(above, startOf(above));
    skipped.add(above);
  }
  const before = at.get(number);
  at.set(number, override ?? (before === undefined ? (list.overrides.get(number) ?? startOf(number)) : before + 1));
  skipped.delete(number);
  for (const below of [...at.keys()]) {
    const restart = list.levels.get(below)?.restart ?? null;
    if (below <= number || (restart !== null && number >= restart)) continue;
    at.delete(below);
    skipped.delete(below);
  }
}

function print({ at: counts }: Counts, list: List, level: Level, gap: boolean): NumberLabel {
  const { suffix } = level;
  if (level.format === 'bullet') {
    return { text: bullet(level), suffix, unknown: null, gap: false };
  }
  let unknown: string | null = null;
  const text = level.text.replace(PLACE, (_, place: string) => {
    const at = Number(place) - 1;
    const own = list.levels.get(at);
    if (own === undefined || own.format === 'bullet') return '';
    const count = counts.get(at) ?? own.start;
    const format = level.legal && !LEGAL.test(own.format) ? 'decimal' : own.format;
    const zeros = ZEROS.exec(format)?.groups?.['length'];
    if (zeros !== undefined) return String(count).padStart(Number(zeros), '0');
    if (!isKnownFormat(format)) unknown = format;
    return formatNumber(count, format);
  });
  return { text, suffix, unknown, gap };
}

/** What a bullet shows. The letter o of Courier New is Word's own hollow bullet, and LibreOffice shows it as that too. */
function bullet({ text, font }: Level): string {
  return text === 'o' && font === 'Courier New' ? '◦' : showSymbols(text, font);
}
