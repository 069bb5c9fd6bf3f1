/**
 * This report, named in a sentence of its opening. Sample: `现公布|泰河市人民政府|2017年政府信息公开工作年度报告`,
 * `编制了《舒林市气象局2015年…年度报告》`, `结合|某学院|2018-2019学年度信息公开工作开展情况编制`, `现将|2008|年度政府信息公开工作情况报告如下`.
 */
import { nameInTitle } from '../agency-name.ts';
import { ANY_YEAR, yearIn } from '../year-words.ts';
import type { Place, Said } from './place.ts';

const NAMED_REPORT =
  /(?:《|，|,|。|》[和及与]|^)(?<title>[^《》，。,；：]{5,70}?(?:(?:年度报告|年报|信息公开(?:工作)?(?:(?:19|20)\d\d年度?(?:工作)?)?报告)(?=[》。，,；（(.]|$|如下|予以|公布|编制|汇总|根据|按照|依据|向社会|面向社会)|信息公开(?:工作)?(?:(?:19|20)\d\d年度?)?(?:有关|开展|执行|完成|进展|实际|年度|工作)*情况(?=编制|编写|汇总|报告|汇报|公布|公告|[，,。]|$)))/gu;

/** What a sentence says before the title of the report. */
const BEFORE_TITLE =
  /^.*?(?:(?:现公布|现发布|现公开|(?:现|特)?向社会公开|特公布|特编制|特?向社会公布|编制了?|形成|撰写|公布|发布|现就|现将|现对|^对|梳理|整理|汇总|结合|综合(?=[我本全各])|总结|围绕|根据|依据|按照|涵盖|反映|介绍)(?:[后并]|形成)?)+/u;

/** A year before what it counts for. Sample: `2014年度|…年度报告` */
const YEAR_OF_REPORT = new RegExp(
  `(?<words>${ANY_YEAR}\\s*(?:年|[-—–~～至/]+)(?!\\s*\\d{1,2}\\s*月)[^，。；、]{0,24}?(?:年度报告|(?:工作|情况)的?报告|年报|(?:信息|政务)公开工作(?!(?:的)?(?:将|拟|要|重点|要点|计划|打算|安排|思路|设想|任务|目标))|信息公开情况|工作实际))`,
  'u',
);

/** What leads to the year of this report. Sample: `现将|2008年度…`, `结合我局|2023年工作实际` */
const LEADING = /(?:公布|发布|编制|编写|撰写|现就|现将|梳理|汇总|结合|总结|围绕)[^。；]*$/u;

/** So far before the year. */
const FAR = 30;

const namedReport: Place = {
  place: 'preamble',
  weight: { agency: 12, year: 12 },
  own: true,
  names: ({ opening }) => opening.flatMap(({ text, line }) => namesIn(text, line)),
  years: ({ opening, front }) =>
    opening.flatMap(({ text, line }) => {
      const match = YEAR_OF_REPORT.exec(text);
      const words = match?.groups?.['words'];
      const value = words === undefined ? null : yearIn(words);
      if (match === null || words === undefined || value === null) return [];
      // The first sentences of the body look back on former years; there, words have to lead to the report.
      const leads = front.has(line) || LEADING.test(text.slice(Math.max(0, match.index - FAR), match.index));
      return leads ? [{ value, words, line }] : [];
    }),
};

function namesIn(text: string, line: number): Said<string>[] {
  return [...text.matchAll(NAMED_REPORT)].flatMap((match) => {
    const words = (match.groups?.['title'] ?? '').replace(BEFORE_TITLE, '');
    // An academy's own office reports for it. Sample: `某科学院|机关信息公开工作`
    const value = nameInTitle(words.replace(/(?<=院)机关(?=信息公开)/u, ''));
    return value === null ? [] : [{ value, words, line }];
  });
}

export default namedReport;
