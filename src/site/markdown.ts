/**
 * A report's text as plain Markdown: the body with our components taken off, under the title, printed by remark's printer.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { wordsOf, type BodyElement, type BodyNode } from '../archive/body.ts';
import type { ReadReport } from '../archive/record.ts';
import type { Table } from '../report.ts';
import { tableGrid } from './table-grid.ts';

/** Text without a sign that remark may escape anywhere, and without an address. */
const BARE = /^(?![ ])(?:[^\\`*_[\]<&~@\t\r\n|]|&(?![#A-Za-z])|<(?![!/?A-Za-z]))*(?<![ ])$/u;
const ADDRESS = /[ps]:\/|[Ww]\.[-.\w]/u;
/** What may mean a block where a line begins or a heading ends. Sample: `- `, `1. `, `2)`, `#`. */
const BLOCK = /^(?:[-+=#>|<]|:-|\d+(?:\)|\.(?:[ ]|$)))|#$/u;

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  handlers: {
    // Nearly all text needs no escaping, and to find that out by remark's sixty expressions is what printing costs.
    text: ({ value }: { value: string }, _, state, info) =>
      BARE.test(value) && !ADDRESS.test(value) && !BLOCK.test(value) ? value : state.safe(value, info),
  },
};

export function markdownOf(report: ReadReport): string {
  return toMarkdown(markdownTree(report), OPTIONS);
}

export function markdownTree({ record, body }: ReadReport): Root {
  const title: BodyElement = { name: 'h1', attributes: {}, children: [record.title] };
  const nodes = [title, ...body.flatMap(({ children }) => children.filter((node) => typeof node !== 'string'))];
  return { type: 'root', children: nodes.map((node) => toMdast(node, record.tables)) };
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
