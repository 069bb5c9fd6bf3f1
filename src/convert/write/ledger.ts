/**
 * The ledger: what became of every visible character of the seed, so that anybody can check it without the converter.
 * Replay: decode the seed and split it at line ends (or take `lines`, where there are any), make the repairs in order (each at its column in the line as it then is),
 * take the spans of each block and join them: that is the text of the page. `replay.ts` does just this.
 */
import type { VFile } from 'vfile';
import type { Citation, EvidenceNote, Fact, FindingNote, LedgerSums } from '../../report.ts';
import { leave } from '../finding.ts';
import type { LayoutNote, ReportTree, Run } from '../report-tree.ts';
import type { Change } from '../repair/repair.ts';
import { cellAnchor } from '../../table.ts';
import type { Line, Seed } from '../seed-tree.ts';
import { countVisible, isVisibleUnit, visible } from '../../text/visible.ts';

/** A stretch of a repaired line, `[line, from, to]` in UTF-16 units, or a blank that was put between joined lines. */
export type LedgerSpan = [line: number, from: number, to: number] | string;

/** A text of the page by its anchor: a paragraph `s1-p2`, a heading `s1`, the title `title`, a cell `s2-t1-r3-c2`, a printed line `s2-t1-l19`. */
export interface LedgerBlock {
  id: string;
  spans: LedgerSpan[];
}

export interface Ledger {
  report: string;
  /** Of an original that is no text: its lines as the reader brought them, each with its place. A text has its own. */
  lines?: Array<[text: string, place: string]>;
  sums: LedgerSums;
  repairs: Change[];
  layout: Array<{ rule: string; line: number; column: number; text: string }>;
  blocks: LedgerBlock[];
  evidence: EvidenceNote[];
  findings: FindingNote[];
  facts: Fact[];
  citations: Citation[];
}

/** The blocks of a report in the order of the page. */
export function ledgerBlocks(tree: ReportTree): LedgerBlock[] {
  const block = (id: string, runs: readonly Run[]): LedgerBlock[] =>
    runs.length === 0 ? [] : [{ id, spans: runs.map(toSpan) }];
  return [
    ...block('title', tree.title),
    ...tree.children.flatMap((section) => [
      ...block(section.id, section.heading),
      ...section.children.flatMap((child) => {
        if (child.type === 'paragraph') return block(child.id, child.runs);
        if (child.type === 'unplaced')
          return child.lines.flatMap((run) => block(`${child.id}-l${run.span?.line ?? 0}`, [run]));
        return child.rows.flatMap((row, r) => row.flatMap((cell, c) => block(cellAnchor(child.id, r, c), cell.runs)));
      }),
    ]),
  ];
}

function toSpan(run: Run): LedgerSpan {
  return run.span === null ? run.text : [run.span.line, run.span.from, run.span.to];
}

/** The sums over the seed. Leaves a blocking finding when a visible character is in no block and in no note of layout, or in two. */
export function closeSums(
  seed: Seed,
  blocks: readonly LedgerBlock[],
  layout: readonly LayoutNote[],
  file: VFile,
): LedgerSums {
  const covered = new Map<number, number[]>();
  const setApart = new Map<number, Set<number>>();
  const cover = (line: number, from: number, to: number): void => {
    const counts = covered.get(line) ?? [];
    // An array with holes is slow, and a span may begin behind one.
    while (counts.length < to) counts.push(0);
    for (let unit = from; unit < to; unit++) counts[unit] = (counts[unit] ?? 0) + 1;
    covered.set(line, counts);
  };
  for (const { spans } of blocks) for (const span of spans) if (typeof span !== 'string') cover(...span);
  for (const { span } of layout) {
    cover(span.line, span.from, span.to);
    const units = setApart.get(span.line) ?? new Set();
    for (let unit = span.from; unit < span.to; unit++) units.add(unit);
    setApart.set(span.line, units);
  }
  const sums: LedgerSums = { characters: 0, kept: 0, repaired: 0, dropped: 0, layout: 0 };
  for (const line of seed.children) {
    checkCoverage(line, covered.get(line.number) ?? [], file);
    countFates(line, setApart.get(line.number) ?? NONE, sums);
  }
  return sums;
}

function checkCoverage(line: Line, counts: readonly number[], file: VFile): void {
  for (let unit = 0; unit < line.text.length; unit++) {
    const times = counts[unit] ?? 0;
    if (times === 1 || !isVisibleUnit(line.text.charCodeAt(unit))) continue;
    const excerpt = line.text.slice(unit, unit + 10);
    leave(
      file,
      'blocking',
      'ledger-closes',
      line.number,
      `“${excerpt}” stands ${times} times on the page instead of once; this is a fault of the converter, please report it`,
    );
    return;
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Adds a line's characters to the sums: low halves of surrogate pairs are not counted twice. */
function countFates(line: Line, setApart: ReadonlySet<number>, sums: LedgerSums): void {
  const visibles = countVisible(line.printed);
  sums.characters += visibles;
  if (line.fate === null && setApart.size === 0) {
    sums.kept += visibles;
    return;
  }
  const asLayout = new Set<number>();
  for (const unit of setApart) {
    const from = line.origin === null ? unit : (line.origin[unit] ?? -1);
    if (from !== -1) asLayout.add(from);
  }
  let unit = 0;
  for (const character of line.printed) {
    if (visible(character) !== '') sums[asLayout.has(unit) ? 'layout' : (line.fate?.[unit] ?? 'kept')]++;
    unit += character.length;
  }
}
