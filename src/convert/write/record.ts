/**
 * Report tree to record: what `convert --json` prints and the site publishes.
 */
import type { Paragraph, Report, Section, Table } from '../../report.ts';
import { linesOf, textOf, type Block, type ReportTree } from '../report-tree.ts';
import type { Ledger } from './ledger.ts';

export function toRecord(tree: ReportTree, ledger: Ledger): Report {
  return {
    ...tree.meta,
    sections: tree.children.map(({ id, level, number, title, line, runIn, part }): Section => ({ id, level, number, title, line, runIn, part })),
    paragraphs: tree.children.flatMap(({ id, children }) => children.flatMap((block) => toParagraph(block, id))),
    tables: tree.children.flatMap(({ id, children }) => children.flatMap((block) => toTable(block, id))),
    facts: [],
    citations: [],
    repairs: ledger.repairs.map(({ rule, line, before, after }) => ({ rule, line, before, after })),
    findings: ledger.findings,
    ledger: ledger.sums,
  };
}

function toParagraph(block: Block, section: string): Paragraph[] {
  if (block.type !== 'paragraph') return [];
  return [{ id: block.id, section, text: textOf(block.runs), lines: linesOf(block.runs) }];
}

function toTable(block: Block, section: string): Table[] {
  if (block.type !== 'unplaced') return [];
  const rows = block.lines.map((run) => [{ text: run.text, value: null, header: false, rowspan: 1, colspan: 1, lines: linesOf([run]) }]);
  return [{ id: block.id, section, kind: 'lines', form: null, rows, checks: [] }];
}
