/**
 * The files that stand beside each report's page. A build writes them (scripts/site/report-outputs.ts), `astro dev` serves
 * them (src/dev/file.ts): a new one is one line here, and its ending in src/links/addresses.ts.
 *
 * 2026-11-29: Not endpoints of src/pages: at 1,000 reports Astro's loop took 13 s of CPU for these seven, writing them 3.6.
 */
import type { ReadReport } from '../archive/record.ts';
import type { FileEnding } from '../links/addresses.ts';
import { linksetOf } from './head/signposting.ts';
import { markdownOf } from './markdown.ts';
import { citationsOf } from './report-citation.ts';
import { seedText } from './seed-lines.ts';

export interface ReportFileKind {
  /** Ending of its address: `/reports/<agency>/<year>` and this. */
  ending: FileEnding;
  /** Media type. */
  type: string;
  contentOf(report: ReadReport): string | Uint8Array;
}

export const reportFiles: readonly ReportFileKind[] = [
  { ending: '.json', type: 'application/json', contentOf: ({ record }) => JSON.stringify(record) },
  { ending: '.txt', type: 'text/plain', contentOf: seedText },
  { ending: '.md', type: 'text/markdown; charset=utf-8', contentOf: markdownOf },
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
];
