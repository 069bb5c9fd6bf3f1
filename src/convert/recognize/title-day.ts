/**
 * The day behind the title, on its line, as lists of a site print it: `某县水利局2010年…年度报告 2011-01-28`. It is parted from the
 * title, and is the page's.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { sliceLine, type CleanLine } from './clean-line.ts';
import { nameInTitle } from './metadata/agency-name.ts';

const TITLE_AND_DAY =
  /^(?<title>\s*[^。；，：:、]{6,60}(?:报告|年报)\s*)(?:(?<=\s)|(?=[[（(【]))[[（(【]?\s?(?:发布(?:时间|日期)\s?[：:]\s?)?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?:\s来源[：:]\S{2,24})?[\]）)】]?\s*$/u;

/** Most lines have no report before a day. */
const MAY_BE = /[报報].{1,40}[\d０-９]/u;

/** So many lines from the begin are looked at. */
const HEAD = 60;

/** Where one line alone has a title with its day; of several each is one of a list. */
export function partTitleDay(lines: readonly CleanLine[]): CleanLine[] {
  const found = lines.slice(0, HEAD).flatMap((line, index) => {
    if (!MAY_BE.test(line.text)) return [];
    const title = TITLE_AND_DAY.exec(foldDigits(toSimplified(line.text)))?.groups?.['title'];
    return title !== undefined && /公开/u.test(title) && nameInTitle(title.trim()) !== null
      ? [{ index, at: title.length }]
      : [];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [...lines];
  return lines.flatMap((line, index) => (index === only.index ? sliceLine(line, [only.at]) : [line]));
}
