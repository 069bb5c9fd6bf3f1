/**
 * A sentence without the documents that it cites (《…》): their agencies and years are not the report's. What a sentence issues
 * is the report itself: `现公布《某市民政局2015年…年度报告》` stays.
 */

/** A document with the words before it. Sample: `参照|《浙江省生态环境厅2020年政府信息公开工作年度报告》` */
const CITED = /(?<before>[^《》。]{0,16})《(?<title>[^《》]*)》/gu;

const ISSUES = /公布|发布|编制|编写|形成|撰写|现将|制作|制定|推出|起草|汇总|梳理|公开|^$/gu;
const RESTS_ON = /根据|按照|依据|依照|遵照|参照|对照|落实|贯彻|执行|学习|结合|围绕|规定|和$|、$|及$|与$/gu;
/** What is issued, where that is said behind it. Sample: `《…年度报告》|已经研究同意，现予公布` */
const ISSUED = /^(?:已|业)经[^，。]{0,12}[，,]\s?现(?:予以?|向社会)?[^，。]{0,4}(?:公布|公开|发布)/u;
const REPORT = /(?:报告|年报)(?:[（(][^）)]*[）)])?$/u;

/** As long as before: what is cited is blanked out. */
export function ownWords(text: string): string {
  return text.replace(CITED, (whole: string, before: string, title: string, at: number) => {
    const issues = lastOf(before, ISSUES) > lastOf(before, RESTS_ON) || ISSUED.test(text.slice(at + whole.length));
    return REPORT.test(title) && issues ? whole : `${before}《${'□'.repeat(title.length)}》`;
  });
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
