/**
 * Where tables in HTML stand in a text: whole ones, with rows and cells. A tag that a copy left over is none.
 */

const TAG = /<(?<close>\/)?table(?=[\s>])[^<>]{0,2000}>/giu;

/** Rows and cells from which on it is a table. */
const FEW = 2;

/** Places in the text, in UTF-16 units, in order; a table inside another one is of that. */
export function htmlTables(text: string): Array<{ from: number; to: number }> {
  const found: Array<{ from: number; to: number }> = [];
  let [depth, from] = [0, 0];
  for (const { 0: tag, index, groups } of text.matchAll(TAG)) {
    if (groups?.['close'] === undefined) {
      if (depth === 0) from = index;
      depth++;
    } else if (depth > 0 && --depth === 0) {
      const to = index + tag.length;
      const inside = text.slice(from, to);
      if ((inside.match(/<tr[\s>]/giu)?.length ?? 0) >= FEW && (inside.match(/<t[dh][\s>]/giu)?.length ?? 0) >= FEW)
        found.push({ from, to });
    }
  }
  return found;
}

/** Whether a file is such a text, in whatever encoding: tags are ASCII. */
export function hasHtmlTables(bytes: Uint8Array): boolean {
  const source = new TextDecoder('latin1').decode(bytes);
  return source.includes('<t') && htmlTables(source).length > 0;
}
