/**
 * Reads a saved web page: the lines that a browser shows of it, told apart from the frame of the site, its tables as grids, and
 * what its tags say. Nothing in a page is run, and nothing is fetched.
 */
import { parse } from 'parse5';
import type { Extract, ExtractLine, Problem, Reader } from '../extract.ts';
import { struckText } from '../struck-text.ts';
import { decodePage } from './decode-page.ts';
import { markHardWrapped } from './hard-wrapped.ts';
import { pageAdapter, TooMuch } from './page-adapter.ts';
import type { PageLine } from './page-content.ts';
import type { PageElement } from './page-node.ts';
import { tagsOf, titlesIn } from './page-tags.ts';
import { placesOf } from './place.ts';
import { readContent } from './read-content.ts';
import { readProblems } from './read-problems.ts';
import { surroundingsOf } from './site-frame.ts';
import { cellsOf, withoutFrame } from './tables.ts';
import { archivedPage } from './web-archive.ts';

/** The library and its version; a test holds it against what is installed. */
const READER = 'parse5 8.1.1';

/** Characters of all places together; what is longer is nested for nothing. */
const LONGEST_PLACES = 50_000_000;

const NOTHING: Extract = { reader: READER, encoding: null, lines: [], tags: [], problems: [] };

const NO_PAGE: Problem = {
  level: 'blocking',
  rule: 'no-text',
  line: null,
  message: 'this file has parts (MHTML), but no page among them; open it in a browser and save the page as HTML',
};

export const readHtml: Reader = (bytes) => Promise.resolve(readPage(bytes));

function readPage(file: Uint8Array): Extract {
  const archived = archivedPage(file);
  if (archived?.bytes.length === 0) return { ...NOTHING, problems: [NO_PAGE] };
  const { text, encoding, problem } = decodePage(archived?.bytes ?? file);
  const nothing: Extract = { ...NOTHING, encoding };
  if (problem?.level === 'blocking') return { ...nothing, problems: [problem] };
  try {
    const adapter = pageAdapter();
    const root: PageElement = parse(text, { treeAdapter: adapter });
    const tags = tagsOf(root, adapter.comments, archived?.url ?? null);
    const content = readContent(root);
    markHardWrapped(content.lines);
    const grids = cellsOf(content);
    const surroundings = surroundingsOf(content, grids, titlesIn(tags));
    const cells = withoutFrame(grids, surroundings);
    const placeOf = placesOf();
    const lines: ExtractLine[] = [];
    const struck = { count: 0, line: 0 };
    let places = 0;
    const add = (line: PageLine, text: string, print: Pick<ExtractLine, 'cell' | 'surrounding'>): void => {
      const place = placeOf(line.holder);
      places += place.length;
      if (places > LONGEST_PLACES) throw new TooMuch('its elements stand too deep in one another');
      lines.push({ text, place, begins: line.begins, ...print });
      if (line.struck === 0 || print.surrounding !== null || text === '') return;
      struck.line ||= lines.length;
      struck.count += line.struck;
    };
    /** Cells in which something stands, or an empty line. */
    const filled = new Set(content.lines.filter((line) => !surroundings.has(line)).map(({ cell }) => cell));
    for (const line of content.lines) {
      const surrounding = surroundings.get(line) ?? null;
      const cell = cells.get(line) ?? null;
      if (surrounding !== null) add(line, line.text, { cell: null, surrounding });
      else if (line.text !== '' || cell !== null) add(line, line.text, { cell, surrounding });
      // A cell with a button alone is an empty one.
      if (cell === null || filled.has(line.cell)) continue;
      filled.add(line.cell);
      add(line, '', { cell, surrounding: null });
    }
    const problems = readProblems(problem, lines, content);
    if (struck.count > 0) problems.push(struckText(struck.count, struck.line));
    return { ...nothing, lines, tags, problems };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { ...nothing, problems: [tooMuch(error)] };
  }
}

function tooMuch({ message }: TooMuch): Problem {
  return {
    level: 'blocking',
    rule: 'page-too-large',
    line: null,
    message: `the page is not read: ${message}; open it in a browser, copy the text of the report, and save that`,
  };
}
