/**
 * What a report claims that another place may contradict: the little that is compared across the archive, kept of each
 * report so that none has to be read again.
 */
import type { Agency, Report } from '../../report.ts';
import type { Figure } from '../figures.ts';
import { comparedCodes } from './codes.ts';
import { feesOf, type FeeClaim } from './fees.ts';

/** A figure printed in a table. What is blank, lost or worked out claims nothing. */
export interface FigureClaim {
  value: number;
  anchor: string;
  checks: Figure['checks'];
}

/** What the converter has found about the prose and a table of the report. */
export interface ToldTwice {
  /** The converter's. */
  message: string;
  quote: string;
  /** The paragraph. */
  anchor: string;
}

export interface Claims {
  id: string;
  agency: Agency;
  year: number;
  /** Where the report prints it. */
  published: string | null;
  /** By code, those that rules compare. */
  figures: Readonly<Record<string, FigureClaim>>;
  fees: readonly FeeClaim[];
  toldTwice: readonly ToldTwice[];
}

/** `figures` are those of the report. */
export function claimsOf(report: Report, figures: readonly Figure[]): Claims {
  const { id, agency, year, published, basis } = report;
  return {
    id,
    agency,
    year,
    published: basis.published === 'text' ? published : null,
    figures: figureClaims(figures, (code) => comparedCodes.has(code)),
    fees: feesOf(report),
    toldTwice: toldTwiceIn(report),
  };
}

/** What tables print or say in words, by code: what is blank, lost or worked out is left out. */
export function figureClaims(
  figures: readonly Figure[],
  isWanted: (code: string) => boolean = () => true,
): Record<string, FigureClaim> {
  return Object.fromEntries(
    figures.flatMap(({ code, value, state, source, anchor, checks }) =>
      source === 'table' && value !== null && state !== 'solved' && isWanted(code)
        ? [[code, { value, anchor, checks }]]
        : [],
    ),
  );
}

function toldTwiceIn({ findings, facts }: Report): ToldTwice[] {
  return findings.flatMap(({ rule, line, message }) => {
    if (rule !== 'prose-and-table') return [];
    const fact = facts.find(
      (told) => told.line === line && told.kind === 'requests-received' && message.includes(`“${told.quote}”`),
    );
    return fact === undefined ? [] : [{ message, quote: fact.quote, anchor: fact.anchor }];
  });
}
