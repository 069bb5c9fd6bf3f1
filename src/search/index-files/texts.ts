/**
 * An entry as a file: each place with its texts, nothing said twice. A section's name is its heading; which part of the form
 * it answers stands in the file that every search begins with.
 */
import { fromTextBytes } from './text-bytes.ts';
import type { EntryPlace, SearchEntry, TextKind } from '../entry.ts';

type Edit = [from: number, to: number, before: string, rule: string];
type Text = string | [kind: TextKind, text: string, ...edits: Edit[]];

/** Among the texts of a table: a row begins, or, from 1 on, so many cells are empty. */
const ROW = 0;

/** Before the texts of a title: no report prints it. */
const MADE = 1;

type Item = Text | number;
type Place = [anchor: string, name: string | null, ...items: Item[]];
type TextsFile = [
  report: string,
  title: string,
  agency: string,
  year: number,
  script: SearchEntry['script'],
  ...places: Place[],
];

/** JSON of the entry. */
export function writeTexts({ report, title, agency, year, script, places, texts, edits }: SearchEntry): string {
  const editsOf = Map.groupBy(edits, ({ text }) => text);
  const byPlace = Map.groupBy(texts.keys(), (index) => texts[index]?.[0]);
  const written = places.map((place, index): Place => {
    const own = byPlace.get(index) ?? [];
    const items = own.map((at): Text => {
      const [, kind, text] = texts[at] ?? [0, 'text' as const, ''];
      const changed = (editsOf.get(at) ?? []).map(({ from, to, before, rule }): Edit => [from, to, before, rule]);
      return kind === 'text' && changed.length === 0 ? text : [kind, text, ...changed];
    });
    const isFirst = texts[own[0] ?? -1]?.[2] === place.name;
    return [place.anchor, isFirst ? null : place.name, ...withMarks(place, items)];
  });
  const file: TextsFile = [report, title, agency, year, script, ...written];
  return JSON.stringify(file);
}

function withMarks({ rows, cells = [], made }: EntryPlace, texts: readonly Text[]): Item[] {
  if (made) return [MADE, ...texts];
  if (rows === undefined) return [...texts];
  const items: Item[] = [];
  let [cell, next, empty] = [0, 0, 0];
  const close = (...more: Item[]): void => {
    items.push(...(empty > 0 ? [empty] : []), ...more);
    empty = 0;
  };
  for (const length of rows) {
    close(ROW);
    for (const end = cell + length; cell < end; cell++) {
      const text = cells[next] === cell ? texts[next++] : undefined;
      if (text === undefined) empty++;
      else close(text);
    }
  }
  close();
  return items;
}

/** Reads what `writeTexts` wrote, as `toTextBytes` has it in bytes; `parts` are those of its places. */
export function readTexts(bytes: Uint8Array, parts: ReadonlyArray<EntryPlace['part']>): SearchEntry {
  // Written by the function above.
  const file = JSON.parse(fromTextBytes(bytes)) as TextsFile;
  const [report, title, agency, year, script, ...places] = file;
  const entry: SearchEntry = { report, title, agency, year, script, places: [], texts: [], edits: [] };
  for (const [index, [anchor, name, ...items]] of places.entries()) {
    const first = entry.texts.length;
    for (const item of items) if (typeof item !== 'number') addText(entry, index, item);
    const grid = anchor === 'title' ? titleMarks(items) : gridOf(items);
    entry.places.push({ anchor, name: name ?? entry.texts[first]?.[2] ?? '', part: parts[index] ?? null, ...grid });
  }
  return entry;
}

function addText({ texts, edits }: SearchEntry, place: number, item: Text): void {
  const [kind, text, ...changed] = typeof item === 'string' ? (['text', item] as const) : item;
  const index = texts.push([place, kind, text]) - 1;
  for (const [from, to, before, rule] of changed) edits.push({ text: index, from, to, before, rule });
}

function titleMarks(items: readonly Item[]): Pick<EntryPlace, 'made'> {
  return items[0] === MADE ? { made: true } : {};
}

function gridOf(items: readonly Item[]): Pick<EntryPlace, 'rows' | 'cells'> {
  if (!items.includes(ROW)) return {};
  const rows: number[] = [];
  const cells: number[] = [];
  let cell = 0;
  const pass = (count: number): void => {
    rows[rows.length - 1] = (rows.at(-1) ?? 0) + count;
    cell += count;
  };
  for (const item of items) {
    if (item === ROW) rows.push(0);
    else if (typeof item === 'number') pass(item);
    else {
      cells.push(cell);
      pass(1);
    }
  }
  return { rows, cells };
}
