/**
 * mdast of a report to MDX, letter for letter as remark prints it, for the few kinds of node that a report is made of.
 * A block whose text this file is not sure of goes through remark by itself; any other tree is left to it whole.
 *
 * 2026-11-22: remark looked at every text with some sixty expressions, a fifth of all that converting cost. Nearly every
 * text has none of their signs, or one that is escaped wherever it stands. Considered: remark's printer with fewer
 * extensions (a table's sign is one of the sixty; it costs the same); writing without escaping and comparing what a
 * reader makes of it (a reader costs more). A test holds both printers against each other.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** The way that is always right: the text of a tree. */
export type FullPrinter = (tree: Root) => string;

/** What remark may escape, and a line end. Parentheses and `!` only beside a bracket. */
const SIGN = /[\\`*_[\]<{&~@\r\n]|[ps]:\/|[Ww]\.[-.\w]/u;
/** Signs whose escaping hangs on more than one neighbour. */
const UNSURE = /[\\_\r\n]|!\[|\]\(|[ps]:\/|[Ww]\.[-.\w]/u;
/** Signs that are escaped wherever they stand; the one of references, where a reference could follow. */
const ALWAYS = /[`*[<{~]|&(?=[#A-Za-z])/gu;
/** The sign of an address; what stands around it is taken with it, as remark does. Sample: `a@b` */
const ADDRESS = /([+\-.\w])@([-.\w])/gu;
/** What asterisks may stand before and behind whatever is on their other side. */
const WORD_FIRST = /^[\p{L}\p{N}]/u;
const WORD_LAST = /[\p{L}\p{N}]$/u;
/** What they may stand beside where a tag, a blank or a line end is on their other side: of one UTF-16 unit. */
const MARK_FIRST = /^(?![\u{10000}-\u{10FFFF}])[\p{P}\p{S}]/u;
const MARK_LAST = /(?![\u{10000}-\u{10FFFF}])[\p{P}\p{S}]$/u;
/** What remark may encode in a heading: blanks at its ends, and its own sign. */
const HEADING = /^[ \t]|[ \t]$|#/u;

/** The text of a tree. */
export function printMdx(tree: Root, full: FullPrinter): string {
  const blocks: string[] = [];
  for (const node of tree.children) {
    const printed = node.type === 'yaml' ? `---\n${node.value}\n---` : printBlock(node, '', full);
    if (printed === null) return full(tree);
    blocks.push(printed);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** A block with its indent; null for what is not ours. */
function printBlock(node: RootContent, indent: string, full: FullPrinter): string | null {
  if (node.type === 'mdxJsxFlowElement') return printFlow(node, indent, full);
  if (node.type !== 'heading' && node.type !== 'paragraph') return null;
  const quick = node.type === 'heading' ? printHeading(node) : printParagraph(node);
  const printed = quick ?? full({ type: 'root', children: [node] }).slice(0, -1);
  return printed === '' || /[\r\n]/u.test(printed) ? null : indent + printed;
}

function printFlow(node: MdxJsxFlowElement, indent: string, full: FullPrinter): string | null {
  const tag = openTag(node);
  if (tag === null) return null;
  if (node.children.length === 0) return `${indent}<${tag} />`;
  const blocks: string[] = [];
  for (const child of node.children) {
    const printed = printBlock(child, `${indent}  `, full);
    if (printed === null) return null;
    blocks.push(printed);
  }
  return `${indent}<${tag}>\n${blocks.join('\n\n')}\n${indent}</${node.name ?? ''}>`;
}

function printHeading({ depth, children }: Heading): string | null {
  const words = printWords(children);
  return words === null || words === '' || HEADING.test(words) ? null : `${'#'.repeat(depth)} ${words}`;
}

/** Elements side by side, and nothing else. */
function printParagraph({ children }: Paragraph): string | null {
  let printed = '';
  for (const child of children) {
    if (child.type !== 'mdxJsxTextElement') return null;
    const tag = openTag(child);
    const words = printWords(child.children);
    if (tag === null || words === null) return null;
    printed += child.children.length === 0 ? `<${tag} />` : `<${tag}>${words}</${child.name ?? ''}>`;
  }
  return printed;
}

/** Name and attributes as they stand in a tag; null where they are not plain strings on one line. */
function openTag({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): string | null {
  if (name === null) return null;
  let tag = name;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return null;
    if (/[\r\n]/u.test(attribute.value)) return null;
    tag += ` ${attribute.name}="${attribute.value.replaceAll('"', '&#x22;')}"`;
  }
  return tag;
}

/** Words and strong words; null when unsure. */
function printWords(children: readonly PhrasingContent[]): string | null {
  const [only] = children;
  if (only === undefined) return '';
  if (children.length === 1 && only.type === 'text') return printText(only.value);
  let printed = '';
  let before = '';
  for (const [index, child] of children.entries()) {
    const strong = child.type === 'strong';
    const text = strong && child.children.length === 1 ? child.children[0] : child;
    if (text?.type !== 'text' || text.value === '' || SIGN.test(text.value)) return null;
    if (child.type === before) return null;
    if (strong && !WORD_FIRST.test(text.value) && !(index === 0 && MARK_FIRST.test(text.value))) return null;
    if (strong && !WORD_LAST.test(text.value) && !(index === children.length - 1 && MARK_LAST.test(text.value)))
      return null;
    printed += strong ? `**${text.value}**` : text.value;
    before = child.type;
  }
  return printed;
}

function printText(text: string): string | null {
  if (!SIGN.test(text)) return text;
  if (UNSURE.test(text)) return null;
  const escaped = text.replace(ALWAYS, '\\$&');
  return text.includes('@') ? escaped.replace(ADDRESS, '$1\\@$2') : escaped;
}
