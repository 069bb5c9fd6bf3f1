/**
 * All that `/same/` shows: the sentences that most reports have word for word.
 */
import { siteFold } from '../../text/site-fold.ts';
import { href } from '../href.ts';
import { loadArchive, loadReport } from '../load-archive.ts';
import { nameOf, searchFor } from './same-items.ts';
import type { Repeated } from './kept-words.ts';
import { loadSameWords } from './same-words.ts';

export interface RepeatedItem {
  /** As the first of the reports prints it. */
  words: string;
  reports: number;
  years: string;
  places: Array<{ words: string; href: string }>;
  /** Where the search lists all. */
  all: string;
}

export interface SamePage {
  reports: number;
  sentences: RepeatedItem[];
}

export async function loadSamePage(): Promise<SamePage> {
  const archive = await loadArchive();
  const { repeated } = await loadSameWords();
  const sentences: RepeatedItem[] = [];
  for (const each of repeated) {
    const { text, reports, years, places } = each;
    const words = await asPrinted(each);
    sentences.push({
      words,
      reports,
      years: years[0] === years[1] ? `${years[0]} 年度` : `${years.join('–')} 年度`,
      places: places.map(({ id, anchor }) => ({
        words: nameOf(id, archive),
        href: href(`/reports/${id}/#${anchor}`),
      })),
      all: searchFor(text),
    });
  }
  return { reports: archive.reports.length, sentences };
}

async function asPrinted({ text, places: [first] }: Repeated): Promise<string> {
  if (first === undefined) return text;
  const { record } = await loadReport(first.id);
  const printed = record.paragraphs.find(({ id }) => id === first.anchor)?.text ?? '';
  const folded = siteFold(printed);
  const at = folded.text.indexOf(text);
  return at === -1 ? text : printed.slice(folded.starts[at], folded.ends[at + text.length - 1]);
}
