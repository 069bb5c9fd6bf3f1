/**
 * Which characters count. The ledger promises that no visible character is lost, so "visible" has one definition.
 */

/** Blanks, controls, format characters and whatever else leaves no mark on paper. Sample: U+200B, U+3000, U+0007. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The visible characters of a text, in order. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Of each UTF-16 unit: not looked at yet, visible, invisible. Half of a surrogate pair alone counts as visible. */
const units = new Uint8Array(0x10000);

/** Whether a UTF-16 unit by itself is a visible character. */
export function isVisibleUnit(unit: number): boolean {
  if (units[unit] === 0) units[unit] = visible(String.fromCharCode(unit)) === '' ? 2 : 1;
  return units[unit] === 1;
}

/** How many visible characters (code points) a text has. */
export function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A character of two units may be an invisible one, which no half of it tells.
    if (unit >= 0xd800 && unit < 0xe000) return Array.from(visible(text)).length;
    if (isVisibleUnit(unit)) count++;
  }
  return count;
}
