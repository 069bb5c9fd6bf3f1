/**
 * What was read of a report against the model that it was made from.
 */
import type { Report } from '../../../src/report.ts';
import type { ModelCell, ReportModel } from '../../../tests/support/report-model.ts';

export interface Count {
  /** Numbers printed in tables. */
  figures: number;
  right: number;
  /** Said to be others. */
  wrong: number;
  headings: number;
  headingsRight: number;
}

/** What another tool gives: rows of tables as texts, and the lines of the text. */
export interface Read {
  rows: string[][];
  lines: string[];
}

const NUMBER = /^\d+(?:\.\d+)?$/u;

/** A text without blanks, in common characters: PDFs give radicals for characters, and no tool but this one restores them. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s（）()，、]/gu, '');

const tablesOf = ({ blocks }: ReportModel): ModelCell[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

const headingsOf = ({ blocks }: ReportModel): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** Cell by cell, in the place that the form gives each. */
export function compareRecord(record: Report | null, model: ReportModel): Count {
  const tables = tablesOf(model);
  const count = { figures: 0, right: 0, wrong: 0, ...headingCount(record, model) };
  const forms = record?.tables.filter(({ kind }) => kind === 'form') ?? [];
  tables.forEach((rows) => {
    const size = rows.flat().length;
    const own = forms.find((table) => table.rows.flat().length === size);
    rows.forEach((row, r) =>
      row.forEach(({ text, header }, c) => {
        if (header || !NUMBER.test(text)) return;
        count.figures++;
        const value = own?.rows[r]?.[c]?.value;
        if (value === Number(text)) count.right++;
        else if (value !== undefined && value !== null) count.wrong++;
      }),
    );
  });
  return count;
}

function headingCount(record: Report | null, model: ReportModel) {
  const headings = headingsOf(model);
  const own = new Set(record?.sections.map(({ number, title }) => plain(`${number ?? ''}${title ?? ''}`)));
  return {
    headings: headings.length,
    headingsRight: headings.filter((heading) => own.has(plain(heading.replace(/[。：]$/u, '')))).length,
  };
}

/** Row by row: a row is right where one that was read has its last label and its figures, in order. */
export function compareRows({ rows, lines }: Read, model: ReportModel): Count {
  const read = rows.map((row) => {
    const cells = row.map(plain).filter((cell) => cell !== '');
    return {
      labels: cells.filter((cell) => !NUMBER.test(cell)).join(''),
      figures: cells.filter((cell) => NUMBER.test(cell)),
    };
  });
  const count = { figures: 0, right: 0, wrong: 0 };
  for (const row of tablesOf(model).flat()) {
    const figures = row.filter(({ text, header }) => !header && NUMBER.test(text)).map(({ text }) => text);
    if (figures.length === 0) continue;
    count.figures += figures.length;
    const label = plain(row.filter(({ header }) => header).at(-1)?.text ?? '');
    const same = read.filter(({ labels, figures: found }) => labels.endsWith(label) && found.length > 0);
    if (same.some(({ figures: found }) => found.join(' ') === figures.join(' '))) count.right += figures.length;
    else if (label !== '' && same.some(({ figures: found }) => found.length === figures.length))
      count.wrong += figures.length;
  }
  const printed = new Set(lines.map(plain));
  const headings = headingsOf(model);
  return {
    ...count,
    headings: headings.length,
    headingsRight: headings.filter((text) => printed.has(plain(text))).length,
  };
}
