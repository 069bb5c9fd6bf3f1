/**
 * The fee for information (信息处理费) told in two paragraphs of one report, in different amounts: part six (其他需要报告的事项),
 * which has to report it, against the rest.
 *
 * 2026-11-29: Only the same fee is compared. 行政事业性收费 in the table of Article 20 is what the body takes for its other
 * services, and 逾期未按收费通知要求缴纳费用 in the table of requests may follow a notice of the year before: neither says
 * what part six says.
 */
import type { FeeClaim } from './claims.ts';
import type { ContradictionRule } from './contradiction.ts';

const feesToldTwice: ContradictionRule = {
  id: 'fees-told-twice',
  reason: 'Two amounts of one fee in one report: one of them is wrong.',
  tone: 'contradiction',
  find({ reports }) {
    return reports.flatMap(({ id, fees }) => {
      const [first, ...others] = [...fees].sort((a, b) => rankOf(a) - rankOf(b));
      const other = others.find(({ yuan, anchor }) => yuan !== first?.yuan && anchor !== first?.anchor);
      if (first === undefined || other === undefined) return [];
      const sides = [first, other].map(({ anchor, quote }) => ({
        report: id,
        anchor,
        code: null,
        value: null,
        quote,
        checks: 'none' as const,
      }));
      const [one, two] = sides;
      if (one === undefined || two === undefined) return [];
      return [{ sides: [one, two], message: `“${first.quote}” and “${other.quote}” tell one fee` }];
    });
  },
};

/** What part six says comes first. */
function rankOf({ part }: FeeClaim): number {
  return part === 'other-matters' ? 0 : 1;
}

export default feesToldTwice;
