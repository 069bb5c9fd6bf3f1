/**
 * What the page of the codebook shows: the tables of the form and of the years before it, row by row, each figure with its
 * code, which is also its anchor.
 */
import { leadingFigures } from '../forms/leading.ts';
import { codebook, type CodeEntry } from './codebook.ts';
import { wideName } from './wide-table.ts';
import { tableWords } from './words/record.ts';

/** A figure in its row. */
export interface CodeLine {
  code: string;
  /** What its column counts. Sample: `自然人` */
  name: string;
  unit: string | null;
  /** Editions that have it. Sample: `2019、2021` */
  editions: string;
  relation: string;
  counterparts: readonly string[];
  note: string | null;
  before: { codes: readonly string[]; note: string | null };
}

export interface CodeTable {
  /** Anchor of its heading. */
  id: string;
  heading: string;
  rows: Array<{ label: string; lines: CodeLine[] }>;
}

export interface CodebookPage {
  tables: CodeTable[];
  /** The leading figures, each with the codes that it is made of, edition by edition. */
  leading: Array<{
    name: string;
    column: string;
    unit: string;
    made: Array<{ edition: string; codes: readonly string[] }>;
  }>;
  count: number;
}

const RELATIONS: Record<CodeEntry['relation'], string> = {
  same: '相同',
  sum: '等于几项之和',
  near: '相近',
  none: '无对应',
};

/** A number before a label. Sample: `三、`, `（一）`, `1.` */
const NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u;

export function codebookPage(): CodebookPage {
  const tables = [...Map.groupBy(codebook, ({ figure }) => figure.table)].map(([table, entries]): CodeTable => ({
    id: `table-${table}`,
    heading: tableWords(table),
    rows: [...Map.groupBy(entries, ({ figure }) => rowOf(figure.row))].map(([label, own]) => ({
      label,
      lines: own.map(lineOf),
    })),
  }));
  const leading = leadingFigures.map((figure) => ({
    name: figure.name,
    column: wideName(figure),
    unit: figure.unit,
    // Editions that make it of the same cells are told together.
    made: [...Map.groupBy(Object.entries(figure.addends), ([, codes]) => codes.join(' '))].map(([, editions]) => ({
      edition: editions.map(([edition]) => edition).join('、'),
      codes: editions[0]?.[1] ?? [],
    })),
  }));
  return { tables, leading, count: codebook.length };
}

function rowOf(row: readonly string[]): string {
  return row.map((label) => label.replace(NUMBER, '')).join('·');
}

function lineOf({ figure, relation, counterparts, note, before }: CodeEntry): CodeLine {
  const { code, row, column, unit, editions } = figure;
  return {
    code,
    name: (row.length === 0 ? column.join('·') : column.at(-1)) ?? '',
    unit,
    editions: editions.join('、'),
    // One of several is a part of the other; the other is the sum of them.
    relation: relation === 'sum' && counterparts.length === 1 ? '合计其一' : RELATIONS[relation],
    counterparts,
    note,
    before,
  };
}
