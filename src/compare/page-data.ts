/**
 * What the page /compare/ tells its script: which files there are, and what can be chosen. It stands in the page itself, so
 * that page and data are always of one build.
 */
import type { ComparedFigure, Edition, Recipe } from './figure.ts';

/** Changes with the shape of what follows and of the files: a script of another build then says so. */
export const FORMAT = 1;

export interface PageData {
  format: number;
  /** Names of files below `/compare/`, by place and kind. Sample: `62-requests` → `data/62-requests.0f3a9c1b2d.json` */
  files: Record<string, string>;
  /** Bytes of the index and of the largest group of the whole archive, unpacked. */
  whole: number;
  /** Provinces: the code by which files are named, and the name. */
  provinces: Array<[code: string, name: string]>;
  /** Kinds of bodies with their words. */
  kinds: Array<[kind: string, words: string]>;
  /** First and last year of a report; null in an empty archive. */
  years: [first: number, last: number] | null;
  /** Codes of all cells in the order of the files. */
  codes: string[];
  figures: PackedFigure[];
  /** Ids of the leading figures. */
  leading: string[];
}

/** A figure; its recipes as letters where an edition has the cell itself and no other way (`ab` for 2019 and 2021). */
export type PackedFigure = [
  id: string,
  name: string,
  unit: string | null,
  part: string,
  note: string | null,
  recipes: string | Partial<Record<Edition, Array<[relation: Recipe['relation'], ...codes: number[]]>>>,
];

const LETTERS: Readonly<Record<Edition, string>> = { '2019': 'a', '2021': 'b', none: 'n' };

/** Packs figures; `codes` are all codes. */
export function packFigures(figures: readonly ComparedFigure[], codes: readonly string[]): PackedFigure[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  return figures.map(({ id, name, unit, part, note, recipes }) => {
    const isPlain = Object.values(recipes).every((all) => all.length === 1 && all[0]?.relation === 'same');
    const told = entriesOf(recipes);
    const packed = Object.fromEntries(
      told.map(([edition, all]) => [
        edition,
        all.map(({ relation, codes: own }) => [relation, ...own.map((code) => places.get(code) ?? -1)]),
      ]),
    );
    return [id, name, unit, part, note, isPlain ? told.map(([edition]) => LETTERS[edition]).join('') : packed];
  });
}

/** Reads what `packFigures` wrote. */
export function unpackFigures(packed: readonly PackedFigure[], codes: readonly string[]): ComparedFigure[] {
  return packed.map(([id, name, unit, part, note, recipes]) => ({
    id,
    name,
    unit,
    part,
    note,
    share: null,
    recipes:
      typeof recipes === 'string'
        ? Object.fromEntries(
            Object.entries(LETTERS)
              .filter(([, letter]) => recipes.includes(letter))
              .map(([edition]) => [edition, [{ codes: [id], relation: 'same' as const }]]),
          )
        : Object.fromEntries(
            entriesOf(recipes).map(([edition, all]) => [
              edition,
              all.map(([relation, ...own]) => ({ relation, codes: own.map((place) => codes[place] ?? '') })),
            ]),
          ),
  }));
}

function entriesOf<T>(recipes: Partial<Record<Edition, T>>): Array<[Edition, T]> {
  // Safe: these are the keys that the type has.
  return Object.entries(recipes) as Array<[Edition, T]>;
}
