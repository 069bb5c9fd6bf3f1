/**
 * Lists of words and sentences as they are kept in this folder: words between blanks, sentences a line each.
 */

/** The words of a text, parted by blanks and line ends. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The lines of a text, without those that are empty. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
