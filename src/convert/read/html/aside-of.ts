/**
 * What a page itself says is beside its text: elements of HTML for menus, remarks and controls, and marks for what is not
 * read out and not selected. No name that a site gave to anything counts.
 */
import type { InlineStyle } from './inline-style.ts';
import type { Aside } from './page-content.ts';
import { attribute, type PageElement } from './page-node.ts';

const ELEMENTS: ReadonlyMap<string, Aside> = new Map([
  ['nav', 'nav'],
  ['aside', 'aside'],
  ['button', 'button'],
  ['select', 'select'],
]);

const ROLES: ReadonlyMap<string, Aside> = new Map([
  ['navigation', 'nav'],
  ['menu', 'nav'],
  ['menubar', 'nav'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
  ['search', 'nav'],
  ['button', 'button'],
  ['note', 'note'],
]);

/** What holds a text with a foot of its own. */
const SECTIONS = new Set(['article', 'main', 'section', 'blockquote', 'td', 'figure']);

/** Word's running head and foot in a page. */
const WORD: ReadonlyMap<string, Aside> = new Map([
  ['header', 'page-header'],
  ['footer', 'page-footer'],
]);

/** Null where the page says nothing of the kind. */
export function asideOf(element: PageElement, style: InlineStyle): Aside | null {
  const { name } = element;
  const role = attribute(element, 'role');
  const known = ELEMENTS.get(name) ?? (role === null ? undefined : ROLES.get(role.trim().toLowerCase()));
  if (known !== undefined) return known;
  // What opens at a click is not seen.
  if (name === 'details' && attribute(element, 'open') === null) return 'details';
  if (name === 'footer') return isOfPage(element) ? 'footer' : null;
  const word = WORD.get(style.get('mso-element') ?? '');
  if (word !== undefined) return word;
  if (attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return 'aria-hidden';
  const selects = style.get('user-select') ?? style.get('-webkit-user-select');
  return selects === 'none' ? 'user-select' : null;
}

/** Whether a foot is that of the page and not of a text in it. */
function isOfPage(element: PageElement): boolean {
  for (let outer = element.parent; outer !== null; outer = outer.parent) if (SECTIONS.has(outer.name)) return false;
  return true;
}
