/**
 * An entry as a file: each place with its texts, nothing said twice. A section's name is its heading.
 */
import type { EntryPlace, SearchEntry, TextKind } from '../entry.ts';

type Text = string | [kind: TextKind, text: string];
type Place = [anchor: string, part: EntryPlace['part'], name: string | null, ...texts: Text[]];
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
  const written = places.map(({ anchor, part, name }, index): Place => {
    const own = byPlace.get(index) ?? [];
    const isFirst = own[0]?.[2] === name;
    return [
      anchor,
      part,
      isFirst ? null : name,
      ...own.map(([, kind, text]): Text => (kind === 'text' ? text : [kind, text])),
    ];
  });
  const file: TextsFile = [report, title, agency, year, script, ...written];
  return JSON.stringify(file);
}

/** Reads what `writeTexts` wrote, as `toGb18030` has it in bytes. */
export function readTexts(bytes: Uint8Array): SearchEntry {
  // Written by the function above.
  const file = JSON.parse(new TextDecoder('gb18030').decode(bytes)) as TextsFile;
  const [report, title, agency, year, script, ...places] = file;
  const entry: SearchEntry = { report, title, agency, year, script, places: [], texts: [] };
  for (const [index, [anchor, part, name, ...texts]] of places.entries()) {
    const own = texts.map((text): [TextKind, string] => (typeof text === 'string' ? ['text', text] : text));
    entry.places.push({ anchor, part, name: name ?? own[0]?.[1] ?? '' });
    for (const [kind, text] of own) entry.texts.push([index, kind, text]);
  }
  return entry;
}
