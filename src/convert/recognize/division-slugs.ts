/**
 * A division in an address: its name, as short as it is said whole, in pinyin. Where another division has or had a name
 * that reads the same, its province stands before it, and where that one lies in the same province, its prefecture too:
 * 苏州市 and 宿州市 are
 * `jiangsusheng-suzhoushi` and `anhuisheng-suzhoushi`. What is before it depends on the lists of divisions alone, never on
 * what is in the archive.
 */
import { romanizeDivision } from '../../text/romanize.ts';
import { allDivisions, shortName, type Division } from './regions.ts';

/** One division through the years: a county that came under another prefecture is the same. */
interface Place {
  /** The entry of the latest list. */
  latest: Division;
  reading: string;
}

let placeOf: Map<Division, Place> | undefined;
let byReading: Map<string, Set<Place>> | undefined;

/** Sample: `baiyinshi`, `jiangsusheng-suzhoushi`, `hebeisheng-zhangjiakoushi-qiaodongqu`. */
export function divisionSlug(division: Division): string {
  if (placeOf === undefined || byReading === undefined) [placeOf, byReading] = gather();
  const place = placeOf.get(division);
  if (place === undefined) throw new Error(`${division.name} is no entry of the lists of divisions`);
  const { latest, reading } = place;
  const { province, prefecture, county } = latest.region;
  const others = [...(byReading.get(reading) ?? [])].filter((other) => other !== place);
  if (others.length === 0 || province === null || province === latest.name) return reading;
  const near = others.some((other) => other.latest.region.province === province);
  const outer = near && county !== null && prefecture !== null ? [province, prefecture] : [province];
  return [...outer.map(readingOf), reading].join('-');
}

function readingOf(name: string): string {
  return romanizeDivision(shortName(name));
}

function gather(): [Map<Division, Place>, Map<string, Set<Place>>] {
  const places = new Map<Division, Place>();
  const readings = new Map<string, Set<Place>>();
  for (const level of allDivisions) {
    const alike = Map.groupBy(level, ({ name, region }) => `${region.province ?? ''} ${name}`);
    for (const entries of alike.values())
      for (const same of overlap(entries) ? entries.map((entry) => [entry]) : [entries]) {
        const latest = same.reduce((late, entry) => ((entry.since ?? 0) > (late.since ?? 0) ? entry : late));
        const place = { latest, reading: readingOf(latest.name) };
        for (const entry of same) places.set(entry, place);
        readings.set(place.reading, (readings.get(place.reading) ?? new Set()).add(place));
      }
  }
  return [places, readings];
}

/** Whether two of one name were there at the same time. */
function overlap(entries: readonly Division[]): boolean {
  return entries.some((one, at) =>
    entries
      .slice(at + 1)
      .some((other) => (one.since ?? 0) < (other.until ?? Infinity) && (other.since ?? 0) < (one.until ?? Infinity)),
  );
}
