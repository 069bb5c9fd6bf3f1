/**
 * A formula as one line of text. A bar between numbers and a raised figure are kept as signs: 1 over 2 is 1/2, never 12.
 */
import { lowerDigits, raiseDigits } from './raised-digits.ts';
import { childOf, switchOf, type XmlElement } from './xml.ts';

/** More than one sign in a row needs brackets. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);

const part = (element: XmlElement, name: string): string => {
  const child = childOf(element, name);
  return child === undefined ? '' : mathText(child);
};

const raised = (text: string): string =>
  /^\d+$/u.test(text) ? raiseDigits(text) : text === '' ? '' : `^${grouped(text)}`;
const lowered = (text: string): string => (/^\d+$/u.test(text) ? lowerDigits(text) : text);

const bracket = (element: XmlElement, name: string, standard: string): string => {
  const sign = childOf(childOf(element, 'm:dPr'), name);
  return sign === undefined ? standard : (sign.attributes.get('m:val') ?? '');
};

/** Elements that are more than what stands in them. */
const HANDLERS: Readonly<Record<string, (element: XmlElement) => string>> = {
  'm:t': (element) => element.text,
  'w:t': (element) => element.text,
  'm:f': (element) => `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`,
  'm:sSup': (element) => `${part(element, 'm:e')}${raised(part(element, 'm:sup'))}`,
  'm:sSub': (element) => `${part(element, 'm:e')}${lowered(part(element, 'm:sub'))}`,
  'm:sSubSup': (element) =>
    `${part(element, 'm:e')}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))}`,
  'm:rad': (element) => `${raised(part(element, 'm:deg'))}√${grouped(part(element, 'm:e'))}`,
  'm:d': (element) => {
    const inner = element.children.filter(({ name }) => name === 'm:e').map(mathText);
    return `${bracket(element, 'm:begChr', '(')}${inner.join('|')}${bracket(element, 'm:endChr', ')')}`;
  },
  'm:nary': (element) => {
    const sign = childOf(childOf(element, 'm:naryPr'), 'm:chr')?.attributes.get('m:val') ?? '∫';
    return `${sign}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))}${part(element, 'm:e')}`;
  },
  'm:r': (element) =>
    switchOf(childOf(element, 'w:rPr'), 'w:vanish') === true ? '' : element.children.map(mathText).join(''),
  'w:del': () => '',
  'w:moveFrom': () => '',
};

/** The text of a formula or a part of one. */
export function mathText(element: XmlElement): string {
  const handler = HANDLERS[element.name];
  return handler === undefined ? element.children.map(mathText).join('') : handler(element);
}
