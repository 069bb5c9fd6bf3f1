/**
 * What a rule of the converter does or finds, in the words of the page. A rule without words here is shown by its id,
 * so that a new rule is never hidden.
 */

const words: ReadonlyMap<string, string> = new Map([
  ['patches', '依人工比对更正'],
  ['invisible-characters', '去掉不可见字符'],
  ['left-over-tags', '去掉残留的网页标签'],
  ['pinyin-glosses', '去掉夹注的拼音'],
  ['machine-traditional', '机器转成的繁体复原为简体'],
  ['shifted-headings', '复原错位解码的标题'],
  ['doubled-number', '一格中重复的数字'],
  ['totals-agree', '合计不符'],
  ['layout-blanks', '去掉排版用的空格'],
  ['page-furniture', '网页附带文字'],
  ['bold-marks', '加粗标记'],
  ['page-number', '页码'],
  ['publication-date', '发布日期'],
  ['left-over-entities', '还原残留的网页字符代码'],
  ['cut-character', '末字残缺'],
  ['damaged-lines', '疑似乱码'],
  ['heading-numbers', '标题编号不连续'],
  ['parts-present', '缺少格式规定的部分'],
  ['period-in-year', '统计期与年度不合'],
  ['tables-present', '表格缺失'],
  ['tables-rebuilt', '表格尚未重建'],
  ['cut-words', '词语似有缺失'],
  ['prose-and-table', '正文与表格数字不一'],
  ['parts-and-whole', '分项大于总数'],
  ['copied-year', '年份似沿用上年'],
  ['foreign-agency', '似为其他机关名称'],
  ['bold-spans', '断开的加粗接续'],
  ['document-number', '发文字号'],
  ['repeated-title', '重复的标题'],
  ['table-borders', '表格框线'],
  ['contents-list', '目录'],
]);

/** The rule in words; its id where there are none. */
export function ruleWords(rule: string): string {
  return words.get(rule) ?? rule;
}
