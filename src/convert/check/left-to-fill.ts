/**
 * Words of a template that somebody was to replace: 此处填写…, （待补充）. Signs for what is left open (XX) are of cut-words.
 */
import { linesOf, runsIn, textOf, type Run } from '../report-tree.ts';
import type { Check } from './check.ts';

/** Samples: `（此处填写主要做法）`, `【待补充】`, `（请插入表格）`. Not `要求申请人填写申请表` */
const TO_FILL =
  /[（(【[〔](?:请?在?此处?|请)?(?:填写|填入|插入|输入|补充)[^）)】\]〕]{0,20}[）)】\]〕]|[（(【[〔]待(?:填写?|补充?|完善|定|核实)[）)】\]〕]|[（(]具体(?:网址|地址|名称|数字|日期|内容)[）)]|(?:此处|请在此)(?:填写|填入|插入|输入)/u;

/** How a template says that a line is to be set. Sample: `一、总体情况（宋体加粗小四号字）` */
const TO_SET =
  /[（(【](?=[^（）()]{0,24}(?:[宋楷]体|仿宋|黑体|小标宋|字|加粗))(?:标题|正文)?(?:用|为|使用)?(?:[，,、]?(?:仿宋|黑体|宋体|楷体|小标宋|加粗|常规|居中|小?[一二三四五][号號]|字体?))+[）)】]/u;

/** A unit whose number nobody wrote, or the copy lost. Sample: `公开政府信息  条，`, `收到申请（ ）件`, `会议__次`; not `申请件` */
const NUMBERLESS =
  /(?:信息|公开|发布|文件|申请|受理|答复|办结|复议|诉讼|会议|培训)(?:共计?|约|了)?(?:[\s_＿]+|\s?[（(]\s*[）)]\s?)(?:条|件|次|篇|份|项|期)(?=[，。；、,;）)])/u;

const leftToFill: Check = {
  id: 'left-to-fill',
  reason: 'A report that still says what is to be written is a draft, or another text than was published.',
  check: (report) =>
    report.children.flatMap((section) =>
      [
        section.heading,
        ...section.children.flatMap((block): Run[][] =>
          block.type === 'paragraph' ? [block.runs] : runsIn(block).map((run) => [run]),
        ),
      ].flatMap((runs) => {
        const text = textOf(runs);
        const words = TO_FILL.exec(text)?.[0] ?? TO_SET.exec(text)?.[0] ?? NUMBERLESS.exec(text)?.[0];
        return words === undefined
          ? []
          : [{ line: linesOf(runs)[0], message: `“${words}” looks like a place that was to be filled in` }];
      }),
    ),
};

export default leftToFill;
