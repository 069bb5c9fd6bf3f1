/**
 * A story (body, note, header, footer, text box) to lines: its paragraphs and tables in their order.
 */
import { Fields } from './fields.ts';
import type { Setting } from './line-list.ts';
import { numbered } from './numbered.ts';
import { readParagraph, styleNameOf } from './paragraph.ts';
import { emptyPiece, type Piece } from './piece.ts';
import { numberingOf, type Style } from './styles.ts';
import { tableGrid } from './table-grid.ts';
import { WRAPPERS } from './table-rows.ts';
import { shownBranch } from './text-boxes.ts';
import type { WordDocument } from './word-document.ts';
import { childOf, type XmlElement } from './xml.ts';

/** What goes along through a story. */
interface Story {
  document: WordDocument;
  fields: Fields;
  setting: Setting;
  /** The mark of the note that this is; null for all else. */
  noteMark: string | null;
}

/** Reads a story into the document's lines. `place` is that of the element that holds its paragraphs: `body`. */
export function readStory(
  container: XmlElement,
  place: string,
  document: WordDocument,
  setting: Setting = { cell: null, surrounding: null },
  noteMark: string | null = null,
): void {
  const story = { document, fields: new Fields(), setting, noteMark };
  readBlocks(container, place, story);
  if (story.fields.neverClosed) document.seen.openFields++;
  for (const code of story.fields.lost) document.seen.lostFields.add(code);
}

/** Blocks in their order. Wrappers are not counted in places, what is in them is. */
function blocksOf(container: XmlElement): XmlElement[] {
  return container.children.flatMap((child) => {
    if (WRAPPERS.has(child.name)) return blocksOf(child);
    return child.name === 'mc:AlternateContent' ? shownBranch(child).flatMap(blocksOf) : [child];
  });
}

function readBlocks(container: XmlElement, place: string, story: Story): void {
  let paragraphs = 0;
  let tables = 0;
  /** Text of a paragraph whose end is gone: the next one goes on in its line. */
  let carried: Piece | null = null;
  let carriedPlace = '';
  let keepsNumber = false;
  for (const block of blocksOf(container)) {
    if (block.name === 'w:p') {
      const here = `${place}/p[${++paragraphs}]`;
      const piece: Piece = carried ?? emptyPiece();
      const style = story.document.styles.paragraph(styleNameOf(block));
      const mark = readParagraph(block, { ...story, style, piece });
      if (carried === null) carriedPlace = here;
      const isEmpty = piece.lines.length === 1 && piece.lines[0] === '';
      if (mark === 'stands') {
        if (!keepsNumber) number(block, style, piece, story.document);
        addLines(piece, carriedPlace, story);
      } else if (mark === 'hidden' && !isEmpty && !keepsNumber) {
        number(block, style, piece, story.document);
      }
      keepsNumber = mark === 'hidden' && !isEmpty;
      carried = mark === 'stands' ? null : piece;
    } else if (block.name === 'w:tbl') {
      carried = flush(carried, carriedPlace, story);
      readTable(block, `${place}/tbl[${++tables}]`, story);
    } else if (block.name === 'w:altChunk') {
      story.document.seen.outsideTexts++;
    } else if (block.name === 'm:oMathPara' || block.name === 'm:oMath') {
      // Blocks of formulas stand in paragraphs in all files of Word; one by itself is read as a paragraph.
      const piece = carried ?? emptyPiece();
      const paragraph = { ...block, name: 'w:p', children: [block] };
      readParagraph(paragraph, { ...story, style: story.document.styles.paragraph(undefined), piece });
      carried = flush(piece, carried === null ? place : carriedPlace, story);
    }
  }
  flush(carried, carriedPlace, story);
}

/** What is left of a paragraph without an end, where no other follows. */
function flush(piece: Piece | null, place: string, story: Story): null {
  if (piece !== null && (piece.boxes.length > 0 || piece.lines.some((line) => line !== '')))
    addLines(piece, place, story);
  return null;
}

function number(block: XmlElement, style: Style, piece: Piece, document: WordDocument): void {
  const own = numberingOf(childOf(block, 'w:pPr'));
  const numId = own.numId ?? style.numId;
  if (numId === null || numId === '0') return;
  const label = document.labels.next(numId, own.level ?? document.labels.levelOfStyle(numId, style));
  if (label === 'undefined-level') document.seen.undefinedLevels++;
  if (label === null || label === 'undefined-level') return;
  if (label.unknown !== null) document.seen.formats.add(label.unknown);
  if (label.gap) document.seen.gaps++;
  piece.lines[0] = numbered(label, piece.lines[0] ?? '');
}

/** Header and foot of a page, and their numbers; sample: `— 3 —`, `第 3 页 共 12 页`. */
const PAGE_NUMBER = /^[\s\d第页頁共/／|\p{Dash}]*$/u;

function addLines(piece: Piece, place: string, story: Story): void {
  const { document, setting } = story;
  const lines = piece.lines.slice();
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const isAround = setting.surrounding !== null;
  for (const [index, text] of lines.entries()) {
    if (isAround && text.trim() === '') continue;
    const isPage = isAround && piece.page && PAGE_NUMBER.test(text);
    document.lines.add(
      text,
      place,
      index === 0 ? true : null,
      isPage ? { ...setting, surrounding: 'page-number' } : setting,
    );
  }
  for (const [index, box] of piece.boxes.entries()) {
    const inBox = { ...document, labels: document.ownLabels() };
    readStory(box, `${place}/box[${index + 1}]`, inBox, setting, story.noteMark);
  }
}

function readTable(table: XmlElement, place: string, story: Story): void {
  const { document, setting } = story;
  const grid = tableGrid(table);
  document.seen.insertions += grid.changes.insertions;
  document.seen.deletions += grid.changes.deletions;
  document.seen.mergedAway += grid.hidden;
  const isGrid = grid.isGrid && setting.surrounding === null && setting.cell === null;
  const number = isGrid ? document.lines.nextTable() : 0;
  for (const cell of grid.cells) {
    const inCell = isGrid ? { ...setting, cell: { table: number, ...cell.grid } } : setting;
    readCell(cell.element, `${place}/tr[${cell.place.row}]/tc[${cell.place.cell}]`, { ...story, setting: inCell });
  }
}

/** A cell without a visible character is one empty line. */
function readCell(cell: XmlElement, place: string, story: Story): void {
  const { lines } = story.document.lines;
  const before = lines.length;
  readBlocks(cell, place, story);
  if (story.setting.cell === null || lines.slice(before).some(({ text }) => text.trim() !== '')) return;
  const first = lines[before]?.place ?? place;
  lines.length = before;
  story.document.lines.add('', first, true, story.setting);
}
