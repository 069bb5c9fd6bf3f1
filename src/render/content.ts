/**
 * Stands for `astro:content` where report pages are rendered outside Astro: gives a body that is already read as the
 * component that Astro would have made of its MDX.
 */
import type { BodyElement, BodyNode } from '../archive/body.ts';
import {
  createComponent,
  render as join,
  renderComponent,
  unescapeHTML,
  type Component,
  type Result,
} from './runtime.ts';

type Components = Readonly<Record<string, Component>>;

/** The same call as Astro's. */
export function render({ body }: { body: readonly BodyElement[] }): { Content: Component } {
  return {
    Content: createComponent((result, { components }) =>
      // Safe: the report page is the one place that renders a body, and hands it its components.
      body.map((node, index) => [
        index === 0 ? '' : unescapeHTML('\n'),
        toPage(result, node, components as Components),
      ]),
    ),
  };
}

/** There is no collection outside Astro. */
export function getCollection(): never {
  throw new Error('outside Astro, reports are read one at a time');
}

function toPage(result: Result, node: BodyNode, components: Components): unknown {
  if (typeof node === 'string') return node;
  const children = (): unknown[] => node.children.map((child) => toPage(result, child, components));
  if (node.name === 'strong') return join`<strong>${children()}</strong>`;
  const component = components[node.name];
  if (component === undefined) throw new Error(`the report page has no component ${node.name}`);
  return renderComponent(result, node.name, component, node.attributes, { default: children });
}
