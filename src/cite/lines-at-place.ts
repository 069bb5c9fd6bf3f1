/**
 * The two lines of a report's citation turned into those of a place in it. No style and no record is needed, so that a
 * page's script can cite any anchor from what stands on the page; a test holds the result against the style's own.
 */
import type { CitationLines } from './index.ts';
import { placeQuoted, placeWords, type Place } from './place.ts';

/** `from` is the address that stands in the lines, null where there is none; `to` is that of the place. */
export function linesAtPlace(report: CitationLines, from: string | null, place: Place, to: string): CitationLines {
  return {
    sentence: sentenceAt(report.sentence, from, placeQuoted(place), to),
    gbt7714: gbt7714At(report.gbt7714, from, placeWords(place), to),
  };
}

/** The title ends at the first 》: marks inside it are single ones. */
function sentenceAt(sentence: string, from: string | null, words: string, to: string): string {
  const title = sentence.indexOf('》') + 1;
  const end = sentence.length - (from === null ? '。' : `，${from}。`).length;
  return `${sentence.slice(0, title)}${words}${sentence.slice(title, end)}，${to}。`;
}

/** The place follows the date after a colon; without a date it follows the title as an item of its own. */
function gbt7714At(line: string, from: string | null, words: string, to: string): string {
  const head = line.slice(0, line.length - (from === null ? '.' : `. ${from}.`).length);
  return `${head}${head.endsWith('[R/OL]') ? '. ' : '：'}${words}. ${to}.`;
}
