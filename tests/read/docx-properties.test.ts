/**
 * Of any text, any table and any order of levels: what is put into a Word file comes out of it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { docxReport, type DocxCell } from '../support/docx-report.ts';

/** Characters that XML can hold and that end no line; a file of Word holds no others. */
const text = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((any) =>
    any.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, '').replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''),
  );

test('any text comes out as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const { lines } = await readDocx(docxReport({ title: '题', blocks: texts.map((one) => ({ text: one })) }));
      expect(lines.slice(1).map((line) => line.text)).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

interface Placed {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

/** A table of `height` times `width` places, filled from the upper left with cells as large as `sizes` says and the room allows. */
function tiled(height: number, width: number, sizes: readonly number[]): { rows: DocxCell[][]; cells: Placed[] } {
  const taken = new Set<string>();
  const isFree = (row: number, column: number): boolean =>
    row <= height && column <= width && !taken.has(`${row} ${column}`);
  const cells: Placed[] = [];
  const rows = Array.from({ length: height }, (): DocxCell[] => []);
  let next = 0;
  const size = (): number => sizes[next++ % sizes.length] ?? 1;
  for (let row = 1; row <= height; row++) {
    for (let column = 1; column <= width; column++) {
      if (!isFree(row, column)) continue;
      const most = size();
      let colspan = 1;
      while (colspan < most && isFree(row, column + colspan)) colspan++;
      const rowspan = Math.min(size(), height - row + 1);
      for (let y = 0; y < rowspan; y++) for (let x = 0; x < colspan; x++) taken.add(`${row + y} ${column + x}`);
      const cell = { text: `${row}.${column}`, rowspan, colspan };
      rows[row - 1]?.push(cell);
      cells.push({ ...cell, row, column });
    }
  }
  return { rows, cells };
}

test('any merging of cells comes out as it was', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
      sizes,
      async (height, width, some) => {
        const { rows, cells } = tiled(height, width, some);
        // A table with all its cells in one column is none that has columns.
        fc.pre(new Set(cells.map(({ column }) => column)).size > 1);
        const { lines, problems } = await readDocx(docxReport({ title: '题', blocks: [{ rows }] }));
        const found = lines.flatMap(({ text: printed, cell }): Placed[] => {
          if (cell === null) return [];
          const { row, column, rowspan, colspan } = cell;
          return [{ text: printed, row, column, rowspan, colspan }];
        });
        expect(problems).toEqual([]);
        expect(
          found.map(({ text: printed, row, column, rowspan, colspan }) => ({
            text: printed,
            row,
            column,
            rowspan,
            colspan,
          })),
        ).toEqual(
          cells.map(({ text: printed, row, column, rowspan, colspan }) => ({
            text: printed,
            row,
            column,
            rowspan,
            colspan,
          })),
        );
      },
    ),
    { numRuns: 80 },
  );
});

test('any order of levels is counted as a person counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 30 }), async (levels) => {
      const plain = ['%1.', '%1.%2', '%1.%2.%3'].map((mark) => ({ format: 'decimal', text: mark }));
      const blocks = levels.map((level) => ({ text: '', level }));
      const { lines } = await readDocx(docxReport({ title: '题', blocks, levels: plain }));
      // Counted another way: each number is how many of its level stand before it below the same one above, the passed-over counted too.
      const count: number[] = [];
      const expected = levels.map((level) => {
        count.length = Math.min(count.length, level + 1);
        while (count.length < level) count.push(1);
        count[level] = (count[level] ?? 0) + 1;
        return count.join('.') + (level === 0 ? '.' : '');
      });
      expect(lines.slice(1).map((line) => line.text)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
