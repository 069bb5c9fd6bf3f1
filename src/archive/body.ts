/**
 * The body of a report as a small tree of our own: our components, headings, strong text, and words. The record is made
 * from it, and the pages are rendered from it.
 */

/** A component by its name, a heading as `h2` … `h6`, or `strong`. */
export interface BodyElement {
  name: string;
  /** As written in the MDX; none on headings and strong text. */
  attributes: Readonly<Record<string, string>>;
  children: BodyNode[];
}

export type BodyNode = BodyElement | string;

/** A report's MDX, read. */
export interface ReadBody {
  /** The frontmatter, not yet checked against the schema. */
  meta: unknown;
  /** The sections, in order. */
  body: BodyElement[];
}

/** What may stand directly in what. */
const HOLDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', new Set(['Section'])],
  ['Section', new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'P', 'FormTable', 'PlainTable', 'PrintedLines'])],
  ['FormTable', new Set(['Row'])],
  ['PlainTable', new Set(['Row'])],
  ['Row', new Set(['Cell'])],
  ['PrintedLines', new Set(['PrintedLine'])],
]);

/** Elements that hold words, plain and strong. */
const WORDY = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'P', 'Cell', 'PrintedLine', 'strong']);

/** Whether an element may hold a node; the root's name is the empty string. */
export function mayHold(parent: string, child: BodyNode): boolean {
  if (typeof child === 'string') return WORDY.has(parent);
  if (child.name === 'strong') return WORDY.has(parent) && parent !== 'strong';
  return HOLDS.get(parent)?.has(child.name) ?? false;
}

/** The words of a node, without its marks. */
export function wordsOf(node: BodyNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}
