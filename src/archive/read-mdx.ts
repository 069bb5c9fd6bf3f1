/**
 * A report's MDX to its body tree and its frontmatter, by the parser that Astro has for MDX. It holds the converter's own
 * components and nothing else: whatever more is in it, a person or another program wrote.
 *
 * 2026-11-29, one of the five reports, same trees: Sätteri 0.8 ms, remark 12.3; frontmatter by js-yaml 0.05 ms, by yaml 0.7.
 */
import { load } from 'js-yaml';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { mdxToMdast } from 'satteri';
import { mayHold, type BodyElement, type BodyNode, type ReadBody } from './body.ts';

// Without gfm, so that what a report prints never becomes a link or a table by itself; letter for letter.
const OPTIONS = { position: false, features: { gfm: false, smartPunctuation: false } };

const FRONTMATTER = /^---\n(?<yaml>[^]*?)\n---\n/u;

/** Reads a report's MDX. Throws a sentence where it is none, or holds what the converter does not write. */
export function readMdx(mdx: string): ReadBody {
  // Safe: its trees are mdast's, with the nodes of MDX.
  const tree = mdxToMdast(mdx, OPTIONS) as Root;
  const [yaml] = tree.children;
  return { meta: load(yaml?.type === 'yaml' ? yaml.value : ''), body: bodyOf(tree) };
}

/** The body of a report as a tree of MDX, read or about to be written. */
export function bodyOf({ children }: Root): BodyElement[] {
  return children
    .flatMap((node) => (node.type === 'yaml' ? [] : toBody(node, '')))
    .filter((node) => typeof node !== 'string');
}

/** The frontmatter alone, not yet checked against the schema. */
export function readFrontmatter(mdx: string): unknown {
  return load(FRONTMATTER.exec(mdx)?.groups?.['yaml'] ?? '');
}

function toBody(node: Nodes, parent: string): BodyNode[] {
  // MDX takes away a paragraph that holds nothing but elements and blanks.
  if (node.type === 'paragraph' && node.children.every(standsAlone))
    return node.children.filter(isElement).flatMap((child) => toBody(child, parent));
  const nodes = node.type === 'text' ? node.value : elementOf(node);
  if (nodes === null || !mayHold(parent, nodes)) throw new Error(sentenceOf(node, parent));
  return [nodes];
}

function elementOf(node: Nodes): BodyElement | null {
  const name = nameOf(node);
  if (name === null || !('children' in node)) return null;
  const children = node.children.flatMap((child: Nodes) => toBody(child, name));
  return { name, attributes: isElement(node) ? attributesOf(node) : {}, children };
}

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

function attributesOf(element: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      throw new Error(sentenceOf(element, 'an attribute'));
    attributes[attribute.name] = attribute.value;
  }
  return attributes;
}

function sentenceOf(node: Nodes, parent: string): string {
  const name = nameOf(node) ?? node.type;
  return `holds “${name}”${parent === '' ? '' : ` in ${parent}`}, which the converter does not write there; run \`npm run convert\``;
}
