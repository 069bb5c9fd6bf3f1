/**
 * The tree of a page. Neighbours know each other, so that nothing the parser does with them takes longer where there are many.
 */

export interface PageText {
  kind: 'text';
  text: string;
  parent: PageElement | null;
  previous: PageNode | null;
  next: PageNode | null;
}

export interface PageElement {
  /** A comment is kept out of the tree. */
  kind: 'element' | 'comment';
  /** As the parser has it, lower case in HTML; `#document` for the root, `#comment`. */
  name: string;
  /** `http://www.w3.org/1999/xhtml`, or that of SVG or MathML. */
  namespace: string;
  attributes: Array<{ name: string; value: string }>;
  /** How many elements it stands in, as far as the parser saw when it put it there. */
  depth: number;
  parent: PageElement | null;
  previous: PageNode | null;
  next: PageNode | null;
  first: PageNode | null;
  last: PageNode | null;
}

export type PageNode = PageText | PageElement;

export function newElement(
  name: string,
  namespace = '',
  attributes: PageElement['attributes'] = [],
  kind: PageElement['kind'] = 'element',
): PageElement {
  const links = { parent: null, previous: null, next: null, first: null, last: null };
  return { kind, name, namespace, attributes, depth: 0, ...links };
}

/** Puts a node that stands nowhere into `parent`: before `reference`, or at the end. */
export function insert(parent: PageElement, node: PageNode, reference: PageNode | null): void {
  const previous = reference === null ? parent.last : reference.previous;
  node.parent = parent;
  node.previous = previous;
  node.next = reference;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (reference === null) parent.last = node;
  else reference.previous = node;
  if (node.kind !== 'text') node.depth = parent.depth + 1;
}

/** Takes a node out of its parent. */
export function detach(node: PageNode): void {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parent = node.previous = node.next = null;
}

/** The value of an attribute; null where there is none. */
export function attribute(element: PageElement, name: string): string | null {
  return element.attributes.find((one) => one.name === name)?.value ?? null;
}

/** Goes through all nodes from `root` on in order, without recursion. `enter` says whether to look inside an element. */
export function walk(
  root: PageElement,
  enter: (node: PageNode) => boolean,
  leave: (element: PageElement) => void,
): void {
  let node: PageNode = root;
  for (;;) {
    if (enter(node) && node.kind !== 'text') {
      if (node.first !== null) {
        node = node.first;
        continue;
      }
      leave(node);
    }
    while (node !== root && node.next === null && node.parent !== null) {
      node = node.parent;
      leave(node);
    }
    if (node === root || node.next === null) return;
    node = node.next;
  }
}
