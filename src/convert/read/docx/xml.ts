/**
 * XML text to a light tree: elements under the prefixes that Word's own files use, whatever prefix the file has, and the text
 * of those elements that hold any. No document type, no entities but XML's five, no depth and no number without a limit.
 */
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { Refusal } from './refusal.ts';

export interface XmlElement {
  /** With the customary prefix: `w:p`. An element of an unknown vocabulary has `?:`. */
  name: string;
  /** `w:val`, `r:id`; attributes without a namespace by their bare name. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Characters directly within, of the elements that hold text. */
  text: string;
}

/** How many elements may still come, in all parts together. */
export interface XmlBudget {
  elements: number;
}

/** A report of a hundred pages has two hundred thousand. */
export const newBudget = (): XmlBudget => ({ elements: 1_000_000 });

/** A table in a text box in a table has forty. */
const DEEPEST = 250;

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Vocabularies by the ends of their addresses, in the strict form of the standard; the transitional form has a year inside. */
const SHARED: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'w',
  'officeDocument/relationships': 'r',
  'officeDocument/math': 'm',
  'drawingml/main': 'a',
  'drawingml/chart': 'c',
  'drawingml/diagram': 'dgm',
  'drawingml/picture': 'pic',
  'drawingml/wordprocessingDrawing': 'wp',
};

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHARED).flatMap(([end, prefix]) => [
    [`${OFFICE}${end.replace('/', '/2006/')}`, prefix] as const,
    [`${STRICT}${end}`, prefix] as const,
  ]),
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  [`${OFFICE}package/2006/relationships`, 'rel'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** Elements whose characters count; blanks between all others only indent the file. */
const WITH_TEXT = new Set(['w:t', 'w:instrText', 'm:t', 'a:t', 'dc:title', 'dcterms:created', 'dcterms:modified']);

/** Properties are half of a file: of them only what changes the text is kept. */
const PROPERTIES = new Set(['w:rPr', 'w:pPr', 'w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr']);
const MATTERING = new Set(
  [
    'rPr rStyle rFonts vanish specVanish strike dstrike vertAlign ins del moveFrom moveTo',
    'pStyle numPr framePr sectPr',
    'tblHeader gridBefore gridAfter gridSpan vMerge hMerge cellMerge cellIns cellDel',
  ].flatMap((names) => names.split(' ').map((name) => `w:${name}`)),
);

const NONE: ReadonlyMap<string, string> = new Map();
const DAMAGED = 'open it in Word or LibreOffice and save it anew';

/** The root of a part; a part that is no sound XML is refused. `part` is its name, for the sentence. */
export function parseXml(text: string, part: string, budget: XmlBudget): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: NONE, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw new Refusal('damaged-file', `${part} is no sound XML (${error.message}); ${DAMAGED}`);
  });
  parser.on('doctype', () => {
    throw new Refusal(
      'document-type',
      `${part} declares a document type, which no Word file may: it is not read; ${DAMAGED}`,
    );
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEEPEST)
      throw new Refusal('oversized-file', `${part} is nested deeper than any report; it is not read; ${DAMAGED}`);
    if (--budget.elements < 0)
      throw new Refusal('oversized-file', `${part} has more elements than any report; it is not read; ${DAMAGED}`);
    const element: XmlElement = {
      name: `${PREFIXES.get(uri) ?? '?'}:${local}`,
      attributes: readAttributes(attributes),
      children: [],
      text: '',
    };
    const parent = open.at(-1);
    if (parent !== undefined && (!PROPERTIES.has(parent.name) || MATTERING.has(element.name)))
      parent.children.push(element);
    open.push(element);
  });
  const addText = (characters: string): void => {
    const element = open.at(-1);
    if (element !== undefined && WITH_TEXT.has(element.name)) element.text += characters;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Refusal('damaged-file', `${part} is empty; ${DAMAGED}`);
  return root;
}

function readAttributes(all: Readonly<Record<string, SaxesAttributeNS>>): ReadonlyMap<string, string> {
  let known: Map<string, string> | null = null;
  for (const name in all) {
    const attribute = all[name];
    const prefix = attribute?.uri === '' ? '' : PREFIXES.get(attribute?.uri ?? '');
    if (attribute === undefined || prefix === undefined || attribute.local.startsWith('rsid')) continue;
    known ??= new Map();
    known.set(prefix === '' ? attribute.local : `${prefix}:${attribute.local}`, attribute.value);
  }
  return known ?? NONE;
}

/** The first child with a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** `w:val` of the first child with a name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** An on-off property: true, false, or null where it is not said. Sample: `<w:vanish/>`, `<w:vanish w:val="0"/>` */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const child = childOf(element, name);
  if (child === undefined) return null;
  return !['0', 'false', 'off'].includes(child.attributes.get('w:val') ?? '1');
}

/** A whole number of an attribute's text, between bounds; null for anything else. */
export function wholeNumber(text: string | undefined, least: number, most: number): number | null {
  const number = text === undefined || !/^[+-]?\d{1,12}$/u.test(text.trim()) ? NaN : Number(text);
  return Number.isNaN(number) ? null : Math.min(Math.max(number, least), most);
}
