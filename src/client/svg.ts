/**
 * A tree of SVG as elements of the page.
 */
import type { Element, ElementContent } from 'hast';

const SVG = 'http://www.w3.org/2000/svg';

export function svgOf(tree: Element): SVGElement {
  const node = document.createElementNS(SVG, tree.tagName);
  for (const [name, value] of Object.entries(tree.properties)) node.setAttribute(name, String(value));
  node.append(...tree.children.flatMap(childOf));
  return node;
}

function childOf(child: ElementContent): Array<string | Node> {
  if (child.type === 'text') return [child.value];
  return child.type === 'element' ? [svgOf(child)] : [];
}
