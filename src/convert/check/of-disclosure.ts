/**
 * A paper that speaks nowhere of open government information: a notice, a budget, a summary of other work. Whatever names a body
 * and a year would become a report by it.
 */
import { toSimplified } from '../../text/simplified.ts';
import { textOf, type ReportTree } from '../report-tree.ts';
import type { Check } from './check.ts';

/** What such a report says, however short the copy. */
const OF_MATTER =
  /(?:信息|政务|校务|院务|党务|司法|警务|办事)的?\s?公开|公开(?!栏)\p{Script=Han}{0,6}信息|年度?\s?报告|年报|条例/u;

const ofDisclosure: Check = {
  id: 'of-disclosure',
  reason: 'What is no such report stands among them under a title that nobody printed.',
  check: (report) =>
    report.children.length === 0 ||
    report.children.some(({ children }) => children.some(({ type }) => type === 'form-table')) ||
    textsOf(report).some((text) => OF_MATTER.test(toSimplified(text)))
      ? []
      : [{ line: null, message: 'nowhere does it speak of open government information; it may be another paper' }],
};

/** The title, where it is printed, every heading and every paragraph. */
function textsOf({ meta, children }: ReportTree): string[] {
  return [
    meta.basis.title === 'text' ? meta.title : '',
    ...children.flatMap(({ title, children: blocks }) => [
      title ?? '',
      ...blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.runs)] : [])),
    ]),
  ];
}

export default ofDisclosure;
