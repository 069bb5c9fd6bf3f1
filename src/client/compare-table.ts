/**
 * The answer as a table: heads sort, every number leads to its cell, and what is no number says what it is.
 */
import type { Sort } from '../compare/choice.ts';
import type { CellAddress } from '../compare/charts.ts';
import { ENOUGH } from '../compare/median.ts';
import { columnName } from '../compare/sort.ts';
import type { Answer, AnsweredCell, Column, MedianRow, Row } from '../compare/table.ts';
import { markWords, medianWords, signMeanings, signOf, writeCell, type Mark } from '../compare/words.ts';
import { element } from './element.ts';

/** What the table needs beside the answer. */
export interface TableSetting {
  caption: string;
  sort: Sort | null;
  address: CellAddress;
  /** Address of an agency's page. */
  agencyAddress(slug: string): string;
  kindWords(kind: string): string;
  onSort(sort: Sort | null): void;
}

/** The table, with no rows yet but those of medians, and under it what its signs mean. */
export function tableOf(answer: Answer, setting: TableSetting): HTMLElement[] {
  const { columns, layout } = answer;
  const head = element(
    'tr',
    {},
    headOf('agency', '机关', false, setting),
    ...(layout === 'reports' ? [headOf('year', '年份', false, setting)] : []),
    ...columns.map((column) => headOf(columnName(column), columnWords(column), true, setting)),
  );
  const table = element(
    'table',
    { class: 'compare-table' },
    element('caption', {}, element('span', {}, setting.caption)),
    element('thead', {}, head),
    element('tbody', {}),
    ...(answer.medians.length === 0
      ? []
      : [element('tfoot', {}, ...answer.medians.map((row) => medianRow(row, columns, setting)))]),
  );
  const scroll = element('div', { class: 'compare-scroll', role: 'region', 'aria-label': '表', tabindex: '0' }, table);
  scroll.addEventListener('scroll', () => scroll.classList.toggle('moved', scroll.scrollLeft > 0));
  return [scroll, ...legendOf(answer)];
}

/** Adds rows to the table until it shows so many. */
export function showRows(body: HTMLElement, { rows, columns }: Answer, limit: number, setting: TableSetting): void {
  body.append(...rows.slice(body.children.length, limit).map((row) => rowOf(row, columns, setting)));
}

function columnWords({ figure, year }: Column): string {
  const unit = figure.unit === '%' || figure.unit === '万元' ? `（${figure.unit}）` : '';
  return year === null ? figure.name + unit : String(year);
}

function headOf(name: string, words: string, isNumber: boolean, { sort, onSort }: TableSetting): HTMLElement {
  const isOwn = sort?.by === name;
  const state = !isOwn ? 'none' : sort.descending ? 'descending' : 'ascending';
  const button = element('button', { type: 'button', 'data-sort': name }, words);
  button.addEventListener('click', () => {
    // Numbers begin with the largest, words with the first; a third time gives the order of places back.
    const begins = { by: name, descending: isNumber };
    if (!isOwn) onSort(begins);
    else onSort(sort.descending === begins.descending ? { by: name, descending: !sort.descending } : null);
  });
  return element('th', { scope: 'col', 'aria-sort': state }, button);
}

function rowOf(row: Row, columns: readonly Column[], setting: TableSetting): HTMLElement {
  const { agency, year, cells } = row;
  const place = agency.region.filter((name) => name !== null).join(' ');
  const name = element('a', { href: setting.agencyAddress(agency.slug) }, agency.name);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name, ' ', element('span', { class: 'place' }, place)),
    ...(year === null ? [] : [element('td', { class: 'of-year' }, String(year))]),
    ...columns.map((column, index) => cellOf(row, cells[index] ?? null, column, setting)),
  );
}

function cellOf(row: Row, cell: AnsweredCell, { figure, year }: Column, { address }: TableSetting): HTMLElement {
  const { shown, said, marks } = writeCell(cell, figure.unit);
  const words: Array<string | Node> =
    // One element, not a sign and hidden words: of a table of thousands most of the time is its layout.
    said === null ? [shown] : [element('span', { role: 'img', 'aria-label': said }, shown)];
  const target = address(row, year ?? row.year ?? 0, cell);
  const signs = marks.map((mark) =>
    element('abbr', { class: mark, title: markWords[mark].meaning }, markWords[mark].sign),
  );
  return element(
    'td',
    { class: cell?.value === undefined || cell.value === null ? 'no-number' : 'number' },
    ...signs,
    ...(target === null ? words : [element('a', { href: target }, ...words)]),
  );
}

function medianRow(
  { province, kind, year, cells }: MedianRow,
  columns: readonly Column[],
  setting: TableSetting,
): HTMLElement {
  const whose = [province ?? '全部', kind === null ? '各类机关' : setting.kindWords(kind)].join(' ');
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, `中位数 `, element('span', { class: 'place' }, whose)),
    ...(year === null ? [] : [element('td', { class: 'of-year' }, String(year))]),
    ...columns.map(({ figure }, index) => {
      const { value, of } = cells[index] ?? { value: null, of: 0 };
      if (value === null || of < ENOUGH)
        return element('td', { class: 'no-number' }, element('span', { class: 'count' }, `n = ${of}`));
      return element(
        'td',
        { class: 'number' },
        medianWords(value, figure.unit),
        element('span', { class: 'count' }, `n = ${of}`),
      );
    }),
  );
}

/** Of a figure that the form has no cell for. */
const SUM_NOTE = '表中几格之和，数字通向其中第一格';

function isSum(cell: AnsweredCell | undefined): boolean {
  return (cell?.cells ?? 0) > 1;
}

/** Meanings of the signs and marks that occur, and notes on figures that editions count differently. */
function legendOf({ rows, columns, medians }: Answer): HTMLElement[] {
  const cells = rows.flatMap((row) =>
    columns.map(({ figure }, index) => ({ cell: row.cells[index] ?? null, unit: figure.unit })),
  );
  const signs = new Set(cells.flatMap(({ cell }) => ((cell?.value ?? null) === null ? [signOf(cell)] : [])));
  const marks = new Set(cells.flatMap(({ cell, unit }) => writeCell(cell, unit).marks));
  const told: Array<[string, string]> = [
    ...Object.entries(signMeanings).flatMap(([name, pair]) =>
      signs.has(name as keyof typeof signMeanings) ? [pair] : [],
    ),
    ...Object.entries(markWords).flatMap(([name, { sign, meaning }]): Array<[string, string]> =>
      marks.has(name as Mark) ? [[sign, meaning]] : [],
    ),
    ...(medians.length === 0
      ? []
      : [['n', `有数字的报告份数；空白、残缺和称法不同的不计，不足 ${ENOUGH} 份的没有中位数`] as [string, string]]),
  ];
  const sums = new Set(
    columns.flatMap(({ figure }, index) => (rows.some((row) => isSum(row.cells[index])) ? [figure] : [])),
  );
  const notes = [...new Map(columns.map(({ figure }) => [figure.id, figure])).values()].flatMap((figure) => {
    const words = [...(sums.has(figure) ? [SUM_NOTE] : []), ...(figure.note === null ? [] : [figure.note])];
    return words.length === 0 ? [] : [element('li', {}, `${figure.name}：${words.join('；')}。`)];
  });
  const list = element(
    'dl',
    { class: 'compare-legend' },
    ...told.map(([sign, meaning]) => element('div', {}, element('dt', {}, sign), element('dd', {}, meaning))),
  );
  return [
    ...(told.length === 0 ? [] : [list]),
    ...(notes.length === 0 ? [] : [element('ul', { class: 'compare-notes' }, ...notes)]),
  ];
}
