/**
 * What a report claims that another place may contradict: the little that is compared across the archive, kept of each
 * report so that none has to be read again.
 */
import type { Agency, Report } from '../../report.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { Figure } from '../figures.ts';
import { sectionsOfPart } from '../part-weight.ts';
import { comparedCodes } from './codes.ts';

/** A figure printed in a table. What is blank, lost or worked out claims nothing. */
export interface FigureClaim {
  value: number;
  anchor: string;
  checks: Figure['checks'];
}

/** An amount of the fee for information. */
export interface FeeClaim {
  yuan: number;
  quote: string;
  anchor: string;
  /** The part of the form that it stands in, where that is the sixth. */
  part: 'other-matters' | null;
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

const FEE = /信息处理费/u;

/** What is no fee taken. Sample: `应收信息处理费200元`, `发出收费通知3件`, `减免信息处理费50元` */
const NOT_TAKEN = /应[收缴]|应当|通知|减免|免[收除]|退[还回]?|预计|拟收|未缴|逾期/u;

function feesOf({ facts, sections }: Report): FeeClaim[] {
  const sixth = new Set(sectionsOfPart(sections, 'other-matters').map(({ id }) => id));
  return facts.flatMap(({ kind, value, unit, qualifier, quote, anchor, section }) => {
    const words = toSimplified(quote);
    if (kind !== 'fees' || anchor.includes('-t') || !FEE.test(words) || NOT_TAKEN.test(words)) return [];
    if (qualifier !== 'exact' && qualifier !== 'zero-by-statement') return [];
    // A bare number may be of anything; nothing is nothing in every unit.
    if (unit === null && value !== 0) return [];
    const yuan = Math.round(value * (unit === '万元' ? 1e6 : 100)) / 100;
    return [{ yuan, quote, anchor, part: sixth.has(section) ? ('other-matters' as const) : null }];
  });
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
