/**
 * The prose of made-up reports without the converter: the lines of their seeds, folded, in a cache of their own.
 */
import { rmSync } from 'node:fs';
import { Cache } from '../../../src/archive/cache.ts';
import { BETWEEN, proseOfReport } from '../../../src/archive/same-words/prose.ts';
import { decode } from '../../../src/convert/read/decode.ts';
import { splitLines } from '../../../src/convert/read/split-lines.ts';
import type { ListedMeta } from '../../../src/archive/archive.ts';
import { byPlace } from '../../../src/site/by-place.ts';
import { keepSameWords, type SharedIn } from '../../../src/site/same/kept-words.ts';
import { reporterOf } from '../corpus/agencies.ts';
import { corpusSeed } from '../corpus/index.ts';

/** What is known of a made-up report. */
export type MadeReport = Pick<ListedMeta, 'id' | 'agency' | 'year'>;

/** Writes the prose of so many reports to a file; gives its length in characters. */
export function makeProse(file: string, count: number): number {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const cache = new Cache(file);
  let characters = 0;
  const listed: MadeReport[] = [];
  for (let index = 0; index < count; index++) {
    const { agency, year } = reporterOf(index);
    const lines = splitLines(decode(corpusSeed(index).bytes).text);
    const packed = proseOfReport({ paragraphs: lines.map((text, line) => ({ id: `p${line + 1}`, text })) });
    const id = `${agency.name}/${year}`;
    const { above, name } = agency.place;
    const region = { province: above === '' ? name : above, prefecture: null, county: above === '' ? null : name };
    listed.push({ id, year, agency: { name: agency.name, kind: null, region } });
    characters += packed.length;
    cache.set('prose', id, '', packed);
  }
  // As the site has them.
  const inOrder = byPlace(listed.map((record) => ({ record }))).map(({ record }) => record);
  cache.set('listed', '', '', JSON.stringify(inOrder));
  cache.close();
  return characters;
}

/** What such a file holds. */
export function openProse(file: string): SharedIn & { listed: MadeReport[] } {
  const cache = new Cache(file);
  const changed = cache.keys('changed');
  return {
    // Safe: `makeProse` wrote it as such.
    listed: JSON.parse(cache.text('listed', '', '') ?? '[]') as MadeReport[],
    keyOf: (id) => changed.get(id) ?? '',
    packedOf: (id) => cache.text('prose', id, '') ?? '',
  };
}

/** The shared words that are kept in such a file, found where they are not. */
export function keptIn(file: string): (name: string) => string {
  return keepSameWords(new Cache(file), '', openProse(file));
}

/** Puts a sentence of the first report into the one in the middle, and takes one of its own away. */
export function changeOne(file: string): void {
  const { listed, packedOf } = openProse(file);
  const [first, middle] = [listed[0]?.id ?? '', listed[Math.floor(listed.length / 2)]?.id ?? ''];
  const cache = new Cache(file);
  const longest = (texts: readonly string[]): string => texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const [anchors = '', ...texts] = packedOf(middle).split(BETWEEN);
  const gone = longest(texts);
  const come = longest(packedOf(first).split(BETWEEN).slice(1));
  cache.set('prose', middle, '', [anchors, ...texts.map((text) => (text === gone ? come : text))].join(BETWEEN));
  cache.set('changed', middle, 'once', '');
  cache.close();
}
