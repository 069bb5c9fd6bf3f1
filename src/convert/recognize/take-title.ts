/**
 * Takes the title's lines from the text, and sets apart what stands right around it and where it is repeated.
 */
import type { Run } from '../report-tree.ts';
import { runsOf, type CleanLine } from './clean-line.ts';
import { nextPages } from './next-pages.ts';
import { furnitureRule, isBareDate } from './page-furniture.ts';
import { opensSection, type PageLines } from './page-lines.ts';
import type { SetApart } from './set-apart.ts';
import { findTitle } from './title.ts';

/** Gives the title's words; nothing where there is none. Bars of a table that it stood in are set apart. */
export function takeTitle(page: PageLines, apart: SetApart): Run[] {
  const { lines } = page;
  const found = titleOf(page, apart.taken);
  const titleLines = lines.filter((_, index) => found.lines.includes(index));
  titleLines.forEach((line) => apart.taken.add(line));
  takeAround(page, found.lines, apart);
  const next = nextPages(lines, titleLines);
  lines.forEach((line, index) => {
    const rule = found.repeated.includes(index) ? 'repeated-title' : next.get(index);
    if (rule !== undefined && !apart.taken.has(line)) apart.line(line, rule);
  });
  const printed = titleLines.flatMap((line) => runsOf(line));
  apart.runs(piecesOf(printed, /[|｜]+/gu), 'table-borders');
  return piecesOf(printed, INKED);
}

/** The title of what makes a report public, or sends it. Sample: `…年度报告的公告`, `…年度报告的函` */
const NOTICE = /[报報]告的(?:公告|通告|公示|函)$/u;

/** Indexes of the title's lines, and of those that repeat it. */
function titleOf({ lines, contents, edges }: PageLines, taken: ReadonlySet<CleanLine>): ReturnType<typeof findTitle> {
  const before = (end: number): number[] =>
    lines.flatMap((line, index) => (index < end && !taken.has(line) ? [index] : []));
  const firstHeading = lines.findIndex((line, index) => opensSection(line) && !contents.has(index));
  const inHead = findTitle(lines, before(edges.bodyStart));
  // A notice that issues the report may stand above it; then the title is below the notice's sentences.
  const announces = inHead.lines.some((index) => NOTICE.test(lines[index]?.text.trim() ?? ''));
  const inBody = announces || inHead.lines.length === 0 ? findTitle(lines, before(Math.max(0, firstHeading))) : inHead;
  return inBody.lines.length > 0 ? inBody : inHead;
}

/** Below a notice the head is over; what stands right around the title is the page's all the same. */
function takeAround({ lines, isTable }: PageLines, title: readonly number[], apart: SetApart): void {
  for (const [edge, step] of [
    [title[0] ?? -1, -1],
    [title.at(-1) ?? lines.length, 1],
  ] as const)
    for (let index = edge + step; ; index += step) {
      const line = lines[index];
      if (line === undefined || isTable(index)) break;
      if (line.text.trim() === '' || apart.taken.has(line)) continue;
      // Above it a date may be that of a notice.
      const rule = step > 0 && isBareDate(line) ? 'publication-date' : furnitureRule(line.text, true);
      if (rule === null) break;
      apart.line(line, rule);
    }
}

/** What a pattern finds, run by run. */
function piecesOf(runs: readonly Run[], pattern: RegExp): Run[] {
  return runs.flatMap(({ span, text, ...run }) =>
    span === null
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          ...run,
          text: match[0],
          span: { line: span.line, from: span.from + match.index, to: span.from + match.index + match[0].length },
        })),
  );
}

/**
 * What stands between blanks: a title printed on several lines, or with blanks where they were, is one line of Chinese.
 * Blanks between Latin words stay. Sample: `信息公开工作 2015 年度报告` in three pieces.
 */
const INKED = /(?:[^\s|｜]|(?<=[A-Za-z])\s+(?=[A-Za-z]))+/gu;
