/**
 * `/compare/workbook.js`: writes the answer as a workbook, loaded when a reader asks for one.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { Sheet } from '../compare/sheets.ts';

/** Width of a column in characters. */
const [FIRST, OTHERS] = [34, 14];

/** The file. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows, frozen: [top, left] }) => ({
      name,
      rows,
      columns: (rows[0] ?? []).map((_, column) => ({ width: column === 0 ? FIRST : OTHERS })),
      freezePane: { rows: top, columns: left },
    })),
  });
  // The bytes are in a buffer of their own; a blob wants to be told so.
  return new Blob([Uint8Array.from(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
