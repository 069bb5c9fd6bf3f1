/**
 * Made quotations of an archive, as people quote and misquote: true ones, with characters altered, in Traditional script, as
 * the copy has what was restored here, joined from two places, from no report.
 */
import type { ReadReport } from '../../../src/archive/record.ts';
import { toEntry } from '../../../src/search/entry.ts';
import { mendedTexts } from '../../../src/search/verify/mended.ts';
import { toTraditional } from '../../../src/text/traditional-script.ts';
import type { Dice } from '../corpus/dice.ts';
import { bare, printedTexts, type PrintedText } from './truth.ts';

/** Kinds, and how many of a hundred are so. */
export const KINDS = { true: 30, altered: 30, Traditional: 10, restored: 10, joined: 10, foreign: 10 } as const;
export type Kind = keyof typeof KINDS;

export interface MadeQuotation {
  kind: Kind;
  words: string;
  /** Where the words come from, and what stands there; null where they come from no place or from two. */
  origin: (PrintedText & { passage: string }) | null;
}

/** Letters of a quotation, and of half of a joined one. */
const LENGTH = [12, 120] as const;
const HALF = [10, 40] as const;

/** Draws quotations of these reports; `foreign` are lines of texts that the archive may not hold. */
export function quotationMaker(
  reports: readonly ReadReport[],
  foreign: readonly string[],
  dice: Dice,
): (kind: Kind) => MadeQuotation {
  const texts = reports
    .flatMap(({ record }) => printedTexts(record))
    .filter(({ text }) => bare(text).length >= LENGTH[0]);
  const copied = reports.flatMap(copiedStretches);
  const lines = foreign.filter((line) => bare(line).length >= LENGTH[0]);
  const quote = (): MadeQuotation => {
    const text = dice.pick(texts);
    const words = cut(dice, text.text, LENGTH);
    return { kind: 'true', words: asPasted(dice, words), origin: { ...text, passage: words } };
  };
  const make: Record<Kind, () => MadeQuotation> = {
    true: quote,
    altered: () => {
      const { origin } = quote();
      return { kind: 'altered', words: alter(dice, bare(origin?.passage ?? '')), origin };
    },
    Traditional: () => {
      const { origin } = quote();
      return { kind: 'Traditional', words: toTraditional(origin?.passage ?? ''), origin };
    },
    restored: () => {
      const { words, ...origin } = dice.pick(copied);
      return { kind: 'restored', words, origin: { ...origin, passage: words } };
    },
    joined: () => {
      const [first, second] = [dice.pick(texts), dice.pick(texts)];
      return { kind: 'joined', words: cut(dice, first.text, HALF) + cut(dice, second.text, HALF), origin: null };
    },
    foreign: () => ({ kind: 'foreign', words: cut(dice, dice.pick(lines), LENGTH), origin: null }),
  };
  return (kind) => make[kind]();
}

/** What belongs to a number: no quotation begins or ends with half of one. */
const OF_NUMBER = /[\p{Nd}〇零一二三四五六七八九十百千万亿两.．,，%％‰\-−－]/u;

/** A stretch of a text of so many letters, as far as there are so many. */
function cut(dice: Dice, text: string, [least, most]: readonly [number, number]): string {
  for (let turn = 0; turn < 50; turn++) {
    const length = dice.int(least, most);
    const from = dice.int(0, Math.max(0, text.length - least));
    // Nobody quotes from a comma on.
    const words = text.slice(from, from + length).replace(/^[\s，、；：。！？,;:.!?)）”’》〉】]+/u, '');
    const begin = text.indexOf(words, from);
    const isCut = (at: number): boolean => OF_NUMBER.test(text.charAt(at - 1)) && OF_NUMBER.test(text.charAt(at));
    const isHalf = [begin, begin + words.length].some((at) => /[\udc00-\udfff]/u.test(text.charAt(at)));
    if (
      bare(words).length >= Math.min(least, bare(text).length) &&
      !isHalf &&
      !isCut(begin) &&
      !isCut(begin + words.length)
    )
      return words;
  }
  return text;
}

/** Line breaks and blanks that pasting brings, but none beside a figure or a word in Latin letters. */
function asPasted(dice: Dice, words: string): string {
  if (!dice.chance(30)) return words;
  const places = [...words.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index);
  if (places.length === 0) return words;
  const at = dice.pick(places);
  return words.slice(0, at) + dice.pick(['\n', '\r\n', ' ', '\u3000\u3000', '\u200b']) + words.slice(at);
}

const OTHERS = Array.from('的了在是和与对为年月日件条次人项工作信息公开政府部门管理');

/** One to three characters are other ones, gone, or come. */
function alter(dice: Dice, words: string): string {
  const letters = Array.from(words);
  for (let changes = dice.int(1, 3); changes > 0; changes--) {
    const at = dice.int(0, letters.length - 1);
    const letter = letters[at] ?? '';
    const other = /\d/u.test(letter) ? String((Number(letter) + dice.int(1, 9)) % 10) : dice.pick(OTHERS);
    const how = dice.weigh({ change: 60, drop: 20, add: 20 });
    if (how === 'change') letters[at] = other;
    else letters.splice(at, how === 'drop' ? 1 : 0, ...(how === 'drop' ? [] : [other]));
  }
  return letters.join('');
}

/** Characters of the text on both sides of what a repair changed. */
const AROUND = 20;

/** Stretches of the copy across what a repair changed. */
function copiedStretches({ record, ledger }: ReadReport): Array<PrintedText & { words: string }> {
  const { texts, edits, places } = toEntry(record, mendedTexts(ledger));
  return edits.flatMap(({ text: index, from, to }) => {
    const [place, , text] = texts[index] ?? [0, 'text' as const, ''];
    const own = edits.filter((edit) => edit.text === index);
    const whole = (at: number, edge: 'from' | 'to'): number =>
      own.find((edit) => edit.from < at && edit.to > at)?.[edge] ?? at;
    const [begin, end] = [whole(Math.max(0, from - AROUND), 'from'), whole(Math.min(text.length, to + AROUND), 'to')];
    let words = '';
    let at = begin;
    for (const edit of own.filter((one) => one.from >= begin && one.to <= end)) {
      words += text.slice(at, edit.from) + edit.before;
      at = edit.to;
    }
    words += text.slice(at, end);
    const isCut = [words.charAt(0), words.at(-1) ?? ''].some((letter) => OF_NUMBER.test(letter));
    return isCut || bare(words).length < LENGTH[0]
      ? []
      : [{ report: record.id, anchor: places[place]?.anchor ?? '', text, words }];
  });
}
