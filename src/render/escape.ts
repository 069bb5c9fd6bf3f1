/**
 * Text and attributes as Astro writes them into a page; a test holds both against Astro's own output.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Text between tags. */
export function escapeText(text: string): string {
  return /[&<>'"]/u.test(text) ? text.replace(/[&<>'"]/gu, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** Attributes that stand without a value where they are true. */
const BOOLEAN =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|controls|default|defer|disabled|formnovalidate|inert|loop|multiple|muted|nomodule|novalidate|open|playsinline|readonly|required|reversed|selected)$/iu;

type Kind = 'class' | 'boolean' | 'boolean-if-boolean' | 'text';

/** What kind of attribute a name is; looked up once, since pages repeat a few names. */
const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  if (/[\s"'>/=]/u.test(name)) throw new Error(`“${name}” is no name of an attribute`);
  if (name === 'class:list') return 'class';
  if (BOOLEAN.test(name)) return 'boolean';
  return name === 'hidden' || name === 'download' || name === 'popover' ? 'boolean-if-boolean' : 'text';
}

/** An attribute with the blank before it; nothing where it has no value. */
export function attributeText(value: unknown, name: string): string {
  if (value === null || value === undefined) return '';
  let kind = kinds.get(name);
  if (kind === undefined) kinds.set(name, (kind = kindOf(name)));
  if (kind === 'class') {
    const list = classes(value);
    return list === '' ? '' : ` class="${escapeValue(list)}"`;
  }
  if (kind === 'boolean' || (kind === 'boolean-if-boolean' && typeof value === 'boolean'))
    return Boolean(value) ? ` ${name}` : '';
  const text = String(value);
  return text === '' ? ` ${name}` : ` ${name}="${escapeValue(text)}"`;
}

function escapeValue(text: string): string {
  return /[&"]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : text;
}

/** The names that hold: strings, lists of them, and objects whose value says whether. */
function classes(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return value === 0 ? '' : String(value);
  if (Array.isArray(value))
    return value
      .map(classes)
      .filter((one) => one !== '')
      .join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .flatMap(([name, holds]) => (Boolean(holds) ? [name] : []))
    .join(' ');
}
