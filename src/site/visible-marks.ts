/**
 * A line of a seed cut into plain text and characters that leave no mark of their own, so that a page can show the latter.
 */

/** How a character is shown: a tab, a blank of some kind, or anything else by its code point. */
export type MarkKind = 'tab' | 'nbsp' | 'wide' | 'blank' | 'code';

export interface Piece {
  text: string;
  /** null for plain text. */
  mark: MarkKind | null;
}

/**
 * Tabs, no-break and ideographic blanks, other blanks but the common one, controls, format characters, private use,
 * U+FFFD; and common blanks at an end of the line or two and more together. Sample: U+0009, U+00A0, U+3000, U+200B.
 */
const UNSEEN = /\t|\u00A0+|\u3000+|^ +| +$| {2,}|[\p{Zs}--[ \u00A0\u3000]]|[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gv;

/** What a UTF-16 unit says by itself: it is plain, or the expression has to be asked. 0 where nobody has looked yet. */
const PLAIN = 1;
const ASK = 2;
const units = new Uint8Array(0x10000);

function learn(unit: number): number {
  return (units[unit] = /[[\p{Z}\p{C}\uFFFD]--[ ]]/v.test(String.fromCharCode(unit)) ? ASK : PLAIN);
}

/** Whether the expression may find anything. Most lines hold nothing: looking at their units first is cheaper. */
function mayBeUnseen(line: string): boolean {
  let blank = true;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit !== BLANK) {
      if ((units[unit] || learn(unit)) === ASK) return true;
      blank = false;
    } else if (blank) return true;
    else blank = true;
  }
  return blank;
}

const BLANK = 0x20;

export function piecesOf(line: string): Piece[] {
  if (!mayBeUnseen(line)) return [{ text: line, mark: null }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(UNSEEN)) {
    if (match.index > end) pieces.push({ text: line.slice(end, match.index), mark: null });
    pieces.push(...Array.from(match[0], (text) => ({ text, mark: kindOf(text) })));
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end), mark: null });
  return pieces;
}

function kindOf(character: string): MarkKind {
  if (character === '\t') return 'tab';
  if (character === '\u00A0') return 'nbsp';
  if (character === '\u3000') return 'wide';
  return character === ' ' ? 'blank' : 'code';
}

/** `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
