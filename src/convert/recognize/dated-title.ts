/**
 * A title with its day behind it on one line, as lists of a site print it: `某县水利局2010年…年度报告 2011-01-28`.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { nameInTitle } from './metadata/agency-name.ts';

const TITLE_AND_DAY =
  /^(?<title>\s*[^。；，：:、]{6,60}(?:报告|年报)\s*)(?:(?<=\s)|(?=[[（(【]))[[（(【]?\s?(?:发布(?:时间|日期)\s?[：:]\s?)?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?:\s来源[：:]\S{2,24})?[\]）)】]?\s*$/u;

/** Most lines have no report before a day. */
const MAY_BE = /[报報].{1,40}[\d０-９]/u;

/** The title of a body's report that stands before a day on a line; null where none does. */
export function titleBeforeDay(text: string): string | null {
  if (!MAY_BE.test(text)) return null;
  const title = TITLE_AND_DAY.exec(foldDigits(toSimplified(text)))?.groups?.['title'];
  return title !== undefined && /公开/u.test(title) && nameInTitle(title.trim()) !== null ? title : null;
}
