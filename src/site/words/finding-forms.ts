/**
 * How the converter tells each finding, rule by rule, and the Chinese sentence for it.
 */
import { PLACES } from './evidence-places.ts';
import { READING_FORMS } from './reading-forms.ts';

const PLACE = String.raw`(?<a>${Object.keys(PLACES).join('|')})`;
const OTHER = PLACE.replace('<a>', '<b>');

/** By rule: how its findings are told, and the sentence, in which `{name}` is what a group holds. */
export const FORMS: Readonly<Record<string, ReadonlyArray<readonly [found: string, sentence: string]>>> = {
  'personal-data': [
    [
      'a number here looks like the identity number of a person.*',
      '这一行有一个号码像是个人的身份证号；公布之前须核对，是的，以 npm run mask 遮去。',
    ],
    [
      'a number here looks like the mobile number of a person.*',
      '这一行有一个号码像是个人的手机号；公布之前须核对，是的，以 npm run mask 遮去。',
    ],
    [
      'a number here looks like the bank card of a person.*',
      '这一行有一个号码像是个人的银行卡号；公布之前须核对，是的，以 npm run mask 遮去。',
    ],
  ],
  'left-to-fill': [['(?<words>“.*”) looks like a place that was to be filled in', '{words}像是留待填写的地方。']],
  'tables-present': [
    [
      String.raw`the table of this part is not in the copy; the form of (?<form>\d+) demands one.*`,
      '{form} 年版格式规定这一部分有表，副本中没有；其中的数字是不知道，不是零。',
    ],
    [
      String.raw`a table stands in this part that is not the one of the form of (?<form>\d+).*`,
      '这一部分的表不是 {form} 年版格式的表，其中的数字统计的是什么，无从得知。',
    ],
    [
      'the table is printed without (?<count>\\d+) of its rows: (?<rows>.*); their figures are unknown, not zero',
      '表中少印 {count} 行：{rows}；其中的数字是不知道，不是零。',
    ],
  ],
  'heading-numbers': [
    [
      'heading number (?<printed>“.*?”) where number (?<wanted>\\d+) was expected; the address keeps the printed number',
      '标题编号为{printed}，按次序应为第 {wanted}；地址依打印的编号。',
    ],
    [
      'heading number (?<printed>“.*?”) where number (?<wanted>\\d+) was expected; the address uses the position, (?<used>\\d+)',
      '标题编号为{printed}，按次序应为第 {wanted}；地址依所在位置，为 {used}。',
    ],
  ],
  'parts-present': [
    [
      'no section (?<parts>“.*”), which the form of (?<form>\\d+), in force for the year, demands',
      '缺这些章：{parts}；当年施行的 {form} 年版格式规定应有。',
    ],
    ['no section (?<part>“.*?”), which the form of (?<form>\\d+) demands', '缺{part}一章，{form} 年版格式规定应有。'],
  ],
  'numbers-whole': [
    [
      '(?<numbers>“.*”): where the number begins cannot be told.*',
      '{numbers}：无法断定数字从哪里起；照录，不计入统计。',
    ],
  ],
  'cells-readable': [
    [
      'a cell holds (?<text>“.*”) where a number was expected.*',
      '一格里写的是{text}，这里应为数字；照录，不计入统计。',
    ],
    [
      'a cell holds (?<text>“.*”) in (?<unit>“.*”) where the form has (?<form>“.*”); it.*',
      '一格里写的是{text}，单位是{unit}，格式用的是{form}；照录，不计入统计。',
    ],
  ],
  'table-solved': [
    [
      'the copy lost empty cells of this table; .* agrees with the form’s sums: (?<sums>.*)',
      '副本丢了表中的空格；只有一种排法合乎格式的合计关系：{sums}。',
    ],
  ],
  'tables-rebuilt': [
    [
      'lines (?<from>\\d+) to (?<to>\\d+) are a flattened table.*',
      '第 {from} 至 {to} 行原是一张表，被拆成了逐行的文字；按行照录，没有排成表格。',
    ],
  ],
  'agency-agrees': [
    [`the agency is (?<one>.+) by the ${PLACE}, and (?<other>.+) by the ${OTHER}`, '{a}作{one}，{b}作{other}。'],
  ],
  'year-agrees': [
    [`the year is (?<one>.+) by the ${PLACE}, and (?<other>.+) by the ${OTHER}`, '{a}作 {one} 年，{b}作 {other} 年。'],
  ],
  'agency-placed': [
    [
      '(?<name>.+) names no place; it was taken for (?<placed>.+), by (?<words>“.*”)',
      '“{name}”没有写地名；依{words}认作“{placed}”。',
    ],
    [
      '(?<name>.+) names no place, and nothing in the report does.*',
      '“{name}”没有写地名，报告别处也没有；别处同名的机关会与它同用一页，须写明机关全称（agency）或地区（region）。',
    ],
    [
      '(?<name>.+) names no county, and nothing in the report does.*',
      '“{name}”没有写所属县区，报告别处也没有；别处同名的机关会与它同用一页，须写明机关全称（agency）或地区（region）。',
    ],
    [
      'no list of divisions has what (?<name>.+) begins with, and nothing in the report places it.*',
      '“{name}”开头的地名不在任何区划名录中，报告别处也没有写明所在；若有误识的字，会另成一个地址，须写明机关全称（agency）或地区（region）。',
    ],
  ],
  'copied-year': [
    [
      '(?<text>“.*”) speaks of (?<told>\\d+), the report is on (?<year>\\d+)',
      '{text}说的是 {told} 年，报告的年度是 {year}。',
    ],
    [
      '(?<text>“.*”) dates what is to be done in (?<told>\\d+), which is over',
      '{text}把打算做的事写在 {told} 年，那一年已经过去。',
    ],
  ],
  'period-readable': [
    ['(?<text>“.*”) is no period: its dates are damaged', '{text}读不出统计期：日期有残缺。'],
    [
      '(?<text>“.*”) is no period of one report: it is longer than twenty months, or ends before it begins',
      '{text}不像一份年报的统计期：长于二十个月，或止日在起日之前。',
    ],
  ],
  'period-in-year': [
    [
      'the figures cover (?<from>\\S+) to (?<to>\\S+), the report is on (?<year>\\d+)',
      '数字统计自 {from} 至 {to}，报告的年度是 {year}。',
    ],
  ],
  'published-after-period': [
    ['published on (?<day>\\S+), its figures go up to (?<to>\\S+)', '发布日期为 {day}，而数字统计到 {to}。'],
    ['published on (?<day>\\S+), the report is on (?<year>\\d+)', '发布日期为 {day}，报告的年度是 {year}。'],
  ],
  'published-day': [['(?<text>“.*”) names no day.*', '{text}没有写日；发布日期空缺。']],
  'totals-agree': [
    [
      '(?<formula>.+): the one side is (?<left>\\S+), the other (?<right>\\S+)',
      '{formula}：一边是 {left}，另一边是 {right}。',
    ],
  ],
  'parts-and-whole': [
    [
      'a part of (?<part>\\S+) (?<unit>\\S+) in a whole of (?<whole>\\S+) \\k<unit>',
      '其中一项为 {part} {unit}，大于总数 {whole} {unit}。',
    ],
    [
      'the parts (?<parts>.+) add up to (?<sum>\\S+), the whole is (?<whole>\\S+) (?<unit>\\S+)',
      '各项 {parts} 之和为 {sum}，总数是 {whole} {unit}。',
    ],
  ],
  'prose-and-table': [['(?<text>“.*”) in the text, (?<value>\\S+) in the table', '正文作{text}，表中为 {value}。']],
  'cut-words': [['(?<text>“.*”) looks like a word that lost a piece', '{text}像是少了字的词语。']],
  'damaged-lines': [
    ['(?<text>“.*”) looks like text decoded the wrong way.*', '{text}像是解码错了的文字；照副本列出。'],
  ],
  'second-report': [
    ['(?<text>“.*”) and a second 一、 below it.*', '这里有{text}，下面又从“一、”起编号：似乎是另一份报告。'],
  ],
  'region-agrees': [
    [
      'no list of divisions has (?<stated>\\S+), they have (?<known>\\S+); write.*',
      '历年区划表中没有{stated}，有的是{known}；省、市、县请写全称。',
    ],
    ['no list of divisions has (?<stated>\\S+); write.*', '历年区划表中没有{stated}；省、市、县请写全称。'],
    [
      '(?<agency>.+) lies in (?<told>\\S+) by its name, and in (?<stated>\\S+) by the note',
      '“{agency}”依名称在{told}，人工写明的是{stated}。',
    ],
  ],
  'of-disclosure': [
    [
      'nowhere does it speak of open government information; it may be another paper',
      '通篇没有提到信息公开，可能不是这类年度报告。',
    ],
  ],
  'joint-report': [
    [
      '(?<one>.+) and (?<other>.+) report together; the page stands under the first of them alone',
      '“{one}”与“{other}”合编这份报告，页面只列在前者之下。',
    ],
  ],
  'foreign-agency': [
    ['(?<text>“.*”) in a report of (?<own>.+)', '{own}的报告里出现了{text}。'],
    ["(?<text>“.*”) where the report's own agency, (?<own>.+), was expected", '这里应为本机关{own}，写的是{text}。'],
  ],
  'structure-found': [
    ['no heading was found in a text of (?<count>\\d+) characters', '{count} 字的正文里没有认出标题。'],
    [
      'of (?<count>\\d+) headings none is of a part that such reports have',
      '{count} 个标题里，没有一个属于这类报告应有的部分。',
    ],
    [
      'the heading (?<heading>“.*”) may run into its text behind (?<usual>“.*”)',
      '标题{heading}可能与正文连在了一起，在{usual}之后。',
    ],
    [
      '(?<letter>“.*”) stands above a text without any part of a report; it may be a letter about reports',
      '{letter}之下没有报告应有的任何部分；这可能是一份关于年报的公文。',
    ],
    ['the paragraph holds (?<numbers>.+), which may be headings', '这一段里有“{numbers}”，可能是标题。'],
    [
      'the paragraph looks like a table of (?<rows>\\d+) rows or more in one line',
      '这一段像是连成一行的表格，有 {rows} 行或更多。',
    ],
  ],
  ...READING_FORMS,
};
