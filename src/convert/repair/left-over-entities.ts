/**
 * Turns the entities of HTML that stand for a blank into one: `&nbsp;` is what a careless conversion left of a blank.
 * Other entities stay: `&lt;b&gt;` may be what the report shows.
 */
import type { Repair } from './repair.ts';

/** Sample: `&nbsp;`, `&ensp;`, `&#160;`, `&emsp;` without its semicolon. */
const BLANK_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288)(?:;|(?![A-Za-z0-9]))/giu;

const leftOverEntities: Repair = {
  id: 'left-over-entities',
  reason: 'An entity for a blank in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: () => (line) =>
    [...line.text.matchAll(BLANK_ENTITY)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      text: ' ',
    })),
};

export default leftOverEntities;
