/**
 * The sentences that most reports have word for word.
 */
import { BREAK } from '../../text/fold.ts';
import { RUN } from './gram-hash.ts';
import type { Prose } from './prose.ts';
import type { Sharing } from './shared-grams.ts';

/** A sentence of thirty characters and more. */
export interface RepeatedSentence {
  /** Folded. */
  text: string;
  /** The reports that have it, by their places in the list, each once. */
  reports: number[];
}

/** The `most` of `count` reports that stand in most of them, two at least; of equal ones the longer first. */
export function repeatedSentences(
  { placesIn }: Sharing,
  { count, proseOf }: { count: number; proseOf: (report: number) => Prose },
  most: number,
): RepeatedSentence[] {
  const reportsOf = new Map<string, number[]>();
  for (let report = 0; report < count; report++) {
    const { ats } = placesIn(report);
    if (ats.length === 0) continue;
    const { text } = proseOf(report);
    for (const at of ats) {
      // A sentence begins behind the end of another, or with its paragraph.
      if (at > 0 && text[at - 1] !== BREAK && text[at - 1] !== '\0') continue;
      const sentence = SENTENCE.exec(text.slice(at, at + LONGEST))?.[0] ?? '';
      if (sentence.length < RUN) continue;
      const reports = reportsOf.get(sentence) ?? [];
      if (reports.at(-1) !== report) reports.push(report);
      reportsOf.set(sentence, reports);
    }
  }
  return [...reportsOf]
    .filter(([, reports]) => reports.length > 1)
    .map(([text, reports]) => ({ text, reports }))
    .sort((a, b) => b.reports.length - a.reports.length || b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}

/** What is longer is no sentence but a list. */
const LONGEST = 300;

/** Up to the end of a clause or of the paragraph; none where that is too far. */
const SENTENCE = /^[^\n\0]+(?=[\n\0]|$)/u;
