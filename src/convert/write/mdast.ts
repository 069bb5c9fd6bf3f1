/**
 * Report tree to mdast, by a table of handlers, one per kind of node. Every attribute is a string: generated MDX holds no expression.
 */
import type { Heading, Paragraph as MdastParagraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import {
  linesOf,
  type Block,
  type Cell,
  type FormTable,
  type Paragraph,
  type PlainTable,
  type ReportTree,
  type Run,
  type Section,
  type Unplaced,
} from '../report-tree.ts';
import { printFrontmatter } from './frontmatter.ts';

/** The components that generated MDX may hold. */
export const COMPONENTS = [
  'Section',
  'P',
  'FormTable',
  'PlainTable',
  'Row',
  'Cell',
  'PrintedLines',
  'PrintedLine',
] as const;
type ComponentName = (typeof COMPONENTS)[number];

type Handlers = {
  [Kind in Block['type']]: (block: Extract<Block, { type: Kind }>) => MdxJsxFlowElement | MdastParagraph;
};

const handlers: Handlers = { paragraph, 'form-table': formTable, 'plain-table': plainTable, unplaced };

export function toMdast(tree: ReportTree): Root {
  return {
    type: 'root',
    children: [{ type: 'yaml', value: printFrontmatter(tree.meta) }, ...tree.children.map(section)],
  };
}

function section(node: Section): MdxJsxFlowElement {
  const { id, level, number, title, line, runIn, part } = node;
  const heading: Heading[] =
    node.heading.length === 0 ? [] : [{ type: 'heading', depth: depthOf(level), children: phrasing(node.heading) }];
  const attributes = { id, level, number, title, line, runIn: runIn || null, part };
  return flow('Section', attributes, [...heading, ...node.children.map(block)]);
}

function block(node: Block): MdxJsxFlowElement | MdastParagraph {
  switch (node.type) {
    case 'paragraph':
      return handlers.paragraph(node);
    case 'form-table':
      return handlers['form-table'](node);
    case 'plain-table':
      return handlers['plain-table'](node);
    case 'unplaced':
      return handlers.unplaced(node);
  }
}

function paragraph(node: Paragraph): MdastParagraph {
  const attributes = {
    id: node.id,
    lines: linesOf(node.runs).join('-'),
    role: node.role === 'text' ? null : node.role,
  };
  return inline('P', attributes, phrasing(node.runs));
}

function formTable(node: FormTable): MdxJsxFlowElement {
  return flow(
    'FormTable',
    { id: node.id, form: node.name, edition: node.edition, drawn: node.drawn || null },
    rowsOf(node),
  );
}

function plainTable(node: PlainTable): MdxJsxFlowElement {
  return flow('PlainTable', { id: node.id, drawn: node.drawn || null }, rowsOf(node));
}

/** One line a row: its cells stand side by side in one paragraph, which MDX takes away. */
function rowsOf({ id, rows }: FormTable | PlainTable): MdxJsxFlowElement[] {
  return rows.map((row, index) =>
    flow('Row', { id: `${id}-r${index + 1}` }, [
      { type: 'paragraph', children: row.flatMap((cell) => tableCell(cell).children) },
    ]),
  );
}

function tableCell({ runs, header, rowspan, colspan }: Cell): MdastParagraph {
  const attributes = {
    header: header || null,
    rowspan: rowspan === 1 ? null : rowspan,
    colspan: colspan === 1 ? null : colspan,
    lines: runs.length === 0 ? null : linesOf(runs).join('-'),
  };
  return inline('Cell', attributes, phrasing(runs));
}

function unplaced(node: Unplaced): MdxJsxFlowElement {
  const lines = node.lines.map((run) => inline('PrintedLine', { line: run.span?.line ?? null }, phrasing([run])));
  return flow('PrintedLines', { id: node.id }, lines);
}

/** Headings go six levels deep in Markdown; the title of the page is the first. */
function depthOf(level: number): Heading['depth'] {
  const depths: ReadonlyArray<Heading['depth']> = [1, 2, 3, 4, 5, 6];
  return depths[level] ?? 6;
}

/** Runs to text, with neighbours of the same weight in one node. */
function phrasing(runs: readonly Run[]): PhrasingContent[] {
  const nodes: Array<{ strong: boolean; value: string }> = [];
  for (const run of runs) {
    const last = nodes.at(-1);
    if (last !== undefined && last.strong === run.strong) last.value += run.text;
    else nodes.push({ strong: run.strong, value: run.text });
  }
  return nodes.map(({ strong, value }) =>
    strong ? { type: 'strong', children: [{ type: 'text', value }] } : { type: 'text', value },
  );
}

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

function attributesOf(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [{ type: 'mdxJsxAttribute' as const, name, value: String(value) }],
  );
}

function flow(name: ComponentName, attributes: Attributes, children: MdxJsxFlowElement['children']): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributesOf(attributes), children };
}

/** A component on a line of its own, with its text in it: MDX takes the paragraph around it away. */
function inline(name: ComponentName, attributes: Attributes, children: PhrasingContent[]): MdastParagraph {
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributesOf(attributes),
    children,
  };
  return { type: 'paragraph', children: [element] };
}
