/**
 * How to cite a report, with the files that hold the forms for reference managers.
 */
import type { CitedAddress } from '../cite/csl-item.ts';
import { citationLines, citations, type CitationLines, type Citations } from '../cite/index.ts';
import type { Report } from '../report.ts';
import { faultLink } from '../links/fault-link.ts';
import { address, fullAddress, href } from './href.ts';
import { FAULTS } from './site-address.ts';

export interface ReportCitation extends CitationLines {
  /** The report's address, which the lines end in; null where the site does not know its own. */
  address: string | null;
  files: Array<{ label: string; href: string }>;
  /** Where readers tell of faults, and the link for the report as a whole; null where nobody listens. */
  faults: { to: string; href: string } | null;
}

export function reportCitation(record: Report): ReportCitation {
  const path = `/reports/${record.id}`;
  return {
    ...citationLines(record, whole(record)),
    address: fullAddress(record.url),
    files: [
      { label: 'BibTeX', href: href(`${path}.bib`) },
      { label: 'RIS', href: href(`${path}.ris`) },
      { label: 'CSL-JSON', href: href(`${path}.csl.json`) },
    ],
    faults:
      FAULTS === null
        ? null
        : {
            to: FAULTS,
            href: faultLink(FAULTS, { address: address(record.url), quotation: null, lines: null, doubt: null }),
          },
  };
}

/** All forms of the citation of a whole report at its address on this site. */
export function citationsOf(record: Report): Citations {
  return citations(record, whole(record));
}

function whole(record: Report): CitedAddress {
  return { address: fullAddress(record.url), place: null };
}
