/**
 * A report's text as plain Markdown: the body with our components taken off, under the title. Text without a sign that
 * means anything in Markdown, which is nearly all of it, is printed as it is; the rest goes through remark.
 */
import { markdownTable } from 'markdown-table';
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { wordsOf, type BodyElement, type BodyNode } from '../archive/body.ts';
import type { ReadReport } from '../archive/record.ts';
import type { Table } from '../report.ts';
import { markdownOfOpen } from './markdown-of-open.ts';
import { tableGrid } from './table-grid.ts';

const writer = unified().use(remarkGfm, { singleTilde: false }).use(remarkStringify).freeze();

/** Text that remark prints as it is in the middle of a line, and in a cell: no sign that it may escape, no address. */
const BARE = /^(?![ ])(?:[^\\`*_[\]<&~@\t\r\n|]|&(?![#A-Za-z])|<(?![!/?A-Za-z]))*(?<![ ])$/u;
const ADDRESS = /[ps]:\/|[Ww]\.[-.\w]/u;
/** What may mean a block where a line begins or a heading ends. Sample: `- `, `1. `, `2)`, `#`. */
const BLOCK = /^(?:[-+=#>|<]|:-|\d+(?:\)|\.(?:[ ]|$)))|#$/u;

export function markdownOf({ record, body, mdx }: ReadReport): string {
  if (!body.closed) return markdownOfOpen(record, mdx);
  const title: BodyElement = { name: 'h1', attributes: {}, children: [record.title] };
  const nodes = [title, ...body.body.flatMap(({ children }) => children.filter((node) => typeof node !== 'string'))];
  // Remark tells lists that follow each other apart by their bullets, so it has to see both.
  const listsMeet = nodes.some(({ name }, index) => name === 'PrintedLines' && nodes[index + 1]?.name === name);
  if (listsMeet) return writer.stringify({ type: 'root', children: nodes.map((node) => toMdast(node, record.tables)) });
  return nodes.map((node) => `${bareText(node, record.tables) ?? printed(toMdast(node, record.tables))}\n`).join('\n');
}

/** A block as it would be printed, where that is plain; else null. */
function bareText(node: BodyElement, tables: readonly Table[]): string | null {
  const { name, children } = node;
  if (name === 'PrintedLines') return null;
  if (isTable(node)) {
    const rows = gridOf(node, tables);
    return rows.length > 0 && rows.every((row) => row.every(isBare)) ? markdownTable(rows) : null;
  }
  const [text] = children;
  if (children.length !== 1 || typeof text !== 'string' || !isBare(text) || BLOCK.test(text)) return null;
  return name === 'P' ? text : `${'#'.repeat(depthOf(name))} ${text}`;
}

function isBare(text: string): boolean {
  return BARE.test(text) && !ADDRESS.test(text);
}

function toMdast(node: BodyElement, tables: readonly Table[]): RootContent {
  const { name, children } = node;
  if (name === 'PrintedLines') {
    const items = children.filter((line) => typeof line !== 'string').map((line) => paragraph(line.children));
    return {
      type: 'list',
      spread: false,
      children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
    };
  }
  if (isTable(node)) {
    const cell = (value: string) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] });
    return {
      type: 'table',
      children: gridOf(node, tables).map((row) => ({ type: 'tableRow', children: row.map(cell) })),
    };
  }
  if (name === 'P') return paragraph(children);
  return { type: 'heading', depth: depthOf(name), children: phrasing(children) };
}

function isTable({ name }: BodyElement): boolean {
  return name === 'FormTable' || name === 'PlainTable';
}

/** The table of the record with the element's id; Markdown knows no merged cells and wants one head row, its first. */
function gridOf({ attributes }: BodyElement, tables: readonly Table[]): string[][] {
  return tableGrid(tables.find(({ id }) => id === attributes['id'])?.rows ?? []);
}

function depthOf(name: string): Heading['depth'] {
  const depths: ReadonlyMap<string, Heading['depth']> = new Map([
    ['h1', 1],
    ['h2', 2],
    ['h3', 3],
    ['h4', 4],
    ['h5', 5],
    ['h6', 6],
  ]);
  return depths.get(name) ?? 6;
}

function paragraph(children: readonly BodyNode[]): Paragraph {
  return { type: 'paragraph', children: phrasing(children) };
}

function phrasing(nodes: readonly BodyNode[]): PhrasingContent[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? { type: 'text', value: node }
      : { type: 'strong', children: [{ type: 'text', value: wordsOf(node) }] },
  );
}

function printed(node: RootContent): string {
  return writer.stringify({ type: 'root', children: [node] }).replace(/\n$/u, '');
}
