/**
 * A sentence that gives last year's figures as this year's: left over from the report of the year before.
 */
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** A whole year's span in a sentence that is no comparison. Sample: `2015年1月至12月，楚雄州科技局未收到`. */
const SPAN = /(?<year>(?:19|20)\d\d)年1月(?:1日)?(?:起)?[至到—-](?<end>(?:19|20)\d\d年)?12月(?:31日)?(?:止)?[，,]/gu;

/** A sentence that denies. Sample: `2014年，我局未有行政复议和诉讼情况` */
const DENIAL = /(?:^|。)(?<year>(?:19|20)\d\d)年(?:度)?[，,]?[^。；，,]{0,12}[，,]?(?:未|没有|无)[^。]{2,40}(?=。|$)/gu;

/** A label of a year with its figure. Sample: `2020年本部门政府信息公开发布总数量：12` */
const LABELLED = /^(?<year>(?:19|20)\d\d)年[^，。；：:]{2,40}(?:[（(][^）)]{1,20}[）)])?[：:]\s*\d/gu;

/** What is still to be done. Sample: `2021年，我们将采取以下措施` in a report on 2021 */
const OUTLOOK =
  /(?<=^|[。；])(?<year>(?:19|20)\d\d)年[，,]?\p{Script=Han}{0,6}?将(?=继续|进一步|采取|加强|加大|着力|重点|从以下|努力|不断|积极|认真|严格|坚持|切实|全面)/u;

const copiedYear: Check = {
  id: 'copied-year',
  reason: 'Figures of another year in place of the year reported on were copied from an older report.',
  check({ meta: { year }, children }) {
    return children.flatMap((section) => {
      const texts = section.children.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
      const saysOwn = texts.some((block) => textOf(block.runs).includes(`${year}年`));
      return texts.flatMap((block) => {
        const text = textOf(block.runs);
        const spans = [...text.matchAll(SPAN)].filter((match) => match.groups?.['end'] === undefined);
        // A denial or a label counts only where the section says nothing of the year itself: else it is a comparison.
        const others = saysOwn ? [] : [...text.matchAll(DENIAL), ...text.matchAll(LABELLED)];
        const outlook = OUTLOOK.exec(text);
        if (outlook !== null && Number(outlook.groups?.['year']) === year)
          return [
            {
              line: linesOf(block.runs)[0],
              message: `“${outlook[0]}” dates what is to be done in ${year}, which is over`,
            },
          ];
        const found = [...spans, ...others].find((match) => Number(match.groups?.['year']) === year - 1);
        if (found === undefined || section.level === 0) return [];
        const excerpt = found[0].replace(/^。/u, '').slice(0, 24);
        return [
          { line: linesOf(block.runs)[0], message: `“${excerpt}” speaks of ${year - 1}, the report is on ${year}` },
        ];
      });
    });
  },
};

export default copiedYear;
