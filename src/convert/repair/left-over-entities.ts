/**
 * Turns the entities of HTML that a careless conversion left into the character they name: blanks, and the marks of
 * Chinese print that old editors wrote so. Others stay: `&lt;b&gt;` may be what the report shows, and `&amp;` what it prints.
 */
import { editsAt, type Repair } from './repair.ts';

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
const ENTITY = new RegExp(
  `&(?:(?<name>${[...CHARACTERS.keys()].join('|')})(?:;|(?![A-Za-z0-9]))|#(?<decimal>\\d{2,6});|#x(?<hex>[0-9a-f]{2,5});)`,
  'giu',
);

const leftOverEntities: Repair = {
  id: 'left-over-entities',
  reason:
    'An entity for a blank or a quotation mark in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: () => (line) =>
    line.text.includes('&')
      ? editsAt(line.text, ENTITY, ({ 0: printed, groups }) => {
          const { name, decimal, hex } = groups ?? {};
          if (name !== undefined) return CHARACTERS.get(name.toLowerCase()) ?? printed;
          const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
          const character = code <= 0xffff ? String.fromCharCode(code) : '';
          return NAMEABLE.test(character) ? character : printed;
        })
      : [],
};

export default leftOverEntities;
