/**
 * Hits as a CSV file: a line a place, with the address that leads there.
 */
import type { SearchHit } from '../search/api.ts';
import { csvLine, type CsvValue } from '../text/csv-line.ts';

/** Columns in their order, called as in the data files where those have them. */
const COLUMNS: ReadonlyArray<readonly [name: string, value: (hit: SearchHit) => CsvValue]> = [
  ['agency', ({ agency }) => agency],
  ['year', ({ year }) => year],
  ['title', ({ title }) => title],
  ['anchor', ({ anchor }) => anchor],
  ['section', ({ section }) => section],
  ['prose', ({ prose }) => String(prose)],
  ['matches', ({ count }) => count],
  ['excerpt', ({ excerpt }) => excerpt],
  ['url', ({ url }) => new URL(url, location.href).href],
];

export function csvOfHits(hits: readonly SearchHit[]): string {
  return (
    csvLine(COLUMNS.map(([name]) => name)) + hits.map((hit) => csvLine(COLUMNS.map(([, value]) => value(hit)))).join('')
  );
}
