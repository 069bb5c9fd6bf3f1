/**
 * Turns the entities of HTML that a careless conversion left into the character they name. Others stay: `&lt;b&gt;` may be what
 * the report shows, and `&amp;` what it prints.
 */
import { ENTITY, namedCharacter } from '../../text/entities.ts';
import { editsAt, type Repair } from './repair.ts';

const leftOverEntities: Repair = {
  id: 'left-over-entities',
  reason:
    'An entity for a blank or a quotation mark in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: () => (line) => (line.text.includes('&') ? editsAt(line.text, ENTITY, namedCharacter) : []),
};

export default leftOverEntities;
