/**
 * A run (characters of one look) to text: tabs, breaks, symbols, marks of notes, readings over characters.
 */
import { addText, emptyPiece, type Reading } from './piece.ts';
import { lowerDigits, raiseDigits } from './raised-digits.ts';
import { lookOf } from './styles.ts';
import { isSymbolFont, showSymbols } from './symbols.ts';
import { shownBranch, textBoxes } from './text-boxes.ts';
import { childOf, valueOf, type XmlElement } from './xml.ts';

/** What is known of a run's characters. */
interface Look {
  hidden: boolean;
  font: string | null;
  raised: string | null;
  struck: boolean;
}

/** Adds what a run shows to the paragraph. */
export function readRun(element: XmlElement, reading: Reading): void {
  const properties = childOf(element, 'w:rPr');
  const own = lookOf(properties);
  const named = reading.document.styles.character(valueOf(properties, 'w:rStyle'));
  const look: Look = {
    // Hiding by styles is a switch: a style for characters turns back what the paragraph's style says.
    hidden: own.hidden ?? (reading.style.hidden === true) !== (named.hidden === true),
    font: own.font ?? named.font ?? reading.style.font,
    raised: own.raised ?? named.raised ?? reading.style.raised,
    struck: own.struck ?? named.struck ?? reading.style.struck ?? false,
  };
  readContent(element.children, look, reading);
}

function readContent(elements: readonly XmlElement[], look: Look, reading: Reading): void {
  const { document, fields, piece } = reading;
  for (const element of elements) {
    if (element.name === 'w:fldChar') {
      const shown = fields.mark(element);
      if (!look.hidden) addText(piece, shown);
    } else if (element.name === 'w:instrText') {
      fields.addInstruction(element.text);
    } else if (element.name === 'mc:AlternateContent') {
      for (const branch of shownBranch(element)) readContent(branch.children, look, reading);
    } else if (!look.hidden && !fields.hidden) {
      piece.page ||= fields.isPage || element.name === 'w:pgNum';
      if (DRAWN.has(element.name)) for (const box of textBoxes(element, document.seen)) piece.boxes.push(box);
      if (breaksLine(element)) piece.lines.push('');
      else addText(piece, textOf(element, look, reading));
    }
  }
}

const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);

/** A break of the line; those of page and column are the printer's. */
function breaksLine(element: XmlElement): boolean {
  if (element.name === 'w:cr') return true;
  return element.name === 'w:br' && ['textWrapping', undefined].includes(element.attributes.get('w:type'));
}

function textOf(element: XmlElement, look: Look, reading: Reading): string {
  const { attributes, name } = element;
  switch (name) {
    case 'w:t':
      if (look.struck && element.text.trim() !== '') reading.document.seen.struck++;
      return lookedAt(printed(element), look);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(attributes.get('w:char') ?? '', attributes.get('w:font') ?? null);
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const custom = ['1', 'true', 'on'].includes(attributes.get('w:customMarkFollows') ?? '');
      return reading.document.notes.refer(kind, attributes.get('w:id') ?? '', custom);
    }
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      return reading.noteMark ?? '';
    case 'w:ruby':
      return ruby(element, reading);
    default:
      return '';
  }
}

/** What XML takes for blank. */
const BLANK = ' \t\r\n';

/** Blanks at the ends of a text count only where the file says so; a line's end in it is a blank. */
function printed({ attributes, text }: XmlElement): string {
  let from = 0;
  let to = text.length;
  if (attributes.get('xml:space') !== 'preserve') {
    // Not by an expression: looking for blanks before the end, it would begin anew at each of a million blanks.
    while (from < to && BLANK.includes(text.charAt(from))) from++;
    while (to > from && BLANK.includes(text.charAt(to - 1))) to--;
  }
  return text.slice(from, to).replace(/[\r\n]+/gu, ' ');
}

function lookedAt(text: string, look: Look): string {
  if (isSymbolFont(look.font)) return showSymbols(text, look.font);
  if (!/^\d+$/u.test(text)) return text;
  if (look.raised === 'superscript') return raiseDigits(text);
  return look.raised === 'subscript' ? lowerDigits(text) : text;
}

/** A character by its code in a font. Sample: `F0FE` of Wingdings is ☑. */
function symbol(code: string, font: string | null): string {
  if (!/^[0-9a-f]{1,5}$/iu.test(code)) return '';
  const character = String.fromCodePoint(parseInt(code, 16));
  return /[\p{Cc}\p{Cs}]/u.test(character) ? '' : showSymbols(character, font);
}

/** Characters with their reading above, which a reader sees too: 区(qū). */
function ruby(element: XmlElement, reading: Reading): string {
  const [base, above] = ['w:rubyBase', 'w:rt'].map((name) => {
    const piece = emptyPiece();
    for (const run of childOf(element, name)?.children ?? [])
      if (run.name === 'w:r') readRun(run, { ...reading, piece });
    return piece.lines.join(' ');
  });
  return above === '' ? (base ?? '') : `${base}(${above})`;
}
