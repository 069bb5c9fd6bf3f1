/**
 * MDX to the body tree, by remark: reads whatever MDX can say, and tells whether it is more than the converter writes.
 */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { mayHold, type BodyElement, type BodyNode, type ReadBody } from './body.ts';

// Without gfm, as the site's own renderer is set: what a report prints never becomes a link or a table by itself.
const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** Reads a report's MDX. Throws where it is no MDX at all. */
export function readMdx(mdx: string): ReadBody {
  const tree: Root = reader.parse(mdx);
  const [yaml, ...rest] = tree.children[0]?.type === 'yaml' ? tree.children : [undefined, ...tree.children];
  const state = { closed: true };
  const body = childrenOf({ ...tree, children: rest.filter((node) => node !== undefined) }, '', state);
  return {
    meta: parseYaml(yaml?.type === 'yaml' ? yaml.value : ''),
    body: body.filter((node) => typeof node !== 'string'),
    closed: state.closed,
  };
}

/** The children of a node as body nodes; notes in `state` where one of them may not stand there. */
function childrenOf(node: Nodes, name: string, state: { closed: boolean }): BodyNode[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child: Nodes): BodyNode[] => {
    const nodes = toBody(child, name, state);
    if (!nodes.every((one) => mayHold(name, one))) state.closed = false;
    return nodes;
  });
}

function toBody(node: Nodes, parent: string, state: { closed: boolean }): BodyNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'paragraph' && node.children.every(standsAlone)) {
    return childrenOf({ ...node, children: node.children.filter(isElement) }, parent, state);
  }
  const name = nameOf(node);
  const attributes = isElement(node) ? attributesOf(node, state) : {};
  if (name === null) state.closed = false;
  // What is foreign has no name of ours, but its words still count as words of what holds it.
  const element: BodyElement = { name: name ?? '(foreign)', attributes, children: childrenOf(node, name ?? '', state) };
  if ('value' in node && typeof node.value === 'string') element.children.push(node.value);
  return [element];
}

/** MDX takes away a paragraph that holds nothing but elements and blanks. */
function standsAlone(node: Nodes): boolean {
  return isElement(node) || (node.type === 'text' && node.value.trim() === '');
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function nameOf(node: Nodes): string | null {
  if (isElement(node)) return node.name;
  if (node.type === 'heading') return `h${node.depth}`;
  return node.type === 'strong' ? 'strong' : null;
}

function attributesOf(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  state: { closed: boolean },
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
    else state.closed = false;
  }
  return attributes;
}
