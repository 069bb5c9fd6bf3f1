/**
 * Entities of HTML that a careless conversion leaves in running text, and the character that each names: blanks, and the marks
 * of Chinese print that old editors wrote so. `&lt;` and `&amp;` are none of them: they may be what a report prints.
 */

/** What each stands for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#12288'].map((name): [string, string] => [name, ' ']),
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
]);

/** What a number may name: characters and marks of Chinese print. Sample: `&#25919;`, `&#x3001;` */
const NAMEABLE = /[\u3001-\u303F\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E\u2014\u2018-\u201D\u2026\u00B7]/u;

/** Sample: `&nbsp;`, `&#160;`, `&ldquo;`, `&emsp;` without its semicolon. */
export const ENTITY = new RegExp(
  `&(?:(?<name>${[...CHARACTERS.keys()].join('|')})(?:;|(?![A-Za-z0-9]))|#(?<decimal>\\d{2,6});|#x(?<hex>[0-9a-f]{2,5});)`,
  'giu',
);

/** The character that a match of `ENTITY` names; what is printed where it names none of Chinese print. */
export function namedCharacter({ 0: printed, groups }: RegExpExecArray): string {
  const { name, decimal, hex } = groups ?? {};
  if (name !== undefined) return CHARACTERS.get(name.toLowerCase()) ?? printed;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  const character = code <= 0xffff ? String.fromCharCode(code) : '';
  return NAMEABLE.test(character) ? character : printed;
}

/** A text with all of them read. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  let [read, from] = ['', 0];
  for (const match of text.matchAll(ENTITY)) {
    read += text.slice(from, match.index) + namedCharacter(match);
    from = match.index + match[0].length;
  }
  return read + text.slice(from);
}
