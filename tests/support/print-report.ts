/**
 * A made-up report (title, lines, tables with merged cells) as HTML and, printed by Chromium, as a PDF: for the readers' tests.
 */
import type { Browser } from 'playwright-core';
import type { FormEdition } from '../../src/report.ts';
import { formOf } from '../../src/forms/index.ts';
import { layoutOf } from '../../src/forms/layout.ts';
import type { FormTable } from '../../src/forms/form.ts';
import { characterOfRadical } from '../../src/text/radicals.ts';

export interface PrintedCell {
  /** Paragraphs of the cell; an empty cell has none. */
  text: readonly string[];
  rowspan: number;
  colspan: number;
  header: boolean;
}

/** Rows of a table; a merged cell stands where it begins. */
export type PrintedTable = ReadonlyArray<readonly PrintedCell[]>;

export interface PrintedReport {
  title: string;
  /** Headings, paragraphs and tables in their order. */
  body: readonly PrintedPart[];
}

/** `headRows`: so many rows are printed again on every page that the table goes on to. */
export type PrintedPart = { heading: string } | { paragraph: string } | { table: PrintedTable; headRows?: number };

export interface Paper {
  /** Of CSS: `A4`, `A4 landscape`, `210mm 180mm`. */
  size: string;
  /** Of CSS. */
  margin: string;
  /** Size of the tables' text, in points. */
  tableSize: number;
  /** More CSS, the last word. */
  css?: string;
}

export const A4: Paper = { size: 'A4', margin: '25mm 22mm', tableSize: 10.5 };

/** Where a cell of a printed table stands, from 1, and its text without blanks, in common characters. */
export interface PlacedCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  text: string;
}

/** The cells of a table at their places in its grid, as HTML counts them. */
export function placedCells(table: PrintedTable): PlacedCell[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, rowspan, colspan }) => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let y = row; y < row + rowspan; y++) for (let x = column; x < column + colspan; x++) taken.add(`${y} ${x}`);
      return { row: row + 1, column: column + 1, rowspan, colspan, text: plain(text.join('')) };
    });
  });
}

/** A text without blanks, in common characters: fonts draw a radical for the character that it looks like. */
export function plain(text: string): string {
  return [...text]
    .map((sign) => characterOfRadical(sign) ?? sign)
    .join('')
    .normalize('NFKC')
    .replaceAll(/\s/gu, '');
}

/** A table of the form, its places for numbers filled by their count from 0. */
export function formAsPrinted(table: FormTable, numberAt: (index: number) => string): PrintedTable {
  let count = 0;
  const corner = table.kind === 'grid' ? (table.note ?? '') : '';
  return layoutOf(table).map((row) =>
    row.map(({ label, header, rowspan, colspan }) => {
      const text = label === null ? numberAt(count++) : label === '' ? corner : label;
      return { text: text === '' ? [] : [text], rowspan, colspan, header };
    }),
  );
}

/** A report with the three tables of an edition; the numbers of a table are made by its name and their count from 0. */
export function reportOfForm(
  edition: FormEdition,
  numberAt: (table: string, index: number) => string = (_table, index) => String(index * 7 + 1),
): PrintedReport {
  const form = formOf(edition);
  if (form === null) throw new Error(`no form of ${edition}`);
  const prose = (words: string): { paragraph: string } => ({ paragraph: words.repeat(4) });
  return {
    title: '某某市某某局2023年政府信息公开工作年度报告',
    body: form.parts.flatMap((part, index): PrintedPart[] => {
      const heading = { heading: `${'一二三四五六'[index] ?? ''}、${part.headings[0] ?? ''}` };
      const table = form.tables.find((candidate) => candidate.part === part.name);
      if (table === undefined)
        return [
          heading,
          prose('2023年，我局共主动公开政府信息1,234条，其中网站公开987条。'),
          prose('下一步将继续改进。'),
        ];
      return [
        heading,
        {
          table: formAsPrinted(table, (count) => numberAt(table.name, count)),
          headRows: table.kind === 'grid' ? Math.max(...table.columns.map((path) => path.length)) : 0,
        },
      ];
    }),
  };
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellAsHtml({ text, rowspan, colspan, header }: PrintedCell): string {
  const tag = header ? 'th' : 'td';
  const spans = `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
  return `<${tag}${spans}>${text.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</${tag}>`;
}

function tableAsHtml(rows: PrintedTable, headRows: number): string {
  const asRow = (cells: readonly PrintedCell[]): string => `<tr>${cells.map(cellAsHtml).join('')}</tr>`;
  const head = rows.slice(0, headRows).map(asRow).join('');
  const body = rows.slice(headRows).map(asRow).join('');
  return `<table border="1">${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
}

/** The report as a page of HTML, set for paper. */
export function reportAsHtml({ title, body }: PrintedReport, paper: Paper = A4): string {
  const parts = body.map((part) => {
    if ('heading' in part) return `<h2>${escapeHtml(part.heading)}</h2>`;
    if ('paragraph' in part) return `<p class="text">${escapeHtml(part.paragraph)}</p>`;
    return tableAsHtml(part.table, part.headRows ?? 0);
  });
  const css = `@page { size: ${paper.size}; margin: ${paper.margin} }
    body { font: 12pt/1.6 'Noto Serif SC', serif; margin: 0 }
    h1 { font-size: 18pt; text-align: center } h2 { font-size: 13pt; margin: 0.6em 0 }
    p { margin: 0 } p.text { text-indent: 2em; text-align: justify }
    table { border-collapse: collapse; width: 100%; font-size: ${paper.tableSize}pt; line-height: 1.3 }
    td, th { border: 0.75pt solid black; padding: 2pt 3pt; text-align: center; font-weight: normal }
    ${paper.css ?? ''}`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
    <style>${css}</style><body><h1>${escapeHtml(title)}</h1>${parts.join('\n')}</body></html>`;
}

/** The report as a PDF, printed by a browser that is already open. */
export async function printReport(browser: Browser, report: PrintedReport, paper: Paper = A4): Promise<Uint8Array> {
  return printHtml(browser, reportAsHtml(report, paper));
}

/** A page of HTML as a PDF; `foot` is printed below each page, with its number. */
export async function printHtml(browser: Browser, html: string, foot: string | null = null): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    const running =
      foot === null ? {} : { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: foot };
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, ...running }));
  } finally {
    await page.close();
  }
}
