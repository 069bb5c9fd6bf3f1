/**
 * What stands on the page and is no text of the report: furniture, lists of contents, a second copy. Each piece keeps its rule,
 * and goes on record as layout.
 */
import { archiveNotes } from './archive-notes.ts';
import type { LayoutNote, Run } from '../report-tree.ts';
import { sheetEdges } from './browser-print.ts';
import { runsOf, type CleanLine } from './clean-line.ts';
import { columnMenu } from './column-menu.ts';
import { furnitureAt } from './edges.ts';
import { linesOfHeads } from './labelled-values.ts';
import { pageNumberRule } from './page-furniture.ts';
import type { PageLines } from './page-lines.ts';
import { runningHeads } from './running-heads.ts';
import { secondCopy } from './second-copy.ts';
import { siteList } from './site-list.ts';
import { headLines } from './tables/grids.ts';
import { endsTitle } from './title.ts';

/** Lines that are taken from the text, and the notes of what was set apart. */
export class SetApart {
  readonly taken = new Set<CleanLine>();
  readonly layout: LayoutNote[];

  /** `marks` are those that were taken out of lines before. */
  constructor(marks: readonly LayoutNote[]) {
    this.layout = [...marks];
  }

  /** Sets a whole line apart. */
  line(line: CleanLine, rule: string): void {
    this.taken.add(line);
    this.runs(runsOf(line), rule);
  }

  /** Notes pieces of lines that are taken by other means. */
  runs(runs: readonly Run[], rule: string): void {
    this.layout.push(...runs.flatMap((run) => (run.span === null ? [] : [{ rule, span: run.span, text: run.text }])));
  }
}

/** Sets apart what stands around the report as a whole, and gives the lines that are left. */
export function takeSurroundings(printed: readonly CleanLine[], apart: SetApart): CleanLine[] {
  const [heads, running] = [headLines(printed), runningHeads(printed)];
  const [notes, copies] = [archiveNotes(printed), secondCopy(printed)];
  const ruleOf = (line: CleanLine): string | null =>
    line.print?.surrounding ??
    (notes.has(line) ? 'archive-note' : null) ??
    (copies.has(line) ? 'repeated-report' : null) ??
    (heads.has(line) || running.has(line) ? 'page-furniture' : null);
  return printed.filter((line) => {
    const rule = ruleOf(line);
    if (rule !== null) apart.line(line, rule);
    return rule === null;
  });
}

/** Sets apart lists of contents, and the furniture before, between and behind the text. */
export function takeFurniture({ lines, isTable, contents, edges }: PageLines, apart: SetApart): void {
  contents.forEach((index) => {
    const line = lines[index];
    if (line !== undefined) apart.line(line, 'contents-list');
  });
  const pairs = linesOfHeads(lines, edges.bodyStart);
  const sheets = sheetEdges(lines);
  const menu = columnMenu(lines, edges.bodyStart);
  const entries = siteList(lines, edges.bodyStart);
  lines.forEach((line, index) => {
    if (contents.has(index)) return;
    if (entries.has(index)) return apart.line(line, 'site-frame');
    if (sheets.has(index)) return apart.line(line, 'page-number');
    if (pairs.has(index) || menu.has(index)) return apart.line(line, 'page-furniture');
    const below = lines[index + 1];
    if (index < edges.bodyStart && endsTitle(lines[index - 1], line)) return;
    if (line.print?.cell != null) return;
    // A form for remarks below the text.
    if (isTable(index) && index > edges.bodyEnd) return apart.line(line, 'page-furniture');
    const rule = isTable(index) ? pageNumberRule(line.text) : furnitureAt(line, index, edges, below?.newPage ?? false);
    if (rule !== null) apart.line(line, rule);
  });
}
