/**
 * What reports share after some of them have changed, from what they shared before: what the changed ones have is found anew,
 * and the others count them in and out. No two reports that are as they were are compared again, but for a paragraph that has
 * lost one of the nearest: its list wants the next.
 */
import type { Compared, SameWords, Wanted } from './compared.ts';
import { sameWords } from './index.ts';
import { nearestOf } from './nearest.ts';
import type { Prose } from './prose.ts';
import { EMPTY, type Sets } from './sets.ts';
import { SharedGrams } from './shared-grams.ts';
import { runsThere } from './tell.ts';

/** A report that has changed, come or gone. */
export interface Change {
  /** Its place in the list; `GONE` where it is there no more. */
  report: number;
  /** Null where it has come. */
  before: Prose | null;
  /** Whether it is as near to any other as it was. */
  isAsNear: boolean;
}

/** Stands for a report that is there no more. */
export const GONE = -1;

/** A text of a report that has changed: that of before, or that of now. */
interface Version {
  change: Change;
  prose: Prose;
  isNew: boolean;
}

/** For a paragraph, the versions that share words with it, with the places where their runs begin. */
type Touching = Map<Version, number[]>;

/** Each report that may share something else than before, with all that it shares. `sharedBefore` has the places of now. */
export function* sameWordsAgain(
  compared: Compared,
  changes: readonly Change[],
  sharedBefore: (report: number) => SameWords[],
): Generator<readonly [report: number, own: SameWords[]], void> {
  const changed = new Map(changes.map((change) => [change.report, change]));
  const wanted: Wanted[] = [...changed.keys()].flatMap((report) => (report === GONE ? [] : { report, anchors: null }));
  /** Reports of which some paragraphs are still to be found. */
  const waiting = new Map<number, Map<string, SameWords>>();
  const versions = versionsOf(compared, changes);
  for (const [report, touched] of touchedBy(compared, versions, changed)) {
    const own = new Map(sharedBefore(report).map((same) => [same.anchor, same]));
    const anchors = new Set<string>();
    for (const [anchor, [text, touching]] of touched) {
      const before = own.get(anchor) ?? { anchor, reports: 0, nearest: [] };
      own.delete(anchor);
      const same = recount(report, { text, before, touching }, compared, changed);
      if (same === null) anchors.add(anchor);
      else if (same.reports > 0) own.set(anchor, same);
    }
    if (anchors.size === 0) {
      yield [report, inOrder(compared.proseOf(report), own)];
    } else {
      waiting.set(report, own);
      wanted.push({ report, anchors });
    }
  }
  for (const [report, found] of sameWords(compared, wanted)) {
    const own = waiting.get(report) ?? new Map<string, SameWords>();
    for (const same of found) own.set(same.anchor, same);
    yield [report, inOrder(compared.proseOf(report), own)];
  }
}

function versionsOf({ proseOf }: Compared, changes: readonly Change[]): Version[] {
  return changes.flatMap((change): Version[] => [
    ...(change.before === null ? [] : [{ change, prose: change.before, isNew: false }]),
    ...(change.report === GONE ? [] : [{ change, prose: proseOf(change.report), isNew: true }]),
  ]);
}

/** The reports that are as they were, each with its paragraphs that share words with a version. */
function* touchedBy(
  { all }: Compared,
  versions: readonly Version[],
  changed: ReadonlyMap<number, Change>,
): Generator<readonly [report: number, touched: Map<string, readonly [text: string, touching: Touching]>], void> {
  const grams = new SharedGrams();
  for (const [number, { prose }] of versions.entries()) {
    prose.eachText((text) => grams.add(text));
    grams.see(number, prose);
  }
  for (const [report, prose] of all()) {
    if (changed.has(report)) continue;
    const touched = new Map<string, readonly [string, Touching]>();
    prose.eachText((text, _, anchor) => {
      const { ats, sets } = grams.placesIn(text);
      if (ats.length === 0) return;
      const touching: Touching = new Map();
      for (const [index, set] of sets.entries())
        for (const number of membersOf(grams.sets, set)) {
          const version = versions[number];
          if (version === undefined) continue;
          const starts = touching.get(version) ?? [];
          touching.set(version, starts);
          starts.push(ats[index] ?? 0);
        }
      touched.set(anchor, [text, touching]);
    });
    if (touched.size > 0) yield [report, touched];
  }
}

function* membersOf(sets: Sets, first: number): Generator<number, void> {
  for (let set = first; set !== EMPTY; set = sets.before(set)) yield sets.last(set);
}

/** What a paragraph shares now; null where the next of its nearest has to be looked for. */
function recount(
  report: number,
  { text, before, touching }: { text: string; before: SameWords; touching: Touching },
  compared: Compared,
  changed: ReadonlyMap<number, Change>,
): SameWords | null {
  const now = [...touching.keys()].filter(({ isNew }) => isNew);
  const stay = before.nearest.filter((near) => near.report !== GONE && !changed.has(near.report));
  const isCut = before.reports > before.nearest.length;
  const isBack = (other: number): boolean =>
    other !== GONE && now.some(({ change }) => change.report === other && change.isAsNear);
  if (isCut && before.nearest.some((near) => !stay.includes(near) && !isBack(near.report))) return null;
  const runs = new Map(stay.map((near) => [near.report, near.runs]));
  for (const version of now) {
    const { report: other } = version.change;
    runs.set(other, runsThere(text, version.prose, touching.get(version) ?? []));
  }
  return {
    anchor: before.anchor,
    reports: before.reports + 2 * now.length - touching.size,
    nearest: nearestOf(report, [...runs.keys()], compared).map((other) => ({
      report: other,
      runs: runs.get(other) ?? [],
    })),
  };
}

function inOrder(prose: Prose, own: ReadonlyMap<string, SameWords>): SameWords[] {
  const ordered: SameWords[] = [];
  prose.eachText((_, __, anchor) => ordered.push(...[own.get(anchor)].filter((same) => same !== undefined)));
  return ordered;
}
