/**
 * When the report was published: as the page says it, else as the signature is dated.
 */
import { readDate } from '../../../text/date.ts';
import type { Evidence, Known } from './evidence.ts';

/** Labels of dates that are not the day of publication. */
const OTHER_DATE = /^(?:更新|生成|录入)/u;

export function readPublished(evidence: Evidence): Known<string> | null {
  const dated = evidence.furniture.filter(({ text }) => readDate(text) !== null);
  const best =
    dated.find(({ text }) => /发布|公开日期|發布/u.test(text)) ??
    dated.find(({ text }) => !OTHER_DATE.test(text.trim())) ??
    dated[0];
  const page =
    best === undefined ? null : readDate(best.text.slice(Math.max(0, best.text.search(/发布(?:时间|日期)/u))));
  if (page !== null) {
    // The same day with a time says more.
    const finer = dated.map(({ text }) => readDate(text)).find((date) => date?.startsWith(`${page}T`) === true);
    return { value: finer ?? page, basis: 'text' };
  }
  const signed = evidence.dates.map(({ text }) => readDate(text)).find((date) => date !== null);
  return signed === undefined || signed === null ? null : { value: signed, basis: 'text' };
}
