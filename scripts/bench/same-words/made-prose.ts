/**
 * The prose of made-up reports without the converter: the lines of their seeds, folded, in a cache of their own.
 */
import { rmSync } from 'node:fs';
import { Cache } from '../../../src/archive/cache.ts';
import { proseOfReport } from '../../../src/archive/same-words/prose.ts';
import { decode } from '../../../src/convert/read/decode.ts';
import { splitLines } from '../../../src/convert/read/split-lines.ts';
import type { ListedMeta } from '../../../src/archive/archive.ts';
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
  cache.set('listed', '', '', JSON.stringify(listed));
  cache.close();
  return characters;
}

/** What such a file holds. */
export function openProse(file: string): { listed: MadeReport[]; packedOf: (id: string) => string } {
  const cache = new Cache(file);
  return {
    // Safe: `makeProse` wrote it as such.
    listed: JSON.parse(cache.text('listed', '', '') ?? '[]') as MadeReport[],
    packedOf: (id) => cache.text('prose', id, '') ?? '',
  };
}
