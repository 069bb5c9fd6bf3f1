/**
 * Where one report answers a question: which places, how often, and the words around.
 */
import type { SearchEntry, TextKind } from './entry.ts';
import { isTable } from './is-table.ts';
import type { Folded } from '../text/fold.ts';
import { readPositions, type ReadPositions } from './entry-positions.ts';
import { evaluate } from './query/evaluate.ts';
import { lengthOf } from './query/near.ts';
import type { Question } from './query/query.ts';
import type { Scope } from './asked.ts';

export interface PlaceMatch {
  /** Index into the entry's places. */
  place: number;
  excerpt: string;
  /** Matches in the excerpt: UTF-16 units, begin and end. */
  marks: Array<[from: number, to: number]>;
  /** How many matches the place has. */
  count: number;
  /** Whether one of them is in a paragraph. */
  prose: boolean;
}

/** How much of a text an excerpt shows. */
export interface Shown {
  /** Characters before and after the first match. */
  around: number;
  /** Stands where the text goes on. */
  ellipsis: string;
}

/** The search's folding. */
export interface Folding {
  fold: (text: string) => Folded;
  /** The text of that. */
  foldText: (text: string) => string;
}

const SHOWN: Shown = { around: 30, ellipsis: '…' };

/** The words around a match in this kind of text say most: a heading names the hit already, a printed form is a curiosity. */
const TELLING: readonly TextKind[] = ['text', 'title', 'heading', 'printed'];

/** Matches of one text: begin and end of each in characters of the folded text. */
type Spans = Array<[from: number, to: number]>;

/** The places with a match, in order. */
export function matchEntry(
  entry: SearchEntry,
  question: Question,
  scope: Scope,
  { fold, foldText }: Folding,
  shown = SHOWN,
): PlaceMatch[] {
  const places = new Map<number, PlaceMatch & { kind: TextKind }>();
  for (const [index, found] of spansByText(readPositions(entry, foldText), question, scope)) {
    const [place, kind, text] = entry.texts[index] ?? [0, 'text' as const, ''];
    const spans = inOriginal(found, fold(text));
    const [first] = spans;
    if (first === undefined) continue;
    const prose = kind === 'text' && !isTable(entry.places[place]?.anchor ?? '');
    const known = places.get(place);
    if (known === undefined) {
      places.set(place, { place, ...excerptOf(text, spans, first, shown), count: found.length, kind, prose });
    } else {
      known.count += found.length;
      known.prose ||= prose;
      if (TELLING.indexOf(kind) < TELLING.indexOf(known.kind))
        Object.assign(known, excerptOf(text, spans, first, shown), { kind });
    }
  }
  return [...places.values()].sort((a, b) => a.place - b.place);
}

/** The matches of each text that has some, by the numbers of the texts. */
function spansByText(read: ReadPositions, question: Question, scope: Scope): Map<number, Spans> {
  const { counted } = evaluate(question, (phrase) => read.positionsOf(phrase, scope), read.layout);
  const byText = new Map<number, Spans>();
  for (const { phrase, positions } of counted) {
    const length = lengthOf(phrase);
    let text = 0;
    for (const at of positions) {
      text = read.textAt(at, text);
      const from = at - (read.begins[text] ?? 0);
      const spans = byText.get(text);
      if (spans === undefined) byText.set(text, [[from, from + length]]);
      else spans.push([from, from + length]);
    }
  }
  return new Map([...byText].sort(([a], [b]) => a - b));
}

/** In units of the original text, in order, merged where they overlap. */
function inOriginal(spans: Spans, { text, starts, ends }: Folded): Spans {
  const units = unitsOf(text);
  const merged: Spans = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const [begin, end] = [starts[units(from)] ?? 0, ends[units(to) - 1] ?? 0];
    const last = merged.at(-1);
    if (last !== undefined && begin < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([begin, end]);
  }
  return merged;
}

/** From characters of a text to its UTF-16 units; most texts have one for each. */
function unitsOf(text: string): (character: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (character) => character;
  const begins = [0];
  for (const character of text) begins.push((begins.at(-1) ?? 0) + character.length);
  return (character) => begins[character] ?? text.length;
}

function excerptOf(
  text: string,
  spans: ReadonlyArray<[number, number]>,
  [begin, end]: readonly [number, number],
  { around, ellipsis }: Shown,
): Pick<PlaceMatch, 'excerpt' | 'marks'> {
  const from = wholeCharacter(text, Math.max(0, begin - around));
  const to = wholeCharacter(text, Math.min(text.length, end + around));
  const lead = from > 0 ? ellipsis : '';
  const excerpt = lead + text.slice(from, to) + (to < text.length ? ellipsis : '');
  const marks = spans
    .filter((span) => span[0] >= from && span[1] <= to)
    .map((span): [number, number] => [span[0] - from + lead.length, span[1] - from + lead.length]);
  return { excerpt, marks };
}

/** Never the middle of a character that takes two units. */
function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
