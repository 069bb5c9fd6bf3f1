/**
 * The signature (落款): the agency's name under the text, on one line or on several, and its date.
 */
import { regionAtStart } from '../../regions.ts';
import { canBeAgency } from '../agency-name.ts';
import type { Place } from './place.ts';

const signature: Place = {
  place: 'signature',
  weight: { agency: 13 },
  own: true,
  names({ signatures }) {
    const names = signatures.flatMap(({ text, line }) =>
      signatories(text).map((value) => ({ value, words: text, line })),
    );
    const [first] = names;
    if (first === undefined || names.length < 2 || names.every(({ value }) => isWhole(value))) return names;
    const whole = names.map(({ value }) => value).join('');
    return [{ value: whole, words: whole, line: first.line }, ...names];
  },
};

/** A second name of the same body. Sample: `枣林市水利局|（枣林市水土保持局）` */
const SECOND_NAME = /(?<=.{4})[（(][^（()）]*[）)]?$/u;

/** Two bodies may sign on one line; other blanks are layout. Sample: `平和县发展和改革局 平和县物价局`, `水 利 局` */
function signatories(text: string): string[] {
  const parts = text.trim().replace(SECOND_NAME, '').split(/\s+/u);
  return parts.every(isWhole) ? parts : [parts.join('')];
}

/** A body's name with its place, which is no piece of a longer one. */
function isWhole(name: string): boolean {
  const { length } = regionAtStart(name);
  return length > 0 && length < name.length && canBeAgency(name);
}

export default signature;
