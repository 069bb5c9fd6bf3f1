/**
 * A report of this archive to the MDX that somebody would write by hand: title, headings, paragraphs and tables, with
 * the same words and none of our components.
 *
 * 2026-11-22: This is what peers are given. Our own MDX, with components that pass their content through, is the other
 * way, and dearer for them: 1.09 times the CPU of plain MDX, median of three at 200 reports, and 1.17 times the memory.
 * So plain MDX is the stricter comparison. A table is written in HTML, since the form's tables have cells over several
 * columns, which Markdown cannot say.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { stringify } from 'yaml';
import type { BodyElement, BodyNode } from '../../../src/archive/body.ts';
import { stringifyMdx } from '../../../src/convert/write/stringify.ts';

/** The frontmatter has the title alone. */
export function plainMdx(title: string, body: readonly BodyElement[]): string {
  const frontmatter = stringify({ title }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
  const root: Root = { type: 'root', children: [{ type: 'yaml', value: frontmatter }, ...body.flatMap(block)] };
  return stringifyMdx(root);
}

function block(element: BodyElement): RootContent[] {
  switch (element.name) {
    case 'Section':
    case 'PrintedLines':
      return elementsIn(element).flatMap(block);
    case 'FormTable':
    case 'PlainTable':
      return [jsx('table', [jsx('tbody', elementsIn(element).map(row))])];
    case 'P':
    case 'PrintedLine':
      return [{ type: 'paragraph', children: phrasing(element.children) }];
    default:
      return [heading(element)];
  }
}

function heading({ name, children }: BodyElement): Heading {
  const depths: Readonly<Record<string, Heading['depth']>> = { h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
  const depth = depths[name];
  if (depth === undefined) throw new Error(`<${name}> is nothing that the converter writes`);
  return { type: 'heading', depth, children: phrasing(children) };
}

/** Its cells stand side by side in one paragraph, which MDX takes away. */
function row(element: BodyElement): MdxJsxFlowElement {
  const cells: Paragraph = { type: 'paragraph', children: elementsIn(element).map(cell) };
  return jsx('tr', [cells]);
}

function cell({ attributes, children }: BodyElement): MdxJsxTextElement {
  const spans = (['rowspan', 'colspan'] as const).flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }];
  });
  const name = attributes['header'] === undefined ? 'td' : 'th';
  return { type: 'mdxJsxTextElement', name, attributes: spans, children: phrasing(children) };
}

function phrasing(nodes: readonly BodyNode[]): PhrasingContent[] {
  return nodes.map((node) =>
    typeof node === 'string' ? { type: 'text', value: node } : { type: 'strong', children: phrasing(node.children) },
  );
}

function jsx(name: string, children: MdxJsxFlowElement['children']): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children };
}

function elementsIn({ children }: BodyElement): BodyElement[] {
  return children.filter((node) => typeof node !== 'string');
}
