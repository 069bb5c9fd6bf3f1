/**
 * A line of a seed split into plain text and characters that leave no mark of their own, so that a page can show the latter.
 */

/** How a character is shown: a tab, a blank of some kind, or anything else by its code point. */
export type MarkKind = 'tab' | 'nbsp' | 'wide' | 'blank' | 'code';

export interface Piece {
  text: string;
  /** null for plain text. */
  mark: MarkKind | null;
}

/** Blanks, controls, format characters, private use, U+FFFD, but not the common blank. Sample: U+0009, U+00A0, U+3000, U+200B. */
const UNSEEN = /[[\p{Z}\p{Cc}\p{Cf}\p{Co}\uFFFD]--[ ]]/v;

/** What a UTF-16 unit is by itself; 0 where nobody has looked yet. */
const SEEN = 1;
const NOT_SEEN = 2;
const HALF = 3;
const kinds = new Uint8Array(0x10000);

const BLANK = 0x20;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  return (kinds[unit] = /\p{Cs}/u.test(character) ? HALF : UNSEEN.test(character) ? NOT_SEEN : SEEN);
}

/** Where that which is unseen at a place ends; the place itself where nothing is. */
function endOfUnseen(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit === BLANK) {
    let end = at + 1;
    while (line.charCodeAt(end) === BLANK) end++;
    // Common blanks count at an end of the line, and where two and more stand together.
    return end === at + 1 && at > 0 && end < line.length ? at : end;
  }
  const kind = kinds[unit] || learn(unit);
  if (kind === SEEN) return at;
  if (kind === NOT_SEEN) return at + 1;
  const character = String.fromCodePoint(line.codePointAt(at) ?? unit);
  return UNSEEN.test(character) ? at + character.length : at;
}

/** 2026-11-22: looked through unit by unit, since every line of many seeds begins with blanks, and cutting all by an expression took longer than showing them. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = 0;
  for (let at = 0; at < line.length; at++) {
    const end = endOfUnseen(line, at);
    if (end === at) continue;
    if (at > plain) pieces.push({ text: line.slice(plain, at), mark: null });
    for (const text of line.slice(at, end)) pieces.push({ text, mark: kindOf(text) });
    plain = end;
    at = end - 1;
  }
  if (plain < line.length) pieces.push({ text: line.slice(plain), mark: null });
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
