/**
 * The data files of /compare/: figures of many reports, packed for each province and for the whole archive. A province is
 * packed anew when one of its reports has changed; the whole archive is joined from the provinces.
 */
import { hashOf } from '../../archive/cache.ts';
import type { Figure } from '../../archive/figures.ts';
import type { ArchivedRegion, ReportTally } from '../../archive/archive.ts';
import { groupNames, groupOf, type GroupName } from '../../compare/groups.ts';
import { editionLetter, writeReading, type PackedGroup, type PackedIndex, type Slice } from '../../compare/packed.ts';
import { kept, loadArchive, loadFigures, reportKey } from '../load-archive.ts';
import { comparedCodes } from './figures.ts';
import { joinSlices } from './join-slices.ts';

/** The place that is the whole archive. */
export const WHOLE = 'all';

const codesOf = new Map(groupNames.map((name) => [name, comparedCodes.filter((code) => groupOf(code) === name)]));

/** The places that have files: the whole archive and the codes of its provinces. */
export async function places(): Promise<string[]> {
  return [WHOLE, ...(await loadArchive()).regions.map(({ code }) => code)];
}

/** What a place has. */
export async function sliceOf(place: string): Promise<Slice> {
  const { regions } = await loadArchive();
  const wanted = regions.filter(({ code }) => place === WHOLE || code === place);
  const slices: Slice[] = [];
  // One after the other: what a province is made from is not kept in memory.
  for (const region of wanted) slices.push(await provinceOf(region));
  return joinSlices(slices);
}

async function provinceOf(region: ArchivedRegion<ReportTally>): Promise<Slice> {
  const ids = region.agencies.flatMap(({ reports }) => reports.map(({ record }) => record.id));
  const keys = await Promise.all(ids.map(reportKey));
  const text = await kept('compare', region.code, hashOf(...keys), async () => JSON.stringify(await pack(region)));
  // Safe: `pack` made it.
  return JSON.parse(text) as Slice;
}

async function pack({ agencies }: ArchivedRegion<ReportTally>): Promise<Slice> {
  const index: PackedIndex = { kinds: [], regions: [], agencies: [] };
  const groups = emptyGroups();
  const rows = new Map(groupNames.map((name) => [name, [] as string[][]]));
  const last = new Map<GroupName, number>();
  let place = 0;
  for (const { slug, agency, reports } of agencies) {
    const { province, prefecture, county } = agency.region;
    const kind = placeIn(index.kinds, agency.kind ?? 'other');
    const region = placeIn(index.regions, [province, prefecture, county], String);
    const oldestFirst = [...reports].reverse();
    const years = oldestFirst.map(({ record }) => `${record.year}${editionLetter(record.form ?? 'none')}`);
    index.agencies.push([agency.name, slug, kind, region, years.join('')]);
    for (const { record } of oldestFirst) {
      const figures = Map.groupBy(await loadFigures(record.id), ({ code }) => groupOf(code));
      for (const [name, own] of figures) {
        groups[name].reports.push(place - (last.get(name) ?? 0));
        last.set(name, place);
        rows.get(name)?.push(rowOf(groups[name], codesOf.get(name) ?? [], own));
      }
      place++;
    }
  }
  for (const name of groupNames)
    groups[name].values = (codesOf.get(name) ?? []).map((_, column) =>
      (rows.get(name) ?? []).map((row) => row[column] ?? '').join(','),
    );
  return { index, groups };
}

function emptyGroups(): Slice['groups'] {
  const group = (): PackedGroup => ({ reports: [], anchors: [], anchor: [], checks: [], check: [], values: [] });
  return { requests: group(), applicants: group(), reviews: group(), disclosure: group(), statistics: group() };
}

/** What a report says in the cells of a group; its anchors and checks go into the group. */
function rowOf(group: PackedGroup, codes: readonly string[], figures: readonly Figure[]): string[] {
  const known = new Map(figures.map((figure) => [figure.code, figure]));
  const own = codes.map((code) => known.get(code) ?? null);
  group.anchor.push(placeIn(group.anchors, own.map((figure) => figure?.anchor ?? '').join(',')));
  group.check.push(placeIn(group.checks, own.map((figure) => (figure?.checks ?? 'none').slice(0, 1)).join('')));
  return own.map(writeReading);
}

/** The place of an item in a list, to which it is added where it is not there. */
function placeIn<T>(list: T[], item: T, keyOf: (item: T) => unknown = (one) => one): number {
  const found = list.findIndex((other) => keyOf(other) === keyOf(item));
  return found === -1 ? list.push(item) - 1 : found;
}
