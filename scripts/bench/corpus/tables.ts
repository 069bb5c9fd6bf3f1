/**
 * The form's tables as copies print them: with tabs, pipes, blanks, or a cell a line. Labels come from the form.
 */
import { layoutOf } from '../../../src/forms/layout.ts';
import type { FormTable } from '../../../src/forms/form.ts';
import type { Dice } from './dice.ts';

/** Ways to print a table; `lost` prints none. */
export const LAYOUTS = {
  'tab-cells': 10,
  'tab-rows': 14,
  'pipe-rows': 14,
  'pipe-ends': 12,
  markdown: 8,
  'blank-rows': 12,
  'cell-lines': 10,
  'cell-lines-apart': 6,
  lost: 14,
} as const;
export type TableLayout = keyof typeof LAYOUTS;

/** A printed cell: how many places to the right it covers behind its own. */
interface Printed {
  text: string;
  more: number;
}

/** The lines of a table with these values in the places for numbers. */
export function printTable(dice: Dice, table: FormTable, values: readonly string[], layout: TableLayout): string[] {
  const rows = fill(table, values);
  const texts = rows.map((row) => row.map(({ text }) => text));
  switch (layout) {
    case 'lost':
      return [];
    case 'tab-cells':
      return rows.flatMap((row) => tabCells(dice, row));
    case 'tab-rows':
      return texts.map((row) => row.join('\t'));
    case 'pipe-rows':
      // Where a row may end with an empty cell, a pipe closes it.
      return texts.map((row) => row.join(' | ') + (row.length === 1 || values.includes('') ? ' |' : ''));
    case 'pipe-ends':
      return rows.flatMap((row) =>
        row.map(({ text, more }, index) => `${text} |${index === row.length - 1 && more > 0 ? '|'.repeat(more) : ''}`),
      );
    case 'markdown':
      return rows.map((row) => {
        const covered = row.reduce((sum, { more }) => sum + more, 0);
        return `| ${row.map(({ text }) => text).join(' | ')} |${covered > 0 ? ` ${'|'.repeat(covered)}` : ''}`;
      });
    case 'blank-rows': {
      const gap = dice.pick([' ', '  ', '\u3000']);
      return texts.map((row) => row.filter((text) => text !== '').join(gap)).filter((line) => line !== '');
    }
    case 'cell-lines':
      return texts.flat().filter((text) => text !== '');
    case 'cell-lines-apart':
      return texts.flatMap((row) => row.filter((text) => text !== '').flatMap((text) => [text, '']));
  }
}

/** Where an empty cell leaves no trace, only a table without empty cells can be read. */
export function showsEmptyCells(layout: TableLayout): boolean {
  return !layout.startsWith('blank') && !layout.startsWith('cell');
}

function fill(table: FormTable, values: readonly string[]): Printed[][] {
  let at = 0;
  const printed = layoutOf(table).map((row) =>
    row.map(({ label, colspan }): Printed => {
      const text = label ?? values[at++] ?? '';
      return {
        text: text === '' && label === '' ? (table.kind === 'grid' ? (table.note ?? '') : '') : text,
        more: colspan - 1,
      };
    }),
  );
  return printed;
}

/** A tab before each cell, a no-break space below words, a tab alone at the row's end. */
function tabCells(dice: Dice, row: readonly Printed[]): string[] {
  const lines = row.flatMap(({ text }) => {
    if (!/\p{Script=Han}/u.test(text)) return [`\t${dice.pick(['', '', '\u3000 ', ' '])}${text}`];
    return dice.chance(60) ? [`\t${text}`, '\u00A0'] : [`\t${text}`];
  });
  return [...lines, '\t', ''];
}
