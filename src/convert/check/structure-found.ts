/**
 * A text in which the structure that such reports have was not found: no headings, none of a known part, numbers of parts
 * inside a paragraph, a table that is one line of words.
 */
import { editionBinding, knownPointLength } from '../../forms/index.ts';
import { linesOf, textOf, type Paragraph, type ReportTree } from '../report-tree.ts';
import { runInLength } from '../recognize/glued-siblings.ts';
import type { Check, Doubt } from './check.ts';

/** A text so long, in characters, has headings. */
const LONG = 600;

/** Headings from which on one of them is of a part. */
const SEVERAL = 3;

/** A number of a part inside a text. Sample: `情况二、主动公开`; not `第二、三产业` */
const PART =
  /(?<![第一二三四五六七八九十、])(?<number>[二三四五六七八九])、(?![一二三四五六七八九十])(?=\p{Script=Han}{2})/gu;

/** A row of a table in a paragraph: a label, a unit, numbers. Sample: `主动公开信息数 条 739 4359` */
const ROW = /\p{Script=Han}\s+(?:条|件|次|个|人|篇|元|万元|家|场|期)\s+\d[\d.,]*(?=\s|$)/gu;

/** Rows from which on it is a table. */
const ROWS = 4;

const structureFound: Check = {
  id: 'structure-found',
  reason: 'Where headings or tables were not found, what stands there was read as running text.',
  check: (report) => [
    ...headings(report),
    ...notice(report),
    ...runIns(report),
    ...paragraphsOf(report).flatMap((paragraph) => inParagraph(paragraph, report)),
  ],
};

function headings(report: ReportTree): Doubt[] {
  const sections = report.children.filter(({ level }) => level > 0);
  const length = paragraphsOf(report).reduce((sum, { runs }) => sum + textOf(runs).length, 0);
  if (sections.length === 0 && length >= LONG)
    return [{ line: null, message: `no heading was found in a text of ${length} characters` }];
  const bound = editionBinding(report.meta.year, report.meta.agency.kind) !== null;
  if (bound && sections.length >= SEVERAL && report.children.every(({ part }) => part === null))
    return [{ line: null, message: `of ${sections.length} headings none is of a part that such reports have` }];
  return [];
}

/** The title of a letter about reports, alone at the begin of its paragraph. Sample: `关于公开2022年政府信息公开工作年度报告的通知` */
const LETTER =
  /^[^。；，：《》（）根按]{0,24}关于[^。；，《》]{0,60}(?:报告|年报)[^。；，《》]{0,12}的(?:通知|公告|通告|函)/u;

/** A letter that asks for reports or tells of them, and has no part of one in it. */
function notice({ children }: ReportTree): Doubt[] {
  const [first] = children[0]?.children ?? [];
  if (first?.type !== 'paragraph' || children.some(({ part }) => part !== null)) return [];
  const letter = LETTER.exec(textOf(first.runs))?.[0];
  if (letter === undefined) return [];
  const message = `“${letter}” stands above a text without any part of a report; it may be a letter about reports`;
  return [{ line: linesOf(first.runs)[0], message }];
}

/** Characters behind a usual heading from which on they may be its text. Sample: `改进措施|加强培训，提高认识` */
const RUN_IN = 4;

/** What a sentence tells and no slogan does, behind a usual point. Sample: `平台建设|新增了3块屏，…`; not `平台建设不断加强，…` */
const TELLS =
  /^(?![的及和与、等]|情况|工作|方面)(?=[^，]*(?:\p{Script=Han}了|全年|每[月季年周日]|\d|我[局委办院校市县区镇乡厅会]))[^，]{4,}，/u;

/** Characters of such a point at least: shorter ones begin sentences by chance. */
const SHORTEST_POINT = 4;

/** Characters of the title that are a heading with a text behind it; 0 for none. */
function headingLength(title: string): number {
  const point = knownPointLength(title);
  return runInLength(title) || (point >= SHORTEST_POINT && TELLS.test(title.slice(point)) ? point : 0);
}

function runIns(report: ReportTree): Doubt[] {
  return report.children.flatMap(({ title, line }) => {
    const length = title === null ? 0 : headingLength(title);
    if (title === null || length === 0 || title.length < length + RUN_IN) return [];
    return [{ line, message: `the heading “${title}” may run into its text behind “${title.slice(0, length)}”` }];
  });
}

function paragraphsOf(report: ReportTree): Paragraph[] {
  return report.children.flatMap(({ children }) =>
    children.flatMap((block) => (block.type === 'paragraph' ? [block] : [])),
  );
}

function inParagraph({ runs, id }: Paragraph, { children }: ReportTree): Doubt[] {
  const text = textOf(runs);
  const line = linesOf(runs)[0];
  const numbers = [...text.matchAll(PART)].map((match) => `${match.groups?.['number'] ?? ''}、`);
  // A preamble may list the parts that follow it.
  const isList =
    id.startsWith('s0-') && numbers.every((number) => children.some((section) => section.number === number));
  if (new Set(numbers).size >= 2 && !isList)
    return [{ line, message: `the paragraph holds ${numbers.join(' and ')}, which may be headings` }];
  const rows = text.match(ROW)?.length ?? 0;
  return rows < ROWS ? [] : [{ line, message: `the paragraph looks like a table of ${rows} rows or more in one line` }];
}

export default structureFound;
