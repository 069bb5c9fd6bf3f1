/**
 * Which characters count. The ledger promises that no visible character is lost, so "visible" has one definition.
 */

/** Blanks, controls, format characters and whatever else leaves no mark on paper. Sample: U+200B, U+3000, U+0007. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The visible characters of a text, in order. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** How many visible characters (code points) a text has. */
export function countVisible(text: string): number {
  return Array.from(visible(text)).length;
}
