/**
 * The form's tables, filled with any figures, flattened in every way that copies are, and rebuilt: every cell in its place,
 * every merged head right, empty told from zero; or the lines as they are, never a wrong grid.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { convert } from '../src/convert/index.ts';
import { forms } from '../src/forms/index.ts';
import type { FormTable } from '../src/forms/form.ts';
import { layoutOf } from '../src/forms/layout.ts';

/** A cell of the filled table where it begins, and the places that merged cells cover. */
type Place = { text: string; rowspan: number; colspan: number } | Covered;
/** A place that a merged cell covers, and the text of that. */
interface Covered {
  covered: 'left' | 'above';
  of: string;
}

const isCovered = (place: Place): place is Covered => 'covered' in place;

/** The whole grid of a table, its numbers taken from `figures` in order. */
function fill(table: FormTable, figures: readonly string[]): Place[][] {
  const layout = layoutOf(table);
  const grid: Place[][] = layout.map(() => []);
  let next = 0;
  layout.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column++;
      const text = cell.label ?? figures[next++ % figures.length] ?? '0';
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[r + down];
          if (line === undefined) continue;
          const covered: Covered = { covered: right > 0 ? 'left' : 'above', of: text };
          line[column + right] =
            down === 0 && right === 0 ? { text, rowspan: cell.rowspan, colspan: cell.colspan } : covered;
        }
      }
      column += cell.colspan;
    }
  });
  return grid;
}

const textOf = (place: Place): string => (isCovered(place) ? '' : place.text);
const begins = (row: readonly Place[]): string[] => row.flatMap((place) => (isCovered(place) ? [] : [place.text]));

/** Ways in which copies flatten; `empties`: whether an empty cell leaves a trace. */
const STYLES: ReadonlyArray<{ name: string; empties: boolean; print: (grid: readonly Place[][]) => string }> = [
  {
    name: 'a tab before each cell',
    empties: true,
    print: (grid) =>
      grid
        .map(
          (row) =>
            `${row.flatMap((place) => (isCovered(place) && place.covered === 'left' ? [] : [`\t${textOf(place)}`])).join('\n')}\n\t\n`,
        )
        .join('\n'),
  },
  {
    name: 'a Markdown grid',
    empties: true,
    print: (grid) => grid.map((row) => `| ${row.map(textOf).join(' | ')} |`).join('\n'),
  },
  {
    name: 'a Markdown grid that repeats what merged cells hold',
    empties: true,
    print: (grid) =>
      grid.map((row) => `| ${row.map((place) => (isCovered(place) ? place.of : place.text)).join(' | ')} |`).join('\n'),
  },
  {
    name: 'a Markdown grid with words for empty cells',
    empties: true,
    print: (grid) =>
      grid
        .map(
          (row, r) => `| ${row.map((place, c) => textOf(place) || (r === 0 ? `Unnamed: ${c}` : 'NaN')).join(' | ')} |`,
        )
        .join('\n'),
  },
  {
    name: 'a Markdown grid whose head comes again on the next page',
    empties: true,
    print: (grid) => {
      const rows = grid.map((row) => `| ${row.map(textOf).join(' | ')} |`);
      const head = grid.findIndex((row) => row.some((place) => /^[\d.]*$/u.test(textOf(place)) && !isCovered(place)));
      const middle = Math.ceil((head + rows.length) / 2);
      return [...rows.slice(0, middle), ...rows.slice(0, head), ...rows.slice(middle)].join('\n');
    },
  },
  {
    name: 'a cell a line, with pipes for what is covered',
    empties: true,
    print: (grid) =>
      grid
        .map((row) => {
          const covered = '|'.repeat(row.filter(isCovered).length);
          return `${begins(row)
            .map((text) => `${text} |`)
            .join('\n')}${covered === '' ? '' : ` ${covered}`}`;
        })
        .join('\n'),
  },
  {
    name: 'a cell a line',
    empties: false,
    print: (grid) =>
      grid
        .flatMap(begins)
        .filter((text) => text !== '')
        .join('\n'),
  },
  {
    name: 'a cell a line, with blank lines',
    empties: false,
    print: (grid) =>
      grid
        .flatMap(begins)
        .filter((text) => text !== '')
        .join('\n\n'),
  },
  {
    name: 'rows with blanks between',
    empties: false,
    print: (grid) => grid.map((row) => begins(row).join('  ').trim()).join('\n'),
  },
];

const HEADINGS: Readonly<Record<string, string>> = {
  'proactive-disclosure': '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  'review-and-litigation': '四、政府信息公开行政复议、行政诉讼情况',
};

const tables = forms.flatMap((form) => form.tables.map((table) => ({ edition: form.edition, table })));

describe.each(STYLES)('flattened to $name', ({ empties, print }) => {
  test.each(tables)('$table.name of $edition comes back cell by cell', async ({ table }) => {
    const figure = fc.oneof(
      { weight: 6, arbitrary: fc.constant('0') },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999 }).map(String) },
      { weight: 1, arbitrary: fc.constant('24252.311082') },
      ...(empties ? [{ weight: 2, arbitrary: fc.constant('') }] : []),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 30, maxLength: 200 }), async (figures) => {
        const grid = fill(table, figures);
        const text = `白银市科学技术局2019年政府信息公开工作年度报告\n${HEADINGS[table.name] ?? ''}\n${print(grid)}\n五、存在的主要问题及改进情况\n公开的及时性有待提高。\n`;
        const file = await convert(new VFile({ path: 'seeds/flat.txt', value: new TextEncoder().encode(text) }));
        const [rebuilt, ...others] = file.data.record?.tables ?? [];
        expect(others).toEqual([]);
        if (rebuilt?.kind !== 'form') {
          // Left as lines, and said so: allowed where empty cells at an edge leave two readings.
          expect(file.messages.some((message) => message.ruleId === 'tables-rebuilt')).toBe(true);
          expect(figures).toContain('');
          return;
        }
        expect(rebuilt.form).toBe(table.name);
        const expected = layoutOf(table).map((_, r) =>
          (grid[r] ?? []).flatMap((place) => (isCovered(place) ? [] : [place])),
        );
        expect(
          rebuilt.rows.map((row) =>
            row.map(({ text: words, rowspan, colspan }) => ({ text: words, rowspan, colspan })),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
