/**
 * How browsers show an element: not at all, as a block of its own, as a cell, or in the line. What their own style sheet says
 * of it, and what stands in its `style` and `hidden`.
 */
import { inlineStyle, type InlineStyle } from './inline-style.ts';
import { attribute, type PageElement } from './page-node.ts';

export type Display = 'none' | 'block' | 'cell' | 'inline';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Never shown as text: data, controls that hold what a reader types, pictures, films and other pages. */
const UNSEEN = names(`
  head title meta link style script base basefont template noscript noframes noembed param area datalist
  iframe frame audio video canvas input textarea embed img source track col colgroup meter progress
`);

/** Of SVG and MathML. */
const UNSEEN_FOREIGN = names(
  'title desc metadata style script defs symbol clippath mask pattern marker annotation annotation-xml',
);

const BLOCKS = names(`
  #document html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p
  plaintext pre search section summary table tbody tfoot thead tr ul xmp
`);

const CELLS = names('td th');

/** Values of `display` that make a block. */
const BLOCK_VALUE = /^(?:block|flex|grid|flow-root|list-item|table(?!-cell)[a-z-]*|-webkit-box)/u;

/** Not shown unless the style says how: what is `hidden`, closed dialogs, brackets for browsers that know no ruby. */
function isPutAway(element: PageElement): boolean {
  if (element.name === 'dialog' && attribute(element, 'open') === null) return true;
  return element.name === 'rp' || attribute(element, 'hidden') !== null;
}

export function displayOf(element: PageElement, style: InlineStyle = styleOf(element)): Display {
  const { name } = element;
  const html = element.namespace === '' || element.namespace.endsWith('xhtml');
  // A component that was saved with what it shows.
  if (name === 'template' && attribute(element, 'shadowrootmode') !== null) return 'inline';
  if (html ? UNSEEN.has(name) : UNSEEN_FOREIGN.has(name.toLowerCase())) return 'none';
  const value = style.get('display') ?? '';
  if (value === 'none' || (value === '' && isPutAway(element))) return 'none';
  if (style.get('content-visibility') === 'hidden') return 'none';
  if (!html) return 'inline';
  if (CELLS.has(name)) return 'cell';
  if (name === 'table' || name === 'tr') return 'block';
  const floats = /^(?:left|right)/u.test(style.get('float') ?? '');
  if (floats || /^(?:absolute|fixed)/u.test(style.get('position') ?? '')) return 'block';
  if (BLOCK_VALUE.test(value)) return 'block';
  if (/^(?:inline|contents)/u.test(value)) return 'inline';
  return BLOCKS.has(name) ? 'block' : 'inline';
}

const STRUCK = names('s strike del');

/** Whether a line is drawn through its text, and through what stands in it. */
export function isStruck({ name }: PageElement, style: InlineStyle): boolean {
  const drawn = style.get('text-decoration') ?? style.get('text-decoration-line');
  return drawn === undefined ? STRUCK.has(name) : drawn.includes('line-through');
}

export function styleOf(element: PageElement): InlineStyle {
  return inlineStyle(attribute(element, 'style'));
}

/** How white space counts. */
export type WhiteSpace = 'collapse' | 'keep' | 'keep-lines';

const PREFORMATTED = names('pre listing plaintext xmp');

/** Null where it is that of the element around. */
export function whiteSpaceOf({ name }: PageElement, style: InlineStyle): WhiteSpace | null {
  const value = style.get('white-space') ?? '';
  if (/^(?:pre|pre-wrap|break-spaces)$/u.test(value)) return 'keep';
  if (value === 'pre-line') return 'keep-lines';
  if (/^(?:normal|nowrap)$/u.test(value)) return 'collapse';
  if (PREFORMATTED.has(name)) return 'keep';
  return name === 'table' ? 'collapse' : null;
}
