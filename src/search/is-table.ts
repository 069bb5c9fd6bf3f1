/**
 * Whether an anchor is that of a table. Apart from the making of entries, which browsers have no use for.
 */
export function isTable(anchor: string): boolean {
  return anchor.includes('-t');
}
