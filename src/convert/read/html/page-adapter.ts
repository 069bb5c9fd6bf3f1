/**
 * What parse5 builds a page's tree with: nodes that know their neighbours, and an end to trees that no report has.
 */
import type { TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { detach, insert, newElement, type PageElement, type PageNode, type PageText } from './page-node.ts';

export type PageTree = TreeAdapterTypeMap<
  PageNode,
  PageElement,
  PageNode,
  PageElement,
  PageElement,
  PageElement,
  PageElement,
  PageText,
  PageElement,
  PageElement
>;

/** Elements inside elements. Browsers stop at 512; the parser looks through all open ones at many tags. */
const DEEPEST = 2_000;

/** All elements of a page. Saved pages of reports have a few thousand. */
const MOST = 500_000;

/** How often a node is put somewhere: elements that are closed in the wrong order are moved, at worst all of them each time. */
const MOVES = 5_000_000;

/** A page that is not read, and why. */
export class TooMuch extends Error {}

export interface PageAdapter extends TreeAdapter<PageTree> {
  /** What the comments say, in order; the first ones alone. */
  comments: string[];
}

/** Comments that are kept. */
const KEPT_COMMENTS = 100;

/** How a node is read, and what no page needs. */
const READING = {
  detachNode: detach,
  adoptAttributes: (element, attributes) => {
    const known = new Set(element.attributes.map(({ name }) => name));
    element.attributes.push(...attributes.filter(({ name }) => !known.has(name)));
  },
  getFirstChild: (parent) => parent.first,
  getChildNodes: (parent) => {
    const children: PageNode[] = [];
    for (let child = parent.first; child !== null; child = child.next) children.push(child);
    return children;
  },
  getParentNode: (node) => node.parent,
  getAttrList: (element) => element.attributes,
  getTagName: (element) => element.name,
  // The parser gets back what it gave to `createElement`.
  getNamespaceURI: (element) => element.namespace as ReturnType<PageAdapter['getNamespaceURI']>,
  getTextNodeContent: (node) => node.text,
  getCommentNodeContent: () => '',
  isTextNode: (node): node is PageText => node.kind === 'text',
  isCommentNode: (node): node is PageElement => node.kind === 'comment',
  isElementNode: (node): node is PageElement => node.kind === 'element',
  // No doctype is kept, but for what it means.
  isDocumentTypeNode: (node): node is PageElement => node.kind === 'element' && node.name === '#doctype',
  setDocumentType: () => undefined,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  // What a template holds stays in it: it is not shown in any case.
  setTemplateContent: () => undefined,
  getTemplateContent: (template) => template,
  setNodeSourceCodeLocation: () => undefined,
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => undefined,
} satisfies Partial<TreeAdapter<PageTree>>;

/** A builder for one page. It throws `TooMuch`. */
export function pageAdapter(): PageAdapter {
  let elements = 0;
  let moves = 0;
  const comments: string[] = [];
  let mode: ReturnType<PageAdapter['getDocumentMode']> | null = null;
  const put = (parent: PageElement, node: PageNode, reference: PageNode | null): void => {
    if (node.kind === 'comment') return;
    if (++moves > MOVES) throw new TooMuch('its elements are closed in too wild an order');
    insert(parent, node, reference);
    if (node.kind === 'element' && node.depth > DEEPEST)
      throw new TooMuch(`more than ${DEEPEST} elements stand in one another`);
  };
  const putText = (parent: PageElement, text: string, reference: PageNode | null): void => {
    const before = reference === null ? parent.last : reference.previous;
    if (before?.kind === 'text') before.text += text;
    else put(parent, newText(text), reference);
  };
  return {
    ...READING,
    comments,
    createDocument: () => newElement('#document'),
    createDocumentFragment: () => newElement('#fragment'),
    createElement: (name, namespace, attributes) => {
      if (++elements > MOST) throw new TooMuch(`it has more than ${MOST} elements`);
      return newElement(name, namespace, attributes);
    },
    createCommentNode: (data) => {
      if (comments.length < KEPT_COMMENTS) comments.push(data);
      return newElement('#comment', '', [], 'comment');
    },
    createTextNode: newText,
    appendChild: (parent, node) => put(parent, node, null),
    insertBefore: put,
    insertText: (parent, text) => putText(parent, text, null),
    insertTextBefore: putText,
    setDocumentMode: (_document, wanted) => {
      mode = wanted;
    },
    // Asked only behind `setDocumentMode`; before it, a value that is none of the modes would do.
    getDocumentMode: () => mode ?? ('no-quirks' as ReturnType<PageAdapter['getDocumentMode']>),
  };
}

function newText(text: string): PageText {
  return { kind: 'text', text, parent: null, previous: null, next: null };
}
