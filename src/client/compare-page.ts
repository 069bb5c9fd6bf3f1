/**
 * Moves the page /compare/: reads the choice from the address, loads what it needs, and shows the answer.
 */
import { numberWords } from '../charts/number-words.ts';
import { answer } from '../compare/answer.ts';
import { chartsOf, type CellAddress } from '../compare/charts.ts';
import { readChoice, writeChoice, type Choice } from '../compare/choice.ts';
import { csvOf } from '../compare/csv.ts';
import { foldOf } from '../compare/find-agency.ts';
import type { ComparedFigure } from '../compare/figure.ts';
import { chosenFigures } from '../compare/presets.ts';
import { sheetsOf } from '../compare/sheets.ts';
import type { ComparedReport } from '../compare/report.ts';
import type { Answer } from '../compare/table.ts';
import { unreadWords } from '../compare/unread.ts';
import { readPageData, type Desk } from './compare-desk.ts';
import { showForm, startForm } from './compare-form.ts';
import { loadNames, loadReports, type AgencyNames } from './compare-load.ts';
import { showRows, tableOf, type TableSetting } from './compare-table.ts';
import { element } from './element.ts';
import { find } from './find.ts';
import { saveFile } from './save-file.ts';
import { failureWords } from './search-failure.ts';

/** Rows shown at first; each “more” adds twice as many. */
const PAGE = 100;

/** Rows drawn at once, more than a screen has below form and charts; the others of the first page follow when these are seen. */
const FIRST = 10;

/** Bytes of the whole archive's files that are loaded without anything being chosen. */
const UNASKED = 4_000_000;

/** Path of the site's root, one level above this module: /compare/page.js. */
const SITE = new URL('../', import.meta.url).pathname;

const TITLE = document.title;

const status = find('compare-status', HTMLElement);
const place = find('compare-answer', HTMLElement);
const charts = find('compare-charts', HTMLElement);
const files = find('compare-files', HTMLElement);

let choice = readChoice(location.search);
/** Counts questions: only the last is answered. */
let asked = 0;

const { data, figures } = readPageData();

const desk: Desk = {
  data,
  figures,
  get choice() {
    return choice;
  },
  change(parts) {
    const next = { ...choice, ...parts };
    // Without its figures a choice cannot be sorted by them.
    choice = parts.figures === undefined || parts.sort !== undefined ? next : { ...next, sort: null };
    history.pushState({}, '', location.pathname + writeChoice(choice));
    void run();
  },
};

const cellAddress: CellAddress = ({ agency }, year, cell) =>
  cell?.anchor === undefined || cell.anchor === null ? null : `${SITE}reports/${agency.slug}/${year}/#${cell.anchor}`;

async function run(): Promise<void> {
  const question = ++asked;
  const chosen = chosenFigures(choice, figures, data.leading);
  document.title = `${chosen.map(({ name }) => name).join('、')} · ${TITLE}`;
  const nothing = isNothing(choice) && data.whole > UNASKED;
  // Asked for before the form is drawn, which takes as long.
  const loading = nothing ? null : load(chosen);
  showForm(desk, []);
  if (loading === null) return sayChoose();
  status.textContent = '正在载入……';
  try {
    const [reports, names] = await loading;
    if (question !== asked) return;
    // Asked before anything is written: afterwards the whole page would be laid out for it, and once more with the charts.
    const width = charts.clientWidth;
    const fold = foldOf(names?.finder ?? null);
    const found = answer(reports, { choice, asked: chosen, figures, fold });
    showForm(desk, reports);
    show(found, width, reports);
  } catch (error) {
    if (question !== asked) return;
    status.textContent = failureWords(error).replace('检索没能载入', '数字没能载入').replace('，再检索一次', '');
    console.error(error);
  }
}

function load(chosen: readonly ComparedFigure[]): Promise<[ComparedReport[], AgencyNames | null]> {
  const conditions = choice.filters.flatMap(({ figure }) => figures.get(figure) ?? []);
  // On their way beside the figures; where they fail, `showCharts` says so.
  loadCharts().catch(() => null);
  return Promise.all([
    loadReports(data, choice, [...chosen, ...conditions], figures),
    // Which characters are the same in the two scripts.
    choice.name === '' ? null : loadNames(data),
  ]);
}

function isNothing({ others: _others, ...parts }: Choice): boolean {
  return writeChoice({ ...parts, others: [] }) === '';
}

function sayChoose(): void {
  status.textContent = '报告很多：请先选一个地区、一类机关，或上面的一组数字。';
  for (const part of [place, charts]) part.replaceChildren();
  files.hidden = true;
}

/** `width`: of the charts, in pixels; `known`: all reports that were loaded. */
function show(found: Answer, width: number, known: readonly ComparedReport[]): void {
  status.textContent = statusWords(found, known);
  const { rows } = found;
  files.hidden = rows.length === 0;
  const kindWords = new Map(data.kinds);
  const focused = document.activeElement?.getAttribute('data-sort') ?? null;
  const setting: TableSetting = {
    caption: captionOf(found),
    sort: choice.sort,
    address: cellAddress,
    agencyAddress: (slug) => `${SITE}reports/${slug}/`,
    kindWords: (kind) => kindWords.get(kind) ?? kind,
    onSort: (sort) => desk.change({ sort }),
  };
  const [scroll, ...legend] = tableOf(found, setting);
  const body = scroll?.querySelector('tbody');
  const left = drawn?.columns.length === found.columns.length ? (scrolled()?.scrollLeft ?? 0) : null;
  place.replaceChildren(...(rows.length === 0 ? [] : [scroll ?? '', ...legend]));
  drawRows = (limit) => body != null && showRows(body, found, limit, setting);
  drawRows(FIRST);
  // The newest years, unless a reader has scrolled. Not before all is drawn: to say so lays the page out at once.
  const settle = (): void => {
    const now = scrolled();
    if (now !== null && drawn === found) now.scrollLeft = left ?? (found.layout === 'series' ? now.scrollWidth : 0);
  };
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (drawn !== found) return;
      drawRows(PAGE);
      requestAnimationFrame(settle);
    }),
  );
  if (body != null && rows.length > PAGE) scroll?.after(moreButton(body, rows.length));
  if (focused !== null) place.querySelector<HTMLElement>(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
  void showCharts(found, width).then(settle);
}

/** What the table scrolls in; null where there is none. */
function scrolled(): Element | null {
  return place.querySelector('.compare-scroll');
}

/** Under the table, as long as there are more rows than it shows. */
function moreButton(body: HTMLElement, count: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'compare-more' });
  let shown = PAGE;
  const tell = (): void => {
    button.textContent = `显示更多（还有 ${numberWords(count - shown)} 行）`;
  };
  tell();
  button.addEventListener('click', () => {
    const before = shown;
    shown += 2 * PAGE;
    drawRows(shown);
    if (shown < count) tell();
    else button.remove();
    body.children[before]?.querySelector('a')?.focus();
  });
  return button;
}

function statusWords({ layout, rows, reports }: Answer, known: readonly ComparedReport[]): string {
  const said = unreadWords(choice, figures, known);
  if (rows.length === 0) return `${said}没有符合的报告：可以去掉一些条件。`;
  const agencies = new Set(rows.map(({ agency }) => agency.slug)).size;
  const whole = layout === 'series' && choice.filters.length > 0 ? '有一份合条件的机关，各年都列出。' : '';
  return `${said}${numberWords(agencies)} 个机关，${numberWords(reports)} 份报告。${whole}点数字，到报告里的那一格。`;
}

function captionOf({ layout, columns }: Answer): string {
  const [first] = columns;
  if (first === undefined) return '';
  const unit = first.figure.unit === null ? '' : `（${first.figure.unit}）`;
  return layout === 'series' ? `${first.figure.name}${unit}，按年份` : '各份报告的数字';
}

let drawn: Answer | undefined;
/** Adds rows to the table that is shown, until it has so many. */
let drawRows: (limit: number) => unknown = () => null;

// Safe: the file at this address is the bundle of that very module.
const loadCharts = (): Promise<typeof import('./compare-charts.ts')> =>
  import(new URL('charts.js', import.meta.url).href) as Promise<typeof import('./compare-charts.ts')>;

async function showCharts(found: Answer, width: number): Promise<void> {
  drawn = found;
  const module = await loadCharts();
  if (drawn === found) module.showCharts(charts, chartsOf(found, choice.sort?.by ?? null, cellAddress), width);
}

function fullAddress(row: Parameters<CellAddress>[0], year: number, cell: Parameters<CellAddress>[2]): string | null {
  const path = cellAddress(row, year, cell);
  return path === null ? null : new URL(path, location.href).href;
}

find('compare-csv', HTMLButtonElement).addEventListener('click', () => {
  if (drawn !== undefined) saveFile('compare.csv', new Blob([csvOf(drawn, fullAddress)], { type: 'text/csv' }));
});

find('compare-xlsx', HTMLButtonElement).addEventListener('click', () => void saveWorkbook());

async function saveWorkbook(): Promise<void> {
  if (drawn === undefined) return;
  const kindWords = new Map(data.kinds);
  const sheets = sheetsOf(drawn, {
    address: fullAddress,
    page: location.href,
    kindWords: (kind) => kindWords.get(kind) ?? kind,
  });
  // Safe: the file at this address is the bundle of that very module.
  const module = (await import(new URL('workbook.js', import.meta.url).href)) as typeof import('./compare-workbook.ts');
  saveFile('compare.xlsx', await module.workbookOf(sheets));
}

// Paper has no button for more rows, and no line with the address.
addEventListener('beforeprint', () => {
  drawRows(Infinity);
  place.querySelector('.compare-more')?.remove();
  // As it would be written anew: what was typed may hold half a character.
  document.documentElement.dataset['sheetFoot'] = decodeURI(location.origin + location.pathname + writeChoice(choice));
});

startForm(desk);
addEventListener('popstate', () => {
  choice = readChoice(location.search);
  void run();
});
void run();
