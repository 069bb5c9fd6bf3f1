/**
 * The fee for information told twice in one report, in different amounts: 信息处理费 in part six (其他需要报告的事项), which has
 * to report it, against the rest; before there was a form, nothing in prose against something in the table, or the other way.
 *
 * 2026-11-29: Only the same fee is compared. 行政事业性收费 in the table of Article 20 is what the body takes for its other
 * services, and 逾期未按收费通知要求缴纳费用 in the table of requests may follow a notice of the year before: neither says
 * what part six says. The older table is in 万元, which two figures of prose may be rounded to: there only nothing and
 * something contradict each other.
 */
import type { Claims, FigureClaim } from './claims.ts';
import { FEES } from './codes.ts';
import type { Contradiction, ContradictionRule, Side } from './contradiction.ts';
import type { FeeClaim } from './fees.ts';

const feesToldTwice: ContradictionRule = {
  id: 'fees-told-twice',
  reason: 'Two amounts of one fee in one report: one of them is wrong.',
  tone: 'contradiction',
  find({ reports }) {
    return reports.flatMap((report) => {
      const found = inProse(report) ?? againstTable(report);
      return found === null ? [] : [found];
    });
  },
};

type Found = Omit<Contradiction, 'rule'>;

/** What part six says comes first. */
function inProse({ id, fees }: Claims): Found | null {
  const told = fees.filter(({ fee }) => fee === 'handling');
  const [first, ...others] = [...told].sort((a, b) => Number(b.isInPartSix) - Number(a.isInPartSix));
  const other = others.find(({ yuan, anchor }) => yuan !== first?.yuan && anchor !== first?.anchor);
  if (first === undefined || other === undefined) return null;
  return { sides: [words(id, first), words(id, other)], message: `“${first.quote}” and “${other.quote}” tell one fee` };
}

/** What was taken of one fee was taken; that nothing was says only who speaks of all. */
function againstTable({ id, fees, figures }: Claims): Found | null {
  const cell = figures[FEES];
  if (cell === undefined) return null;
  const other = fees.find(({ fee, yuan }) => (cell.value === 0 ? yuan > 0 : yuan === 0 && fee !== 'one'));
  if (other === undefined) return null;
  return {
    sides: [words(id, other), figure(id, cell)],
    message: `“${other.quote}” in the text, ${cell.value} (万元) in the table`,
  };
}

function words(report: string, { anchor, quote }: FeeClaim): Side {
  return { report, anchor, code: null, value: null, quote, checks: 'none' };
}

function figure(report: string, claim: FigureClaim): Side {
  return { report, code: FEES, quote: null, ...claim };
}

export default feesToldTwice;
