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
  ['lost-blanks', '去掉代替空格的问号'],
  ['radicals', '部首字符还原为汉字'],
  ['shared-shapes', '同形字符还原'],
  ['symbol-bullets', '还原项目符号'],
  ['page-furniture', '网页附带文字'],
  ['bold-marks', '加粗标记'],
  ['heading-marks', '标题标记'],
  ['page-number', '页码'],
  ['page-header', '页眉'],
  ['page-footer', '页脚'],
  ['site-frame', '网站框架'],
  ['archive-note', '档案附注'],
  ['publication-date', '发布日期'],
  ['left-over-entities', '还原残留的网页字符代码'],
  ['cut-character', '末字残缺'],
  ['damaged-bytes', '个别字节无法读出'],
  ['declared-encoding', '标明的编码与实际不符'],
  ['shown-elsewhere', '正文可能在另一文件'],
  ['damaged-lines', '疑似乱码'],
  ['heading-numbers', '标题编号不连续'],
  ['parts-present', '缺少格式规定的部分'],
  ['structure-found', '未认出标题或表格'],
  ['second-report', '似有另一份报告'],
  ['tracked-changes', '修订尚未定稿'],
  ['pdf-table-as-lines', '表格与框线不合'],
  ['period-in-year', '统计期与年度不合'],
  ['period-readable', '统计期残缺'],
  ['published-after-period', '日期远早于统计期末'],
  ['agency-agrees', '机关名称不一'],
  ['year-agrees', '年度不一'],
  ['tables-present', '表格缺失'],
  ['tables-rebuilt', '表格尚未重建'],
  ['cells-readable', '表中有不是数字的一格'],
  ['table-fillers', '表格空格中的填充字'],
  ['repeated-cell', '合并的格重复的文字'],
  ['repeated-head', '换页重复的表头'],
  ['cut-words', '词语似有缺失'],
  ['prose-and-table', '正文与表格数字不一'],
  ['parts-and-whole', '分项大于总数'],
  ['copied-year', '年份似沿用上年'],
  ['foreign-agency', '似为其他机关名称'],
  ['bold-spans', '断开的加粗接续'],
  ['document-number', '发文字号'],
  ['repeated-title', '重复的标题'],
  ['printed-title', '副本所印的标题'],
  ['table-borders', '表格框线'],
  ['contents-list', '目录'],
]);

/** The rule in words; its id where there are none. */
export function ruleWords(rule: string): string {
  return words.get(rule) ?? rule;
}

/** What a finding means for who reads the report. The converter's own message, with the figures and words, stands beside it. */
const explanations: ReadonlyMap<string, string> = new Map([
  ['declared-encoding', '网页标明的编码与它的字节不符，已按字节本身读出，请留意文字是否通顺。'],
  ['shown-elsewhere', '这个网页自己的文字很少，报告可能在它显示或链接的另一个文件里。'],
  ['damaged-lines', '这一行像是解码错了的文字，照副本原样列出，不可当作原文引用。'],
  ['cut-words', '这里的词语似乎少了字，或留着待填的符号；可能是原文如此，也可能是副本的缺失，未作改动。'],
  ['structure-found', '这里没有认出标题或表格，按连续的文字照录，可能与原件的层次不同。'],
  ['second-report', '从这里起似乎是另一年的报告，标题与编号重新开始，其中的数字不属于本年度。'],
  ['tracked-changes', '原件留有修订痕迹，这里取接受全部修订后的文字。'],
  ['pdf-table-as-lines', '原件这一页的表格与它的框线不合，按行照录，没有猜测。'],
  ['parts-present', '这份报告沿用国家规定的格式，却没有其中的这一部分。'],
  ['tables-present', '格式规定这一部分应有表格，副本中没有；其中的数字是不知道，不是零。'],
  ['tables-rebuilt', '这里原是表格，被拆成了逐行的文字，暂按行照录，尚未重建。'],
  ['cells-readable', '这一格本应是数字，副本中是别的文字，照录，不计入合计与比较。'],
  ['totals-agree', '格式规定的合计关系在这张表里不成立，两边的数字见下，均照原文。'],
  ['prose-and-table', '同一件事，正文与表格给出不同的数字，均照原文。'],
  ['parts-and-whole', '分项大于总数，或分项之和大于总数，均照原文。'],
  ['period-in-year', '报告写明的统计期与报告的年度不合。'],
  ['period-readable', '这里写的是统计期，但日期缺了字，无法读出，也没有猜测。'],
  ['published-after-period', '报告上的日期远早于它所统计的时期结束之日，日期或年度当有一误，均照原文。'],
  ['agency-agrees', '报告中两处各写一个机关，取较可信的一处，另一处照原文。'],
  ['year-agrees', '报告中两处各写一个年度，取较可信的一处，另一处照原文。'],
  ['copied-year', '这句话说的是上一年，可能沿用了上年的报告，未作改动。'],
  ['foreign-agency', '这里出现的似乎是别的机关的名称，可能是抄自他处，未作改动。'],
  ['heading-numbers', '标题的编号缺失、重复或跳号，地址按打印的编号或所在的位置确定。'],
  ['cut-character', '文件末尾的最后一个字不完整。'],
  ['bold-spans', '换页切断的加粗文字已经接续。'],
]);

/** The explanation of a rule; empty where there is none. */
export function ruleExplanation(rule: string): string {
  return explanations.get(rule) ?? '';
}
