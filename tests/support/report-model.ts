/**
 * A report as a model for originals of any format: its title and what stands under it, line by line, tables as grids.
 */
import type { FormTable } from '../../src/forms/form.ts';
import { layoutOf } from '../../src/forms/layout.ts';

export interface ModelCell {
  text: string;
  header: boolean;
  rowspan: number;
  colspan: number;
}

export type ModelBlock =
  { kind: 'heading' | 'paragraph' | 'signature'; text: string } | { kind: 'table'; rows: ModelCell[][] };

export interface ReportModel {
  title: string;
  agency: string;
  year: number;
  /** ISO date. */
  published: string;
  blocks: ModelBlock[];
}

/** A table of the form with its values in the places for numbers, in the form's order. */
export function modelTable(table: FormTable, values: readonly string[]): Extract<ModelBlock, { kind: 'table' }> {
  let at = 0;
  const corner = table.kind === 'grid' ? (table.note ?? '') : '';
  const rows = layoutOf(table).map((row) =>
    row.map(({ label, header, rowspan, colspan }) => ({
      text: label === null ? (values[at++] ?? '') : label === '' ? corner : label,
      header,
      rowspan,
      colspan,
    })),
  );
  return { kind: 'table', rows };
}

/** All lines of a model in reading order, a line for each cell. */
export function linesOfModel({ title, blocks }: ReportModel): string[] {
  return [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
    ),
  ];
}
