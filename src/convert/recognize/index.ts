/**
 * Seed tree to report tree, in steps that each look at one thing: tables, furniture, title, joined lines, sections, metadata.
 */
import type { Plugin } from 'unified';
import { formTable } from '../../forms/index.ts';
import type { FormEdition } from '../../report.ts';
import { leave } from '../finding.ts';
import { textOf, type LayoutNote, type ReportTree, type Run, type Section } from '../report-tree.ts';
import type { Seed } from '../seed-tree.ts';
import { buildSections } from './blocks.ts';
import { archiveNotes } from './archive-notes.ts';
import { sheetEdges } from './browser-print.ts';
import { columnMenu } from './column-menu.ts';
import { contentsLines } from './contents-list.ts';
import { cleanLines, runsOf, type CleanLine } from './clean-line.ts';
import { findEdges, furnitureAt } from './edges.ts';
import { linesOfHeads } from './labelled-values.ts';
import { ownSections } from './joined-document.ts';
import type { Item } from './heading.ts';
import { readHeadingNumber } from './heading-number.ts';
import { splitGluedLines } from './giant-line.ts';
import { joinLoneDates } from './lone-dates.ts';
import { readBreaking, toLogicalLines } from './logical-lines.ts';
import { readMeta } from './metadata/index.ts';
import { runningHeads } from './running-heads.ts';
import { secondCopy } from './second-copy.ts';
import { markSignature } from './signature.ts';
import { nextPages } from './next-pages.ts';
import { withoutTabIndents } from './tab-indents.ts';
import { findFigureRows, partFigureRows } from './tables/figure-rows.ts';
import { findGrids, headLines } from './tables/grids.ts';
import { joinedGrids } from './tables/joined-grids.ts';
import { findLists, partLists, withoutSurroundings } from './tables/list-lines.ts';
import { findScattered } from './tables/scattered-cells.ts';
import { findTables, isCell, markRowHeads, type TableRange } from './tables/table-lines.ts';
import { furnitureRule, isBareDate, pageNumberRule } from './page-furniture.ts';
import { partTwoLevels } from './two-level-numbers.ts';
import { findTitle } from './title.ts';
import { ANNOUNCED } from './metadata/agency-name.ts';

const recognizeReport: Plugin<[], Seed, ReportTree> = () => (seed, file) => {
  const printed = partTwoLevels(splitGluedLines(withoutTabIndents(joinLoneDates(cleanLines(seed.children))), seed));
  const [heads, running] = [headLines(printed), runningHeads(printed)];
  const [notes, copies] = [archiveNotes(printed), secondCopy(printed)];
  const aroundRule = (line: CleanLine): string | null =>
    line.print?.surrounding ??
    (notes.has(line) ? 'archive-note' : null) ??
    (copies.has(line) ? 'repeated-report' : null) ??
    (heads.has(line) || running.has(line) ? 'page-furniture' : null);
  const isAround = (line: CleanLine): boolean => aroundRule(line) !== null;
  const lines = markRowHeads(partFigureRows(partLists(printed.filter((line) => !isAround(line)))));
  const whole = findLists(lines);
  const isOfWhole = ({ first }: TableRange): boolean => whole.some((list) => first >= list.first && first <= list.last);
  const lists = [...whole, ...findFigureRows(lines).filter((range) => !isOfWhole(range)), ...findScattered(lines)];
  const inList = new Set(lists.flatMap(({ first, last }) => lines.slice(first, last + 1)));
  const others = findTables(lines, (line) => inList.has(line) || opensSection(line));
  const grids = joinedGrids(
    lines,
    findGrids(lines).map((grid) => withoutSurroundings(lines, grid)),
  );
  const tables = [...grids, ...lists, ...others].sort((a, b) => a.first - b.first);
  const inTable = new Set(
    tables.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
  const isTable = (index: number): boolean => inTable.has(index);
  const contents = contentsLines(lines);
  const edges = findEdges(lines, (index) => isTable(index) && !contents.has(index));

  const layout: LayoutNote[] = printed.flatMap((line) => line.marks);
  const taken = new Set<CleanLine>();
  const setApart = (line: CleanLine, rule: string): void => {
    taken.add(line);
    layout.push(...noteRuns(runsOf(line), rule));
  };

  for (const line of printed) {
    const rule = aroundRule(line);
    if (rule !== null) setApart(line, rule);
  }

  contents.forEach((index) => {
    const line = lines[index];
    if (line !== undefined) setApart(line, 'contents-list');
  });

  const pairs = linesOfHeads(lines, edges.bodyStart);
  const sheets = sheetEdges(lines);
  const menu = columnMenu(lines, edges.bodyStart);
  lines.forEach((line, index) => {
    if (contents.has(index)) return;
    if (sheets.has(index)) return setApart(line, 'page-number');
    if (pairs.has(index) || menu.has(index)) return setApart(line, 'page-furniture');
    const below = lines[index + 1];
    if (line.print?.cell != null) return;
    // A form for remarks below the text.
    if (isTable(index) && index > edges.bodyEnd) return setApart(line, 'page-furniture');
    const rule = isTable(index) ? pageNumberRule(line.text) : furnitureAt(line, index, edges, below?.newPage ?? false);
    if (rule !== null) setApart(line, rule);
  });

  const before = (end: number): number[] =>
    lines.flatMap((line, index) => (index < end && !taken.has(line) ? [index] : []));
  const firstHeading = lines.findIndex((line, index) => opensSection(line) && !contents.has(index));
  const inHead = findTitle(lines, before(edges.bodyStart));
  // A notice that issues the report may stand above it; then the title is below the notice's sentences.
  const announces = inHead.lines.some((index) => ANNOUNCED.test(lines[index]?.text.trim() ?? ''));
  const inBody = announces || inHead.lines.length === 0 ? findTitle(lines, before(Math.max(0, firstHeading))) : inHead;
  const found = inBody.lines.length > 0 ? inBody : inHead;
  const titleLines = lines.filter((_, index) => found.lines.includes(index));
  titleLines.forEach((line) => taken.add(line));
  // Below a notice the head is over; what stands right around the title is the page's all the same.
  for (const [edge, step] of [
    [found.lines[0] ?? -1, -1],
    [found.lines.at(-1) ?? lines.length, 1],
  ] as const)
    for (let index = edge + step; ; index += step) {
      const line = lines[index];
      if (line === undefined || isTable(index)) break;
      if (line.text.trim() === '' || taken.has(line)) continue;
      // Above it a date may be that of a notice.
      const rule = step > 0 && isBareDate(line) ? 'publication-date' : furnitureRule(line.text, true);
      if (rule === null) break;
      setApart(line, rule);
    }
  const next = nextPages(lines, titleLines);
  lines.forEach((line, index) => {
    const rule = found.repeated.includes(index) ? 'repeated-title' : next.get(index);
    if (rule !== undefined && !taken.has(line)) setApart(line, rule);
  });

  const items = toItems(
    lines,
    tables.filter(({ last }) => last <= edges.bodyEnd),
    taken,
    layout,
  );
  for (const line of items.flatMap((item) => (item.kind === 'line' ? item.line.rejoined : []))) {
    leave(
      file,
      'repaired',
      'bold-spans',
      line,
      'a bold span that the page break cut goes on to its colon, as the others of the paragraph do',
    );
  }
  const { sections, layout: tableMarks } = buildSections(items, file);
  layout.push(...tableMarks);
  const own = ownSections(sections);
  markSignature(own);
  const title = titleLines.flatMap((line) => piecesOf(runsOf(line), INKED));
  // Bars of a table that the title stood in.
  layout.push(
    ...noteRuns(
      titleLines.flatMap((line) => piecesOf(runsOf(line), /[|｜]+/gu)),
      'table-borders',
    ),
  );
  const furniture = layout.filter((note) => !MARKS.has(note.rule));
  const meta = readMeta({ seed, title, sections: own, furniture, tags: file.data.extract?.tags ?? [] }, file);
  settleEditions(sections, meta.form);
  // The page shows the title that a person gave; the printed one stays on record.
  const isShown = meta.basis.title !== 'human' || textOf(title) === meta.title;
  if (!isShown) layout.push(...noteRuns(title, 'printed-title'));
  return { type: 'report', title: isShown ? title : [], children: sections, layout, meta };
};

/** A table that the editions share is one of the edition that the report follows. */
function settleEditions(sections: readonly Section[], edition: FormEdition | null): void {
  if (edition === null) return;
  for (const block of sections.flatMap((section) => section.children)) {
    if (block.type === 'form-table' && formTable(block.edition, block.name) === formTable(edition, block.name))
      block.edition = edition;
  }
}

/** The lines that are left, in order: running text joined to logical lines, tables kept together. */
function toItems(
  lines: readonly CleanLine[],
  tables: readonly TableRange[],
  taken: ReadonlySet<CleanLine>,
  layout: readonly LayoutNote[],
): Item[] {
  const left = (from: number, to: number): CleanLine[] => lines.slice(from, to).filter((line) => !taken.has(line));
  const breaking = readBreaking(left(0, lines.length));
  const pageNumbers = layoutLines(layout, 'page-number');
  const afterPageNumber = new Set<CleanLine>();
  // The nearest line above that is not blank.
  let above = 0;
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    if (line.newPage || (!isBlank && pageNumbers.has(above))) afterPageNumber.add(line);
    if (!isBlank) above = line.number;
  }
  const items: Item[] = [];
  let done = 0;
  const takeText = (to: number): void => {
    for (const line of toLogicalLines(left(done, to), breaking, afterPageNumber)) items.push({ kind: 'line', line });
  };
  for (const table of tables) {
    takeText(table.first);
    items.push({ kind: 'table', lines: left(table.first, table.last + 1) });
    done = table.last + 1;
  }
  takeText(lines.length);
  return items;
}

function layoutLines(layout: readonly LayoutNote[], rule: string): ReadonlySet<number> {
  return new Set(layout.filter((note) => note.rule === rule).map((note) => note.span.line));
}

function noteRuns(runs: readonly Run[], rule: string): LayoutNote[] {
  return runs.flatMap((run) => (run.span === null ? [] : [{ rule, span: run.span, text: run.text }]));
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

/** Rules of layout that are marks, not words. */
const MARKS: ReadonlySet<string> = new Set([
  'bold-marks',
  'heading-marks',
  'rules-between',
  'table-borders',
  'doubled-number',
  'page-number',
  'contents-list',
]);

function opensSection(line: CleanLine): boolean {
  return (
    line.print?.cell == null && readHeadingNumber(line.text) !== null && !isCell(line.text) && line.rowHead !== true
  );
}

export default recognizeReport;
