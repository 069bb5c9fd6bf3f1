/**
 * A sentence that tells the period of the figures, and cannot be read: characters of its dates were lost, or no report is on
 * so long a time.
 */
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** Sample: `统计期限自20171月1日至201712月31日止`, `数据统计时间从 年1月1日至12月31日`, `统计期限为2017 11日到1231日` */
const PERIOD =
  /统[计計](?:[数數][据據])?的?(?:期限|[时時]限|[时時][间間]|年限|[区區][间間])[^。]{0,40}\d{1,2}月\d{1,2}日(?:(?![报報]告|[发發公]布)[^。]){0,12}\d{1,2}月\d{1,2}日|统[计計](?:[数數][據据]|期限|[时時]限|[时時][间間])(?:的?(?:期限|[时時]限|[时時][间間]))?[^。\d]{0,12}(?:19|20)\d\d\s?\d{1,4}日?(?:起?\s?[至到—-]|起)\s?(?:(?:19|20)\d\d)?\d{2,4}(?:日|止)|统[计計](?:[数數][据據]|期限|[时時]限|[时時][间間])(?:的?(?:期限|[时時]限|[时時][间間]))?[^。\d]{0,12}(?:19|20)\d{3}[^。]{0,24}[日止]/u;

/** Two days that are whole. Sample: `2006年2月28日起至2008年12月31日` */
const WHOLE = /(?:(?<!\d)(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^。]*){2}/u;

const periodReadable: Check = {
  id: 'period-readable',
  reason: 'A period that is told but cannot be read has lost characters; what it was is not guessed.',
  check({ meta, children }) {
    if (meta.period !== null) return [];
    const paragraphs = children.flatMap((section) =>
      section.children.flatMap((block) => (block.type === 'paragraph' ? [block] : [])),
    );
    const told = paragraphs.find((block) => PERIOD.test(textOf(block.runs)));
    if (told === undefined) return [];
    const words = PERIOD.exec(textOf(told.runs))?.[0] ?? '';
    const why = WHOLE.test(words)
      ? `“${words}” is no period of one report: it is longer than twenty months, or ends before it begins`
      : `“${words}” is no period: its dates are damaged`;
    return [{ line: linesOf(told.runs)[0], message: why }];
  },
};

export default periodReadable;
