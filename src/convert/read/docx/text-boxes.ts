/**
 * What a drawing holds: text boxes, each once, also where the file keeps them twice for older programs; pictures are counted.
 */
import type { Seen } from './word-document.ts';
import type { XmlElement } from './xml.ts';

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** What shows something that is no text of the file. */
const PICTURES = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds']);

/** The texts that an element shows: elements that hold paragraphs. */
export function textBoxes(element: XmlElement, seen: Seen): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return shownBranch(element).flatMap((branch) => textBoxes(branch, seen));
  if (element.name === 'a:txBody') return [drawnText(element)];
  if (element.name === 'v:textpath') return [paragraphs([element.attributes.get('string') ?? ''])];
  if (element.name === 'w:object') {
    seen.objects++;
    return [];
  }
  if (PICTURES.has(element.name)) seen.pictures++;
  const properties = element.children.find(({ name }) => name === 'wp:docPr')?.attributes.get('hidden');
  if (properties === '1' || properties === 'true') return [];
  return element.children.flatMap((child) => textBoxes(child, seen));
}

/** Of several forms of the same thing: the first that holds text, else the first. A list of one, or of none. */
export function shownBranch(element: XmlElement): XmlElement[] {
  const branches = element.children.filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return [branches.find(holdsText) ?? branches[0]].filter((branch) => branch !== undefined);
}

function holdsText(element: XmlElement): boolean {
  return element.text !== '' || element.children.some(holdsText);
}

/** The text of a shape of DrawingML, as paragraphs of Word. */
function drawnText(body: XmlElement): XmlElement {
  const textOf = (element: XmlElement): string =>
    element.name === 'a:t' ? element.text : element.children.map(textOf).join('');
  return paragraphs(body.children.filter(({ name }) => name === 'a:p').map(textOf));
}

function paragraphs(texts: readonly string[]): XmlElement {
  const make = (name: string, children: XmlElement[], text = ''): XmlElement => ({
    name,
    attributes: NO_ATTRIBUTES,
    children,
    text,
  });
  return make(
    'w:txbxContent',
    texts.filter((text) => text !== '').map((text) => make('w:p', [make('w:r', [make('w:t', [], text)])])),
  );
}
