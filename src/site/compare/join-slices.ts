/**
 * Joins the packed figures of provinces into those of the whole archive: reports one after the other, what they share once.
 */
import type { PackedGroup, PackedIndex, Slice } from '../../compare/packed.ts';

/** All of them as one, in their order; a single one is itself. */
export function joinSlices(slices: readonly Slice[]): Slice {
  const [only] = slices;
  if (only !== undefined && slices.length === 1) return only;
  const begins = beginsOf(slices);
  const join = (name: keyof Slice['groups']): PackedGroup =>
    joinGroups(slices.map(({ groups }, index) => ({ group: groups[name], begin: begins[index] ?? 0 })));
  return {
    index: joinIndexes(slices.map(({ index }) => index)),
    groups: {
      requests: join('requests'),
      applicants: join('applicants'),
      reviews: join('reviews'),
      disclosure: join('disclosure'),
      statistics: join('statistics'),
    },
  };
}

/** Place of each slice's first report among all. */
function beginsOf(slices: readonly Slice[]): number[] {
  let next = 0;
  return slices.map(({ index }) => {
    const begin = next;
    // Four digits and a letter a report.
    for (const [, , , , reports] of index.agencies) next += reports.length / 5;
    return begin;
  });
}

function joinIndexes(indexes: readonly PackedIndex[]): PackedIndex {
  const [kinds, regions] = [new Shared<string>(), new Shared<PackedIndex['regions'][number]>()];
  const agencies = indexes.flatMap((index) =>
    index.agencies.map(([name, slug, kind, region, reports]): PackedIndex['agencies'][number] => [
      name,
      slug,
      kinds.place(index.kinds[kind] ?? 'other'),
      regions.place(index.regions[region] ?? [null, null, null]),
      reports,
    ]),
  );
  return { kinds: kinds.items, regions: regions.items, agencies };
}

function joinGroups(parts: ReadonlyArray<{ group: PackedGroup; begin: number }>): PackedGroup {
  const [anchors, checks] = [new Shared<string>(), new Shared<string>()];
  const joined: PackedGroup = { reports: [], anchors: [], anchor: [], checks: [], check: [], values: [] };
  const values: string[][] = [];
  let last = 0;
  for (const { group, begin } of parts) {
    if (group.reports.length === 0) continue;
    let place = begin;
    for (const step of group.reports) {
      place += step;
      joined.reports.push(place - last);
      last = place;
    }
    for (const own of group.anchor) joined.anchor.push(anchors.place(group.anchors[own] ?? ''));
    for (const own of group.check) joined.check.push(checks.place(group.checks[own] ?? ''));
    group.values.forEach((column, index) => (values[index] ??= []).push(column));
  }
  return { ...joined, anchors: anchors.items, checks: checks.items, values: values.map((column) => column.join(',')) };
}

/** A list in which equal items stand once. */
class Shared<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();

  /** The place of an item, which is added where it is not there. */
  place(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
