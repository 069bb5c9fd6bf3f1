/**
 * The places of a report where metadata is told, gathered once: title, opening, all text, furniture, signature.
 */
import type { Basis } from '../../../report.ts';
import type { Surrounding } from '../../read/extract.ts';
import { linesOf, runsIn, textOf, type Block, type LayoutNote, type Paragraph } from '../../report-tree.ts';
import { DATE, readDate } from '../../../text/date.ts';
import { foldDigits } from '../../../text/fold-digits.ts';
import { toSimplified } from '../../../text/simplified.ts';
import { SPACED_TITLE } from '../page-furniture.ts';
import { readArchiveLabels, type Labelled } from './archive-labels.ts';
import { ownWords } from './own-words.ts';
import type { Recognized } from './recognized.ts';
import { readTags, REPORT, type Tags } from './tags.ts';

/** A value with how it is known. */
export interface Known<T> {
  value: T;
  basis: Basis;
}

/** A text with the line it begins on: to be read, in Simplified script with half-width digits, and as printed, equally long. */
export interface Told {
  text: string;
  printed: string;
  line: number;
}

export interface Evidence {
  title: Told | null;
  /** What stands before the first section, and the first paragraph after it; the documents cited there are blanked out. */
  opening: Told[];
  /** The lines that the paragraphs before the first section begin on. */
  front: ReadonlySet<number>;
  /** Every paragraph. */
  paragraphs: Told[];
  /** Everything printed in tables, and every heading. */
  labels: string[];
  /** Page furniture right around the report, line by line. */
  furniture: Told[];
  /** The same, and the frame of the website and of printed pages, whose dates and labels are of other things. */
  surroundings: Told[];
  /** The archive head's labels with their values. */
  archiveLabels: Labelled[];
  /** What it gives as the title. Sample: `标题: …年度报告` */
  labelledTitle: Told | null;
  /** Names at the end. */
  signatures: Told[];
  /** Dates at the end; behind them that of a notice above the report. */
  dates: Told[];
  /** What a line like `来源: …` names; null when it names nothing but a time. */
  statedSource: Told | null;
  tags: Tags;
}

/** Rules of what an original sets around all its pages, and of an archive's own notes. */
const FRAME: ReadonlySet<string> = new Set<Surrounding | 'archive-note' | 'repeated-report'>([
  'site-frame',
  'page-header',
  'page-footer',
  'page-number',
  'archive-note',
  'repeated-report',
]);

export function gatherEvidence({ title, sections, furniture, tags }: Recognized): Evidence {
  const paragraphs = sections.flatMap((section) => section.children.filter((block) => block.type === 'paragraph'));
  const frontSection = sections.find((section) => section.level === 0)?.children ?? [];
  const front = frontSection.filter((block) => block.type === 'paragraph');
  const first = paragraphs.find((paragraph) => !front.includes(paragraph));
  const byRole = (role: Paragraph['role']): Told[] =>
    paragraphs.filter((paragraph) => paragraph.role === role).map(told);
  const signed = signedAtEnd(paragraphs);
  const lines = (notes: readonly LayoutNote[]): Told[] =>
    joined(notes).map(({ text, span }) => toTold(text, span.line));
  const furnitureLines = lines(furniture.filter(({ rule }) => !FRAME.has(rule)));
  const archiveLabels = readArchiveLabels([...furnitureLines, ...rowsOf(frontSection)]);
  return {
    title: title.length === 0 ? null : toTold(textOf(title), linesOf(title)[0]),
    opening: [...front, ...(first === undefined ? [] : [first])]
      .map(told)
      .map((each) => ({ ...each, text: ownWords(each.text) })),
    front: new Set(front.map((paragraph) => told(paragraph).line)),
    paragraphs: paragraphs.map(told),
    labels: sections.flatMap((section) => [
      textOf(section.heading),
      ...section.children.flatMap((block) => (block.type === 'paragraph' ? [] : runsIn(block).map((run) => run.text))),
    ]),
    furniture: furnitureLines,
    surroundings: lines(furniture),
    archiveLabels,
    labelledTitle: labelledTitle(archiveLabels, furnitureLines),
    signatures: [...byRole('signature'), ...(signed === null ? [] : [signed.name])],
    dates: [...byRole('date'), ...(signed === null ? [] : [signed.date]), ...front.map(told).filter(isDate)],
    statedSource: statedSource(furnitureLines),
    tags: readTags(tags),
  };
}

/** Stretches of one line, as it was: bold type parts a label from its value. Sample: `**来源：**| 市总工会` */
function joined(notes: readonly LayoutNote[]): LayoutNote[] {
  const whole: LayoutNote[] = [];
  for (const note of notes) {
    const last = whole.at(-1);
    const gap = last?.span.line === note.span.line && last.rule === note.rule ? note.span.from - last.span.to : -1;
    if (last === undefined || gap < 0 || gap > BOLD_MARKS) whole.push(note);
    else whole[whole.length - 1] = { ...last, text: last.text + note.text, span: { ...last.span, to: note.span.to } };
  }
  return whole;
}

/** Characters of the marks between bold type and what is not bold. */
const BOLD_MARKS = 4;

function isDate({ text }: Told): boolean {
  return text.length <= LONGEST_DATE && text.replace(DATE, '').trim() === '';
}

const LONGEST_DATE = 24;

function told(paragraph: Paragraph): Told {
  return toTold(textOf(paragraph.runs), linesOf(paragraph.runs)[0]);
}

function toTold(printed: string, line: number): Told {
  const simplified = toSimplified(printed);
  return { text: foldDigits(simplified.length === printed.length ? simplified : printed), printed, line };
}

/** The rows of tables, which an archive head may be. Sample: `| 索引号 | … | 发布机构 | … |` */
function rowsOf(blocks: readonly Block[]): { text: string; line: number }[] {
  return blocks.flatMap((block) =>
    block.type === 'plain-table' || block.type === 'form-table'
      ? block.rows.map((row) => {
          const runs = row.flatMap((cell) => cell.runs);
          return toTold(row.map((cell) => textOf(cell.runs)).join(' | '), linesOf(runs)[0]);
        })
      : [],
  );
}

/** Longest title, in characters. */
const LONGEST_TITLE = 60;

function labelledTitle(labels: readonly Labelled[], lines: readonly Told[]): Told | null {
  const found = labels.find(
    ({ label, value }) =>
      /^(?:(?:信息|文件|公文|文章)?标题|(?:公开事项|信息|文件)?名称|中文名|[Tt]itle)$/u.test(label) &&
      REPORT.test(value) &&
      value.length <= LONGEST_TITLE,
  );
  if (found === undefined) return spacedTitle(lines);
  const told = lines.find(({ line, text }) => line === found.line && text.includes(found.value));
  const at = told?.text.indexOf(found.value) ?? 0;
  const printed = told?.printed.slice(at, at + found.value.length) ?? found.value;
  return toTold(printed.replace(/\s/gu, ''), found.line);
}

/** Behind a label that lost its colon. Sample: `内容摘要 市水务局2012年政府信息公开工作年度报告` */
function spacedTitle(lines: readonly Told[]): Told | null {
  for (const { text, printed, line } of lines) {
    const title = SPACED_TITLE.exec(text.trim())?.groups?.['title'];
    if (title !== undefined && title.length <= LONGEST_TITLE)
      return toTold(printed.trimEnd().slice(-title.length).replace(/\s/gu, ''), line);
  }
  return null;
}

/** Name and date behind the last sentence, on its line. Sample: `…增加查阅点。 江海区石桥街道办事处 二○○九年三月二十日` */
const SIGNED =
  /(?:^|[。！])\s*(?<name>[\p{Script=Han}（）()]{4,30}?)\s*(?<date>[\d〇○零OoＯ０一二三四五六七八九十]{4}\s?[年./-].{2,10}?日?)\s*$/u;

/** What a sentence says the day of. Sample: `统计期限为|2016年1月1日`, `网站改版日期|2017年3月5日` */
const OF_WHAT = /(?:期限|期间|时间|日期|截[至止到]|[为是于自从在至到])$/u;

function signedAtEnd(paragraphs: readonly Paragraph[]): { name: Told; date: Told } | null {
  for (const paragraph of paragraphs.slice(-3).reverse()) {
    const { text, line } = told(paragraph);
    const { name, date } = SIGNED.exec(text)?.groups ?? {};
    // Who prints a letter is not who signs it: 某局办公室 2017年2月24日印发
    if (name === undefined || date === undefined || OF_WHAT.test(name) || /印发$/u.test(date)) continue;
    if (readDate(date) !== null) return { name: toTold(name, line), date: toTold(date, line) };
  }
  return null;
}

/** Sample: `信息来源：某局  发布时间：…`, `来源: 兰州新区科技发展局`; a line's own label without colon; the next label may follow at once: `来源：办公室字体：大`. */
const SOURCE =
  /(?:(?:信息来源|文章来源|稿件来源|来源|來源|出处)\s*[：:]|^(?:信息|文章|稿件)?(?:来源|來源)\s)\s*(?<name>[^\s：:|｜【】?？]+?)(?=(?:字[体号]|浏览|阅读|点击|发布|更新|作者|编辑|责任|责编|打印|分享|审核)\p{Script=Han}{0,3}\s?[：:]|[\s：:|｜【】?？]|$)/du;

/** What a source line says where it names nobody. Sample: `本站原创`, `原创`, `本网`, `发布时间` */
const NOBODY =
  /^(?:发布|时间|日期|浏览)|^(?:本(?:站|网)(?:站|讯)?|站内)?(?:原创|整理|转载|编辑|发布)?$|^(?:网络|互联网|未知|不详|佚名|其[他它]|无|暂无|管理员|默认)$/u;

function statedSource(furniture: readonly Told[]): Told | null {
  for (const { text, printed, line } of furniture) {
    const [from, to] = SOURCE.exec(text)?.indices?.groups?.['name'] ?? [0, 0];
    const name = text.slice(from, to);
    if (readDate(name) === null && /\p{Script=Han}/u.test(name) && !NOBODY.test(name))
      return { text: name, printed: printed.slice(from, to), line };
  }
  return null;
}
