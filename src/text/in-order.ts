/**
 * Names in short: characters of the full name, in its order.
 */

/** Whether all characters of a text stand in another one, in the same order. */
export function areInOrder(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
