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

/** Sample: `&nbsp;`, `&#160;`, `&ldquo;`, `&emsp;` without its semicolon. */
const ENTITY = new RegExp(`&(?<name>${[...CHARACTERS.keys()].join('|')})(?:;|(?![A-Za-z0-9]))`, 'giu');

const leftOverEntities: Repair = {
  id: 'left-over-entities',
  reason:
    'An entity for a blank or a quotation mark in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: () => (line) =>
    line.text.includes('&')
      ? editsAt(line.text, ENTITY, ({ 0: printed, groups }) => {
          return CHARACTERS.get((groups?.['name'] ?? '').toLowerCase()) ?? printed;
        })
      : [],
};

export default leftOverEntities;
