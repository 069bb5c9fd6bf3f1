/**
 * The lines of the copy that a text was taken from, as a link to them says them.
 */
export interface CopyLines {
  /** Anchor of the source page. */
  anchor: string;
  /** In words. */
  range: string;
}

/** From the attribute of a text in the MDX. Sample: `25-26`, `25-25` */
export function copyLines(attribute: string): CopyLines {
  const [first = '', last = first] = attribute.split('-');
  if (first === last) return { anchor: `L${first}`, range: first };
  return { anchor: `L${first}-L${last}`, range: `${first}–${last}` };
}
