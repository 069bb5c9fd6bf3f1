/**
 * The signature (落款): the agency's name under the text, on one line or on several, and its date.
 */
import type { Place } from './place.ts';

const signature: Place = {
  place: 'signature',
  weight: { agency: 13 },
  own: true,
  names({ signatures }) {
    const names = signatures.map(({ text, line }) => ({ value: text.replace(/\s/gu, ''), words: text, line }));
    const [first] = names;
    if (first === undefined || names.length < 2) return names;
    const whole = names.map(({ value }) => value).join('');
    return [{ value: whole, words: whole, line: first.line }, ...names];
  },
};

export default signature;
