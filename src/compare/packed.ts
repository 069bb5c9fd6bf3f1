/**
 * What the data files of /compare/ hold: who reported when, and groups of cells column by column. Written at build time for
 * each province and for the whole archive; read in browsers, where a column is taken apart when it is asked for.
 */
import type { Edition } from './figure.ts';
import { groupOf, type GroupName } from './groups.ts';
import type { ComparedAgency, ComparedReport, Reading } from './report.ts';

/** Agencies with their reports. */
export interface PackedIndex {
  kinds: string[];
  /** Regions from the outside in. */
  regions: Array<ComparedAgency['region']>;
  /** `reports` has a year and a letter of its edition each, oldest first. Sample: `2018n2019a2021b` */
  agencies: Array<[name: string, slug: string, kind: number, region: number, reports: string]>;
}

/** Cells of one group, of the reports that have any of them. */
export interface PackedGroup {
  /** Place of each report in the index, counted from the one before. */
  reports: number[];
  /** Anchors of all codes of the group with commas between, and which of them a report has. */
  anchors: string[];
  anchor: number[];
  /** Checks of all codes, a letter each, and which of them a report has. */
  checks: string[];
  check: number[];
  /** For each code what the reports say, with commas between: a number, `s12` solved, `z` zero by statement, `x` lost, `-` absent, nothing for blank. */
  values: string[];
}

/** All of one place: a province or the whole archive. */
export interface Slice {
  index: PackedIndex;
  groups: Record<GroupName, PackedGroup>;
}

const EDITIONS: Readonly<Record<string, Edition>> = { a: '2019', b: '2021', n: 'none' };
const CHECKS: Readonly<Record<string, Reading['checks']>> = { h: 'hold', f: 'fail', n: 'none' };
const LOST = 'x';
const ZERO = 'z';
const SOLVED = 's';
const NOT_THERE = '-';

/** How the index writes an edition. */
export function editionLetter(edition: Edition): string {
  return Object.entries(EDITIONS).find(([, name]) => name === edition)?.[0] ?? 'n';
}

/** How a group writes what a cell says; null where the report has no such cell. */
export function writeReading(reading: Pick<Reading, 'value' | 'state'> | null): string {
  if (reading === null) return NOT_THERE;
  const { value, state } = reading;
  if (state === 'blank') return '';
  if (state === 'lost') return LOST;
  if (state === 'zero-by-statement') return ZERO;
  return `${state === 'solved' ? SOLVED : ''}${value ?? ''}`;
}

/** Reads what `writeReading` wrote; null where the report has no such cell. */
export function readReading(written: string): Pick<Reading, 'value' | 'state'> | null {
  if (written === NOT_THERE) return null;
  if (written === '') return { value: null, state: 'blank' };
  if (written === LOST) return { value: null, state: 'lost' };
  if (written === ZERO) return { value: 0, state: 'zero-by-statement' };
  return written.startsWith(SOLVED)
    ? { value: Number(written.slice(1)), state: 'solved' }
    : { value: Number(written), state: 'printed' };
}

/** The reports of a place. `codes` are all codes in the order in which groups have them; a group that is not given is absent. */
export function readPacked(
  codes: readonly string[],
  index: PackedIndex,
  groups: Partial<Record<GroupName, PackedGroup>>,
): ComparedReport[] {
  const columns = new Map<string, Column>();
  for (const [name, own] of Map.groupBy(codes, groupOf))
    own.forEach((code, place) => {
      const group = groups[name];
      if (group !== undefined) columns.set(code, columnOf(group, place));
    });
  let place = 0;
  return index.agencies.flatMap(([name, slug, kind, region, reports]) => {
    const agency: ComparedAgency = {
      slug,
      name,
      kind: index.kinds[kind] ?? 'other',
      region: index.regions[region] ?? [null, null, null],
    };
    return [...reports.matchAll(/(?<year>\d{4})(?<letter>[a-z])/gu)].map(({ groups: report }): ComparedReport => {
      const own = place++;
      return {
        agency,
        year: Number(report?.['year']),
        edition: EDITIONS[report?.['letter'] ?? ''] ?? 'none',
        reading: (code) => columns.get(code)?.(own) ?? null,
      };
    });
  });
}

/** Gives what a code's cell says, by the report's place in the index. */
type Column = (place: number) => Reading | null;

function columnOf(group: PackedGroup, inGroup: number): Column {
  let known: Map<number, Reading> | undefined;
  return (place) => (known ??= readColumn(group, inGroup)).get(place) ?? null;
}

function readColumn(group: PackedGroup, inGroup: number): Map<number, Reading> {
  const anchors = group.anchors.map((all) => all.split(',')[inGroup] ?? '');
  const checks = group.checks.map((all) => CHECKS[all[inGroup] ?? ''] ?? 'none');
  const readings = new Map<number, Reading>();
  let place = 0;
  (group.values[inGroup] ?? '').split(',').forEach((written, row) => {
    place += group.reports[row] ?? 0;
    const reading = readReading(written);
    if (reading === null || row >= group.reports.length) return;
    const anchor = anchors[group.anchor[row] ?? 0] ?? '';
    readings.set(place, { ...reading, anchor, checks: checks[group.check[row] ?? 0] ?? 'none' });
  });
  return readings;
}
