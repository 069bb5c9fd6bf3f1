/**
 * Report tree to record: what `convert --json` prints and the site publishes.
 */
import type { Paragraph, Report, Section, Table } from '../../report.ts';
import { checkRows, tableOfLines, valueOf, withCodes, withFactCodes } from '../../table.ts';
import { linesOf, textOf, type Block, type ReportTree } from '../report-tree.ts';
import type { Ledger } from './ledger.ts';
import { withPlaces } from './places.ts';

export function toRecord(tree: ReportTree, ledger: Ledger): Report {
  const record: Report = {
    ...tree.meta,
    sections: tree.children.map(({ id, level, number, title, line, runIn, part }): Section => ({
      id,
      level,
      number,
      title,
      line,
      runIn,
      part,
    })),
    paragraphs: tree.children.flatMap(({ id, children }) => children.flatMap((block) => toParagraph(block, id))),
    tables: tree.children.flatMap(({ id, children }) => children.flatMap((block) => toTable(block, id))),
    ...toldByLedger(ledger),
  };
  return withFactCodes(withPlaces(record, ledger.lines));
}

/** What a record takes from the ledger; codes and places of facts follow from the rest of it. */
export function toldByLedger(
  ledger: Ledger,
): Pick<Report, 'facts' | 'citations' | 'repairs' | 'evidence' | 'findings' | 'ledger'> {
  return {
    facts: ledger.facts.map((fact) => ({ ...fact, code: null, place: null })),
    citations: ledger.citations,
    repairs: ledger.repairs.map(({ rule, line, before, after }) => ({ rule, line, before, after })),
    evidence: ledger.evidence,
    findings: ledger.findings,
    ledger: ledger.sums,
  };
}

function toParagraph(block: Block, section: string): Paragraph[] {
  if (block.type !== 'paragraph') return [];
  return [{ id: block.id, section, text: textOf(block.runs), lines: linesOf(block.runs), place: null }];
}

function toTable(block: Block, section: string): Table[] {
  if (block.type === 'paragraph') return [];
  const { id } = block;
  if (block.type === 'unplaced')
    return [
      tableOfLines(
        id,
        section,
        block.lines.map((run) => ({ text: run.text, lines: linesOf([run]) })),
      ),
    ];
  const rows = block.rows.map((row) =>
    row.map(({ runs, header, rowspan, colspan }) => {
      const text = textOf(runs);
      return {
        text,
        value: valueOf(text, header),
        header,
        rowspan,
        colspan,
        code: null,
        lines: runs.length === 0 ? null : linesOf(runs),
        place: null,
      };
    }),
  );
  const grid = block.drawn ? 'original' : 'copy';
  if (block.type === 'plain-table') return [{ id, section, kind: 'plain', form: null, grid, rows, checks: [] }];
  return [
    {
      id,
      section,
      kind: 'form',
      form: block.name,
      grid,
      rows: withCodes(block.edition, block.name, rows),
      checks: checkRows(block.edition, block.name, rows),
    },
  ];
}
