/**
 * An XML document as the tests read it, by a parser that knows nothing of the printer and stops at the first fault.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Local name. */
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** The root element; throws where the document is not well-formed or its names are not bound. */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, namespace: uri, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(document).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('the document has no root element');
  return root;
}

/** Children with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child with a name; null where there is none, an error where there are several. */
export function textOf(element: XmlElement, name: string): string | null {
  const [child, another] = childrenOf(element, name);
  if (another !== undefined) throw new Error(`${element.name} has more than one ${name}`);
  return child?.text ?? null;
}
