/**
 * How to cite a report or a place in it, in five forms; all from the record and the address, nothing else.
 */
import type { Report } from '../report.ts';
import { bibtexOf } from './bibtex.ts';
import { toCslItem, type CitedAddress } from './csl-item.ts';
import { gbt7714 } from './gbt7714.ts';
import { risOf } from './ris.ts';
import { citationSentence } from './sentence.ts';

/** The forms that people read. */
export interface CitationLines {
  /** One plain Chinese sentence. */
  sentence: string;
  /** A line of a list of references after GB/T 7714—2025. */
  gbt7714: string;
}

/** All forms. */
export interface Citations extends CitationLines {
  bibtex: string;
  ris: string;
  /** CSL-JSON: a list of one item. */
  cslJson: string;
}

/** The two lines alone, cheap enough for every anchor of every report. */
export function citationLines(report: Report, cited: CitedAddress): CitationLines {
  return { sentence: citationSentence(report, cited), gbt7714: gbt7714(toCslItem(report, cited)) };
}

/** All forms of the citation of a report, or of a place in it. */
export function citations(report: Report, cited: CitedAddress): Citations {
  const item = toCslItem(report, cited);
  return {
    sentence: citationSentence(report, cited),
    gbt7714: gbt7714(item),
    bibtex: bibtexOf(item),
    ris: risOf(item),
    cslJson: `${JSON.stringify([item], null, 2)}\n`,
  };
}
