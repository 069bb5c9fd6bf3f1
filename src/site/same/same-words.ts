/**
 * The words that the archive's reports share, worked out once for an archive and kept: they hang on every report's prose.
 */
import type { ListedMeta } from '../../archive/archive.ts';
import { nearness } from '../../archive/same-words/nearest.ts';
import { Prose } from '../../archive/same-words/prose.ts';
import { repeatedSentences } from '../../archive/same-words/repeated.ts';
import { sameWords, type RunThere } from '../../archive/same-words/index.ts';
import { findSharing } from '../../archive/same-words/shared-grams.ts';
import { byPlace } from '../by-place.ts';
import { dataKey, keptOfEach, loadArchive, loadProse } from '../load-archive.ts';

/** What a paragraph shares with other reports. */
export interface SharedParagraph {
  anchor: string;
  /** How many other reports share a run with it. */
  reports: number;
  /** The nearest of them, each by its id, with every run. */
  nearest: Array<{ id: string; runs: RunThere[] }>;
}

/** A sentence of many reports. */
export interface Repeated {
  /** Folded. */
  text: string;
  reports: number;
  /** First and last of their years. */
  years: [first: number, last: number];
  /** The first of them, each with its paragraph. */
  places: Array<{ id: string; anchor: string }>;
}

export interface SameWordsElsewhere {
  of(id: string): SharedParagraph[];
  repeated: Repeated[];
}

/** How many reports are told beside a paragraph, and of a sentence. */
const MOST = 8;

/** How many sentences are listed: with eight places each, of two hundred signs each, a page of 83 KB gzip. */
export const SENTENCES = 80;

/** Name under which the sentences are kept; no report is called so. */
const REPEATED = 'repeated';

let loaded: Promise<SameWordsElsewhere> | undefined;

/** All of them; the first call finds them, later ones get the same. */
export function loadSameWords(): Promise<SameWordsElsewhere> {
  return (loaded ??= load());
}

async function load(): Promise<SameWordsElsewhere> {
  const textOf = await keptOfEach('same-words', await dataKey(), async () => {
    const { reports } = await loadArchive();
    return findSameWords(
      byPlace(reports).map(({ record }) => record),
      await loadProse(),
    );
  });
  return {
    // Safe: written as such.
    of: (id) => JSON.parse(textOf(id) || '[]') as SharedParagraph[],
    repeated: JSON.parse(textOf(REPEATED) || '[]') as Repeated[],
  };
}

/** Each report with its shared paragraphs, and last the sentences, as they are kept. Reports that stand near in `listed` are
 * compared without being read again. */
export function* findSameWords(
  listed: ReadonlyArray<Pick<ListedMeta, 'id' | 'agency' | 'year'>>,
  packedOf: (id: string) => string,
): Generator<readonly [name: string, json: string], void> {
  const proseOf = lastAsked((report) => new Prose(packedOf(listed[report]?.id ?? '')));
  const yearOf = (report: number): number => listed[report]?.year ?? 0;
  const idOf = (report: number): string => listed[report]?.id ?? '';
  const compared = { count: listed.length, proseOf, nearness: nearness(listed), most: MOST };
  const sharing = findSharing(listed.length, proseOf);
  let report = 0;
  for (const own of sameWords(sharing, compared)) {
    const id = idOf(report++);
    if (own.length === 0) continue;
    const shared = own.map(({ nearest, ...rest }): SharedParagraph => ({
      ...rest,
      nearest: nearest.map(({ report: other, runs }) => ({ id: idOf(other), runs })),
    }));
    yield [id, JSON.stringify(shared)];
  }
  const repeated = repeatedSentences(sharing, compared, SENTENCES).map(({ text, reports: having }): Repeated => {
    const years = having.map(yearOf);
    const first = having.toSorted((a, b) => yearOf(a) - yearOf(b) || a - b).slice(0, MOST);
    return {
      text,
      reports: having.length,
      years: [Math.min(...years), Math.max(...years)],
      places: first.map((each) => {
        const prose = proseOf(each);
        return { id: idOf(each), anchor: prose.paragraphAt(prose.text.indexOf(text)).anchor };
      }),
    };
  });
  yield [REPEATED, JSON.stringify(repeated)];
}

/** Texts that are kept in memory: a report's neighbours are asked for again by the next. */
const KEPT = 1024;

function lastAsked<Made>(make: (report: number) => Made): (report: number) => Made {
  const known = new Map<number, Made>();
  return (report) => {
    const found = known.get(report) ?? make(report);
    known.delete(report);
    known.set(report, found);
    if (known.size > KEPT) known.delete(known.keys().next().value ?? report);
    return found;
  };
}
