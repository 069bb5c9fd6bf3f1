/**
 * What a paragraph shares with other reports as its page shows it: how many, and the nearest, each with the words and the way
 * to them.
 */
import type { Archive, ListedMeta } from '../../archive/archive.ts';
import type { Report } from '../../report.ts';
import { siteFold } from '../../text/site-fold.ts';
import { href } from '../href.ts';
import type { SharedParagraph } from './kept-words.ts';

export interface SameItem {
  /** Sample: `3`, `50 份以上`. */
  count: string;
  others: Array<{
    /** Agency and year. */
    words: string;
    runs: Array<{ quote: string; length: number; href: string }>;
  }>;
  /** Where the search lists all that have the longest run; null where all are listed here. */
  all: string | null;
}

/** Counts from the first of these on are told as “so many and more”: a report that is added changes few pages. */
const STEPS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** The count in words. */
export function countOfSame(reports: number): string {
  const step = STEPS.findLast((least) => reports >= least);
  return step === undefined ? `${reports} 份` : `${step} 份以上`;
}

/** Paragraphs with what they share, by their anchors. */
export type SameByAnchor = ReadonlyMap<string, SameItem>;

/** Those of a report. */
export function sameItems(
  { paragraphs }: Pick<Report, 'paragraphs'>,
  shared: readonly SharedParagraph[],
  archive: Archive<ListedMeta>,
): SameByAnchor {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  return new Map(shared.map((each) => [each.anchor, sameItem(texts.get(each.anchor) ?? '', each, archive)]));
}

function sameItem(text: string, { reports, nearest }: SharedParagraph, archive: Archive<ListedMeta>): SameItem {
  const { starts, ends } = siteFold(text);
  const wordsOf = (from: number, to: number): string => text.slice(starts[from], ends[to - 1]);
  const longest = nearest.flatMap(({ runs }) => runs).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  return {
    count: countOfSame(reports),
    others: nearest.map(({ id, runs }) => ({
      words: nameOf(id, archive),
      runs: runs.map(([from, to, anchor]) => ({
        quote: endsOf(wordsOf(from, to)),
        length: to - from,
        href: href(`/reports/${id}/#${anchor}`),
      })),
    })),
    all: longest === undefined || reports <= nearest.length ? null : searchFor(wordsOf(longest[0], longest[1])),
  };
}

/** Agency and year of a report in the archive. */
export function nameOf(id: string, { reports, places }: Archive<ListedMeta>): string {
  const record = reports[places.get(id) ?? -1]?.record;
  return record === undefined ? id : `${record.agency.name} ${record.year} 年度`;
}

/** What is asked for: a page of all reports that have the words. Long ones say no more than their begin. */
export function searchFor(words: string): string {
  return href(`/search/?q=${encodeURIComponent(words.replace(/\s+/gu, '').slice(0, ASKED))}`);
}

const ASKED = 60;

/** Begin and end, where both are more than what lies between. */
function endsOf(words: string): string {
  return words.length <= 2 * END + 2 ? words : `${words.slice(0, END)}……${words.slice(-END)}`;
}

const END = 10;
