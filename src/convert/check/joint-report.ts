/**
 * Two bodies that report together: the page stands under the first of them, and readers of the other have to know.
 */
import { toSimplified } from '../../text/simplified.ts';
import { canBeAgency } from '../recognize/metadata/agency-name.ts';
import { regionAtStart } from '../recognize/regions.ts';
import { linesOf, textOf, type ReportTree } from '../report-tree.ts';
import type { Check } from './check.ts';

/** What may stand behind the first name: a short one in brackets, and what joins another. Sample: `（以下简称市国税局）|、` */
const JOINT = /^(?:[（(][^（）()]{2,20}[）)])?(?:[、和与及]|(?=\p{Script=Han}))(?<rest>\p{Script=Han}{4,30})/u;

/** What goes on behind the second. Sample: `…、某市地方税务局|联合编制`, `…某市广电局|2013年` */
const BEHIND = /^(?:[、和与及]|(?:联合|共同)?(?:编制|编写|制作)|(?:19|20)\d\d年|(?:政府|政务)信息公开)/u;

const jointReport: Check = {
  id: 'joint-report',
  reason: 'Whose figures they are, and under which body a reader looks for them, is not told by one name.',
  check(report) {
    const own = toSimplified(report.meta.agency.name);
    for (const { text, line } of opening(report))
      for (let at = text.indexOf(own); at !== -1; at = text.indexOf(own, at + 1)) {
        const other = otherBehind(text.slice(at + own.length));
        if (other !== null)
          return [
            { line, message: `${own} and ${other} report together; the page stands under the first of them alone` },
          ];
      }
    return [];
  },
};

/** The title, and what stands before the first heading. */
function opening({ meta, children }: ReportTree): Array<{ text: string; line: number | null }> {
  const front = children.filter(({ level }) => level === 0).flatMap((section) => section.children);
  return [
    { text: toSimplified(meta.title), line: null },
    ...front.flatMap((block) =>
      block.type === 'paragraph'
        ? [{ text: toSimplified(textOf(block.runs)), line: linesOf(block.runs)[0] ?? null }]
        : [],
    ),
  ];
}

/** So much of what follows is looked at for words of many bodies. */
const SHORT = 8;

/** Another body with its place, right behind the first and before what it does. */
function otherBehind(text: string): string | null {
  const rest = JOINT.exec(text)?.groups?.['rest'] ?? '';
  const after = text.slice(text.indexOf(rest));
  if (rest === '' || regionAtStart(rest).length < 3 || /[各全]|所属|有关|相关/u.test(rest.slice(0, SHORT))) return null;
  for (let length = 4; length <= rest.length; length++) {
    const name = rest.slice(0, length);
    const isEnd = BEHIND.test(after.slice(length)) || regionAtStart(after.slice(length)).length > 2;
    if (isEnd && canBeAgency(name) && /[局委会办室厅院校处站所中心府]$/u.test(name)) return name;
  }
  return null;
}

export default jointReport;
