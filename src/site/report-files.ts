/**
 * The files that stand beside each report's page. A build writes them (scripts/site/report-outputs.ts), `astro dev` serves
 * them (src/dev/file.ts): a new one is one line here, and its ending in src/links/addresses.ts.
 *
 * 2026-11-29: Not endpoints of src/pages: at 1,000 reports Astro's loop took 13 s of CPU for these seven, writing them 3.6.
 */
import type { ReadReport } from '../archive/record.ts';
import { stringifyLedger } from '../convert/write/stringify-ledger.ts';
import { ORIGINALS, type FileEnding } from '../links/addresses.ts';
import { ORIGINAL_OF } from '../links/published.ts';
import { linksetOf } from './head/signposting.ts';
import { originalTypes } from './original.ts';
import { publishedTexts } from './published-texts.ts';
import { citationsOf } from './report-citation.ts';
import { readSeed, seedText } from './seed-lines.ts';

export interface ReportFileKind {
  /** Ending of its address: `/reports/<agency>/<year>` and this. */
  ending: FileEnding;
  /** Media type. */
  type: string;
  /** Null where this report has no such file. */
  contentOf(report: ReadReport): string | Uint8Array | null;
}

export const reportFiles: readonly ReportFileKind[] = [
  { ending: '.json', type: 'application/json', contentOf: (report) => publishedTexts(report).record },
  { ending: '.ledger.json', type: 'application/json', contentOf: ({ ledger }) => stringifyLedger(ledger) },
  { ending: '.txt', type: 'text/plain', contentOf: seedText },
  { ending: '.md', type: 'text/markdown; charset=utf-8', contentOf: (report) => publishedTexts(report).text },
  {
    ending: '.bib',
    type: 'application/x-bibtex; charset=utf-8',
    contentOf: ({ record }) => citationsOf(record).bibtex,
  },
  {
    ending: '.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    contentOf: ({ record }) => citationsOf(record).ris,
  },
  {
    ending: '.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    contentOf: ({ record }) => citationsOf(record).cslJson,
  },
  {
    ending: '.linkset.json',
    type: 'application/linkset+json',
    contentOf: ({ record }) => JSON.stringify(linksetOf(record)),
  },
  ...ORIGINALS.map((ending) => ({
    ending,
    type: originalTypes[ending],
    contentOf: ({ record }: ReadReport) =>
      ORIGINAL_OF[record.source.format] === ending ? readSeed(record.source) : null,
  })),
];
