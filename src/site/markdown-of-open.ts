/**
 * The text of a report that holds more than the converter writes, as plain Markdown: its MDX with our components taken
 * off, whatever else is in it, under the title.
 */
import type { BlockContent, Heading, Root, RootContent, Table as MarkdownTable } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Report, Table } from '../report.ts';
import { tableGrid } from './table-grid.ts';

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const writer = unified().use(remarkGfm, { singleTilde: false }).use(remarkStringify).freeze();

export function markdownOfOpen(record: Report, mdx: string): string {
  const title: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: record.title }] };
  const body = reader
    .parse(mdx)
    .children.filter(({ type }) => type !== 'yaml')
    .flatMap((node) => withoutComponents(node, record.tables));
  const root: Root = { type: 'root', children: [title, ...body] };
  return writer.stringify(root);
}

/** A component gives way to what it holds: a section to its blocks, a paragraph to its text, a table to its cells. */
function withoutComponents(node: RootContent, tables: readonly Table[]): RootContent[] {
  if (node.type !== 'mdxJsxFlowElement') return withoutCode(node);
  if (node.name === 'FormTable' || node.name === 'PlainTable') return tableOf(node, tables);
  const held = node.children.flatMap((child) => withoutComponents(child, tables));
  return node.name === 'PrintedLines' ? [listOf(held)] : held;
}

/** Markdown without code: an expression and an import are nothing to read, a component inside a line is what it holds. */
function withoutCode<Node extends RootContent>(node: Node): RootContent[] {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  const children = 'children' in node ? node.children.flatMap((child) => withoutCode(child)) : [];
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return children;
  // Safe: what remains of a node's children is what it may hold, since an element inside a line holds words.
  return ['children' in node ? ({ ...node, children } as Node) : node];
}

function listOf(lines: readonly RootContent[]): RootContent {
  const items = lines.filter((line): line is BlockContent => line.type === 'paragraph');
  return {
    type: 'list',
    spread: false,
    children: items.map((line) => ({ type: 'listItem', spread: false, children: [line] })),
  };
}

/** The table of the record with the element's id; Markdown knows no merged cells and wants one head row, its first. */
function tableOf(element: MdxJsxFlowElement, tables: readonly Table[]): MarkdownTable[] {
  const id = element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  const table = tables.find((candidate) => candidate.id === id?.value);
  if (table === undefined) return [];
  const cell = (value: string) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] });
  return [
    { type: 'table', children: tableGrid(table.rows).map((row) => ({ type: 'tableRow', children: row.map(cell) })) },
  ];
}
