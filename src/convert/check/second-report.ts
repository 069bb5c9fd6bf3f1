/**
 * Two reports in one file: the title of another year below the text, and parts that begin again. Facts of both would be taken
 * for those of one.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** A title, whole and short. Sample: `某市统计局2021年政府信息公开工作年度报告` */
const TITLE = /^[^。，；：、]{0,30}?(?<year>(?:19|20)\d\d)年?(?:度)?[^。，；：、]{0,20}(?:年度报告|年报|工作报告)$/u;

const secondReport: Check = {
  id: 'second-report',
  reason: 'A file holds one report; the figures of a second one are not those of this year.',
  check(report) {
    const firsts = report.children.filter(({ level, number }) => level === 1 && number === '一、');
    const [, second] = firsts;
    if (second === undefined) return [];
    const at = report.children.indexOf(second);
    const titles = report.children.slice(0, at).flatMap(({ children }) =>
      children.flatMap((block) => {
        if (block.type !== 'paragraph') return [];
        const text = foldDigits(toSimplified(textOf(block.runs).trim()));
        const year = TITLE.exec(text)?.groups?.['year'];
        return year === undefined || Number(year) === report.meta.year ? [] : [{ text, line: linesOf(block.runs)[0] }];
      }),
    );
    return titles.map(({ text, line }) => ({
      line,
      message: `“${text}” and a second 一、 below it: another report seems to begin here; put it into a file of its own`,
    }));
  },
};

export default secondReport;
