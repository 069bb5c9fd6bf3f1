/**
 * An entry as a file: each place with its texts, nothing said twice. A section's name is its heading; which part of the form
 * it answers stands in the file that every search begins with.
 */
import { fromTextBytes } from './text-bytes.ts';
import type { EntryPlace, SearchEntry, TextKind } from '../entry.ts';

type Text = string | [kind: TextKind, text: string];
type Place = [anchor: string, name: string | null, ...texts: Text[]];
type TextsFile = [
  report: string,
  title: string,
  agency: string,
  year: number,
  script: SearchEntry['script'],
  ...places: Place[],
];

/** JSON of the entry. */
export function writeTexts({ report, title, agency, year, script, places, texts }: SearchEntry): string {
  const byPlace = Map.groupBy(texts, ([place]) => place);
  const written = places.map(({ anchor, name }, index): Place => {
    const own = byPlace.get(index) ?? [];
    const isFirst = own[0]?.[2] === name;
    return [
      anchor,
      isFirst ? null : name,
      ...own.map(([, kind, text]): Text => (kind === 'text' ? text : [kind, text])),
    ];
  });
  const file: TextsFile = [report, title, agency, year, script, ...written];
  return JSON.stringify(file);
}

/** Reads what `writeTexts` wrote, as `toTextBytes` has it in bytes; `parts` are those of its places. */
export function readTexts(bytes: Uint8Array, parts: ReadonlyArray<EntryPlace['part']>): SearchEntry {
  // Written by the function above.
  const file = JSON.parse(fromTextBytes(bytes)) as TextsFile;
  const [report, title, agency, year, script, ...places] = file;
  const entry: SearchEntry = { report, title, agency, year, script, places: [], texts: [] };
  for (const [index, [anchor, name, ...texts]] of places.entries()) {
    const own = texts.map((text): [TextKind, string] => (typeof text === 'string' ? ['text', text] : text));
    entry.places.push({ anchor, part: parts[index] ?? null, name: name ?? own[0]?.[1] ?? '' });
    for (const [kind, text] of own) entry.texts.push([index, kind, text]);
  }
  return entry;
}
