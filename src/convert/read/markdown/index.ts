/**
 * A text in which tables stand as HTML, as tools make it of PDFs (Markdown has no merged cells): its lines as they are, and the
 * tables as grids. A place is the line of the file.
 */
import { decode } from '../decode.ts';
import type { ExtractLine, Reader } from '../extract.ts';
import { readHtml } from '../html/index.ts';
import { splitLines } from '../split-lines.ts';
import { htmlTables } from './html-tables.ts';

const LINE_END = /\r\n|\n|\r/gu;

export const readMarkdown: Reader = async (bytes) => {
  const { text, encoding, problem } = decode(bytes);
  const lines: ExtractLine[] = [];
  let [done, line, tables, reader] = [0, 1, 0, ''];
  /** The text up to there, and the line of the file at which it begins. */
  const take = (to: number): { piece: string; first: number } => {
    const taken = { piece: text.slice(done, to), first: line };
    line += taken.piece.match(LINE_END)?.length ?? 0;
    done = to;
    return taken;
  };
  const addText = (to: number): void => {
    const { piece, first } = take(to);
    lines.push(...splitLines(piece).map((each, index) => plain(each, `line=${first + index}`)));
  };
  for (const { from, to } of htmlTables(text)) {
    addText(from);
    const { piece, first } = take(to);
    const page = await readHtml(new TextEncoder().encode(`<html><body>${piece}</body></html>`));
    for (const { cell, ...own } of page.lines) {
      const numbered = cell === null ? null : { ...cell, table: cell.table + tables };
      lines.push({ ...own, place: `line=${first}`, surrounding: null, cell: numbered });
    }
    tables = lines.findLast(({ cell }) => cell !== null)?.cell?.table ?? tables;
    ({ reader } = page);
  }
  addText(text.length);
  return { reader, encoding, lines, tags: [], problems: problem === null ? [] : [problem] };
};

/** A line like any of a text: what begins with it is found out later. */
function plain(text: string, place: string): ExtractLine {
  return { text, place, begins: null, cell: null, surrounding: null };
}
