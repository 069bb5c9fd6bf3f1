/**
 * A paragraph's text as a reader sees it: without what is hidden, deleted or the code of a field, its number not yet before it.
 */
import { isPageInstruction } from './fields.ts';
import { mathText } from './math.ts';
import { addText, type Reading } from './piece.ts';
import { readRun } from './run.ts';
import { lookOf } from './styles.ts';
import { shownBranch } from './text-boxes.ts';
import { childOf, valueOf, type XmlElement } from './xml.ts';

/** What becomes of the paragraph's end: it stands, or it is gone and the next paragraph goes on in the same line. */
export type Mark = 'stands' | 'deleted' | 'hidden';

/** Reads a paragraph into a piece, behind what is in it already; tells what became of its end. */
export function readParagraph(element: XmlElement, reading: Reading): Mark {
  readInline(element.children, reading);
  if (reading.fields.hidden) return 'deleted';
  const look = childOf(childOf(element, 'w:pPr'), 'w:rPr');
  const { seen } = reading.document;
  if (childOf(look, 'w:ins') !== undefined || childOf(look, 'w:moveTo') !== undefined) seen.insertions++;
  if (childOf(look, 'w:del') !== undefined || childOf(look, 'w:moveFrom') !== undefined) {
    seen.deletions++;
    return 'deleted';
  }
  // A capital over several lines is a paragraph of its own in the file.
  if (childOf(childOf(element, 'w:pPr'), 'w:framePr')?.attributes.has('w:dropCap') === true) return 'hidden';
  const hidden = lookOf(look).hidden ?? reading.style.hidden ?? false;
  return hidden || childOf(look, 'w:specVanish') !== undefined ? 'hidden' : 'stands';
}

/** Elements within a paragraph that hold no text of their own: properties, and what comments and changes remember. */
const WITHOUT_TEXT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr']);

function readInline(elements: readonly XmlElement[], reading: Reading): void {
  const { seen } = reading.document;
  for (const element of elements) {
    switch (element.name) {
      case 'w:r':
        readRun(element, reading);
        break;
      case 'w:del':
      case 'w:moveFrom':
        seen.deletions++;
        break;
      case 'w:ins':
      case 'w:moveTo':
        seen.insertions++;
        readInline(element.children, reading);
        break;
      case 'mc:AlternateContent':
        for (const branch of shownBranch(element)) readInline(branch.children, reading);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        if (!reading.fields.hidden) addText(reading.piece, mathText(element));
        break;
      case 'w:fldSimple':
        reading.piece.page ||= isPageInstruction(element.attributes.get('w:instr') ?? '');
        readInline(element.children, reading);
        break;
      case 'w:subDoc':
        seen.outsideTexts++;
        break;
      default:
        // Links, tags, controls and wrappers of any kind: what is in them is seen.
        if (!WITHOUT_TEXT.has(element.name)) readInline(element.children, reading);
    }
  }
}

/** The style that a paragraph names. */
export function styleNameOf(element: XmlElement): string | undefined {
  return valueOf(childOf(element, 'w:pPr'), 'w:pStyle');
}
