/**
 * A PDF with a text layer to lines in reading order: pages' frames apart, tables from their ruled lines.
 */
import type { Extract, ExtractLine, Problem, Reader } from '../extract.ts';
import { actualTexts } from './actual-texts.ts';
import { cellLines } from './cell-lines.ts';
import { doubts } from './doubts.ts';
import { joinTable, startTable, type Joined } from './joined-tables.ts';
import type { PageMarks } from './marks.ts';
import { brokenPdf, openPdf, type OpenPdf } from './open-pdf.ts';
import type { PageTable } from './filled-grid.ts';
import { pageContent, type PageContent, type PageLine } from './page-content.ts';
import { pageMarks } from './page-marks.ts';
import { paragraphBegins } from './paragraph-begins.ts';
import { place } from './place.ts';
import { settledPages } from './settled-pages.ts';
import { surroundings } from './surroundings.ts';

export const extractPdf: Reader = async (bytes) => {
  try {
    return await extractOpened(bytes);
  } catch (error) {
    return extract('PDF.js', [], [brokenPdf(error)]);
  }
};

async function extractOpened(bytes: Uint8Array): Promise<Extract> {
  const opened = await openPdf(bytes);
  if (!('document' in opened)) return extract('PDF.js', [], [opened]);
  const reader = `PDF.js ${opened.version}`;
  const { marks, failed } = await readPages(opened, actualTexts(bytes));
  const pages = marks.map(pageContent);
  const problems = [...failed, ...doubts(marks, pages)];
  if (problems.some(({ level }) => level === 'blocking')) return extract(reader, [], problems);
  const frame = surroundings(pages);
  const settled = settledPages(pages, (line) => frame.has(line));
  return extract(reader, linesOf(settled), problems);
}

function extract(reader: string, lines: ExtractLine[], problems: Problem[]): Extract {
  return { reader, encoding: null, lines, tags: [], problems };
}

async function readPages(
  { document, operators }: OpenPdf,
  told: ReturnType<typeof actualTexts>,
): Promise<{ marks: PageMarks[]; failed: Problem[] }> {
  const marks: PageMarks[] = [];
  const failed: Problem[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      marks.push(await pageMarks(page, operators, told));
      page.cleanup();
    } catch (error) {
      failed.push(brokenPdf(error, number));
    }
  }
  await document.loadingTask.destroy();
  return { marks, failed };
}

/** The lines of all pages: tables whole where they begin, what frames the pages at its place. */
function linesOf(pages: readonly PageContent[]): ExtractLine[] {
  const frame = surroundings(pages);
  const body = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'table' || !frame.has(item));
  const tables = joinTables(body);
  const begins = paragraphBegins(
    body.filter((item) => item.kind === 'line'),
    pages,
  );
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'line') return [asExtracted(item, begins.get(item) ?? null, frame.get(item) ?? null)];
      const joined = tables.get(item);
      if (joined === undefined) return [];
      const repeated = cellLines({ ...joined.table, cells: joined.repeated })
        .filter(({ text }) => text !== '')
        .map((line): ExtractLine => ({ ...line, begins: null, cell: null, surrounding: 'page-header' }));
      return [...repeated, ...(joined.continues ? [] : cellLines(joined.table))];
    }),
  );
}

/** Each page's table with the table of the report that it begins or goes on with. */
function joinTables(body: ReadonlyArray<PageLine | PageTable>): Map<PageTable, Joined> {
  const tables = new Map<PageTable, Joined>();
  let count = 0;
  body.forEach((item, index) => {
    if (item.kind !== 'table') return;
    const before = body[index - 1];
    const joined = before?.kind === 'table' ? tables.get(before) : undefined;
    const next = before?.kind === 'table' && item.page === before.page + 1;
    const whole = next && joined !== undefined ? joinTable(joined.table, before.openBelow, item, before.xs) : null;
    tables.set(item, whole ?? startTable(++count, item));
  });
  return tables;
}

function asExtracted(
  { text, page, box }: PageLine,
  begins: boolean | null,
  surrounding: ExtractLine['surrounding'],
): ExtractLine {
  return { text, place: place(page, box), begins: surrounding === null ? begins : null, cell: null, surrounding };
}
