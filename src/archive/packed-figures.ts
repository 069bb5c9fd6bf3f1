/**
 * A report's figures as they are kept: some two hundred to a report, in a fraction of what they are as objects in JSON, so
 * that files of ten thousand reports are joined from them soon.
 */
import { figureCodes } from '../forms/codes.ts';
import type { Figure, FigureState } from './figures.ts';

/** All states, in the order in which they are told. */
export const FIGURE_STATES = [
  'printed',
  'blank',
  'lost',
  'solved',
  'zero-by-statement',
] as const satisfies readonly FigureState[];
export const FIGURE_SOURCES = ['table', 'prose'] as const satisfies ReadonlyArray<Figure['source']>;
export const FIGURE_CHECKS = ['hold', 'fail', 'none'] as const satisfies ReadonlyArray<Figure['checks']>;

/** One list for each field; what is one of a few words is its place among these. */
interface Packed {
  /** Places in `figureCodes`: what is kept is known by the code that made it, so that the list cannot change beneath it. */
  codes: number[];
  values: Array<number | null>;
  anchors: string[];
  /** A digit each. */
  states: string;
  sources: string;
  checks: string;
}

const places = new Map(figureCodes.map(({ code }, place) => [code, place]));

/** Packs figures; throws for a code that is none. */
export function packFigures(figures: readonly Figure[]): string {
  const digits = (words: readonly string[], of: (figure: Figure) => string): string =>
    figures.map((figure) => words.indexOf(of(figure))).join('');
  const packed: Packed = {
    codes: figures.map(({ code }) => places.get(code) ?? unknown(code)),
    values: figures.map(({ value }) => value),
    anchors: figures.map(({ anchor }) => anchor),
    states: digits(FIGURE_STATES, ({ state }) => state),
    sources: digits(FIGURE_SOURCES, ({ source }) => source),
    checks: digits(FIGURE_CHECKS, ({ checks }) => checks),
  };
  return JSON.stringify(packed);
}

/** The figures that were packed; of no text, none. */
export function unpackFigures(text: string): Figure[] {
  if (text === '') return [];
  // Safe: `packFigures` wrote it.
  const { codes, values, anchors, states, sources, checks } = JSON.parse(text) as Packed;
  return codes.map((place, index) => ({
    code: figureCodes[place]?.code ?? unknown(String(place)),
    value: values[index] ?? null,
    state: FIGURE_STATES[Number(states[index])] ?? unknown('state'),
    anchor: anchors[index] ?? unknown('anchor'),
    source: FIGURE_SOURCES[Number(sources[index])] ?? unknown('source'),
    checks: FIGURE_CHECKS[Number(checks[index])] ?? unknown('checks'),
  }));
}

function unknown(what: string): never {
  throw new Error(`a figure’s ${what} is not known`);
}
