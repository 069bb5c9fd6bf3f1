/**
 * `styles.xml` to what the text needs of a style, with all that it takes from the styles it is based on: numbering, hiding, font, raising.
 */
import { childOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml.ts';

/** Numbering as a paragraph or a style names it; null where it says nothing. */
export interface NumberingName {
  numId: string | null;
  level: number | null;
}

/** What characters look like, as far as it matters. */
export interface RunLook {
  hidden: boolean | null;
  font: string | null;
  /** Struck through. */
  struck: boolean | null;
  /** `superscript`, `subscript`, `baseline`. */
  raised: string | null;
}

export interface Style extends RunLook {
  numId: string | null;
  /** The chain of styles from itself on, with the level of a list that each names: a list's level may be bound to any of them. */
  chain: ReadonlyArray<{ style: string; level: number | null }>;
}

export interface Styles {
  /** A paragraph style, or the document's own where none is named. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Style;
  /** The list that a style of lists stands for. */
  listOf(id: string): string | null;
}

/** Longer chains are a mistake or an attack. */
const LONGEST_CHAIN = 30;

const PLAIN: Style = {
  hidden: null,
  font: null,
  struck: null,
  raised: null,
  numId: null,
  chain: [],
};

/** Nine levels, 0 to 8. */
export const DEEPEST_LEVEL = 8;

/** Reads the styles; `root` is null where the file has none. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:style') continue;
    const id = element.attributes.get('w:styleId') ?? '';
    elements.set(id, element);
    const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') standard = id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string | undefined): Style => {
    if (id === undefined) return PLAIN;
    let style = known.get(id);
    if (style === undefined) {
      style = inherit(id, elements);
      known.set(id, style);
    }
    return style;
  };
  return {
    paragraph: (id) => resolve(id !== undefined && elements.has(id) ? id : standard),
    character: resolve,
    listOf: (id) => resolve(id).numId,
  };
}

/** A style with what it inherits: the nearest style of the chain that says a thing wins. */
function inherit(id: string, elements: ReadonlyMap<string, XmlElement>): Style {
  let style = PLAIN;
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps < LONGEST_CHAIN; steps++) {
    const element = elements.get(at);
    const numbering = numberingOf(childOf(element, 'w:pPr'));
    const look = lookOf(childOf(element, 'w:rPr'));
    style = {
      hidden: style.hidden ?? look.hidden,
      font: style.font ?? look.font,
      struck: style.struck ?? look.struck,
      raised: style.raised ?? look.raised,
      numId: style.numId ?? numbering.numId,
      chain: [...style.chain, { style: at, level: numbering.level }],
    };
    at = valueOf(element, 'w:basedOn');
  }
  return style;
}

/** The numbering that the properties of a paragraph or a style name. */
export function numberingOf(properties: XmlElement | undefined): NumberingName {
  const element = childOf(properties, 'w:numPr');
  return {
    numId: valueOf(element, 'w:numId') ?? null,
    level: wholeNumber(valueOf(element, 'w:ilvl'), 0, DEEPEST_LEVEL),
  };
}

/** The look that the properties of characters state. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    hidden: switchOf(properties, 'w:vanish'),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? null,
    struck: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    raised: valueOf(properties, 'w:vertAlign') ?? null,
  };
}
