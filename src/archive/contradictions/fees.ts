/**
 * What a report's prose says that it took for giving information on request, and which fee it speaks of.
 */
import type { Report } from '../../report.ts';
import { toSimplified } from '../../text/simplified.ts';
import { sectionsOfPart } from '../part-weight.ts';

/** An amount told in prose. */
export interface FeeClaim {
  /** `handling`: 信息处理费, the one fee since 2019; `all`: all fees for information; `one`: one of several, as for copies. */
  fee: 'handling' | 'all' | 'one';
  yuan: number;
  quote: string;
  anchor: string;
  /** Whether it stands in part six (其他需要报告的事项), which has to report it. */
  isInPartSix: boolean;
}

const HANDLING = /信息处理费/u;

/** Fees of the years before, of which each may be told by itself. Sample: `检索费35元` */
const ONE = /检索|复制|邮寄|工本|复印|打印|资料/u;

/** What is no fee taken. Sample: `应收信息处理费200元`, `发出收费通知3件`, `减免信息处理费50元` */
const NOT_TAKEN = /应[收缴]|应当|通知|减免|免[收除]|退[还回]?|预计|拟收|未缴|逾期/u;

export function feesOf({ facts, sections }: Pick<Report, 'facts' | 'sections'>): FeeClaim[] {
  const sixth = new Set(sectionsOfPart(sections, 'other-matters').map(({ id }) => id));
  return facts.flatMap(({ kind, value, unit, qualifier, quote, anchor, section }) => {
    const words = toSimplified(quote);
    if (kind !== 'fees' || anchor.includes('-t') || NOT_TAKEN.test(words)) return [];
    if (qualifier !== 'exact' && qualifier !== 'zero-by-statement') return [];
    // A bare number may be of anything; nothing is nothing in every unit.
    if (unit === null && value !== 0) return [];
    const fee = HANDLING.test(words) ? 'handling' : ONE.test(words) ? 'one' : 'all';
    const yuan = Math.round(value * (unit === '万元' ? 1e6 : 100)) / 100;
    return [{ fee, yuan, quote, anchor, isInPartSix: sixth.has(section) }];
  });
}
