/**
 * Characters of symbol fonts (Symbol, Wingdings, Webdings) to the Unicode characters that they show. Word keeps them as codes of the
 * font, in a private area or as common letters.
 */
import { codePoint } from 'dingbat-to-unicode';

const FONTS = new Map(
  ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'].map((font) => [font.toLowerCase(), font] as const),
);

/** Of signs that look the same, those that every font has. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['⚫', '●'],
  ['◼', '■'],
  ['⮚', '➢'],
]);

/** The private area that stands for the codes 00–FF of a symbol font. */
const PRIVATE = 0xf000;

/** Whether a font has symbols in the place of letters. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && FONTS.has(font.toLowerCase());
}

/** Each character of the font as what it shows; what the font is not known to show stays as it is. */
export function showSymbols(text: string, font: string | null): string {
  const known = FONTS.get(font?.toLowerCase() ?? '');
  if (known === undefined) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
    if (own <= 0x20 || own > 0xff) return character;
    const shown = codePoint(known, own)?.string;
    return COMMON.get(shown ?? '') ?? shown ?? character;
  }).join('');
}
