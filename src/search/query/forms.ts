/**
 * What a phrase may be in a folded text: itself, and more where a number in it may be read in two ways or go on.
 */
import { readDigit, writeDigit, type DigitPlace } from '../whole-numbers.ts';

/** A star beside the first or the last digit says that the number may go on there. Sample: `*25`, `19*`, `（19*）`. */
const OPEN_BEFORE = /^[^\p{L}\p{N}]*[*＊][0-9０-９]/u;
const OPEN_BEHIND = /[0-9０-９][*＊][^\p{L}\p{N}]*$/u;

/** A month behind a year looks like decimals. Sample: `2019.12`, which `2019.12.31` has. */
const MONTH = /(?<before>^|[^\d.])(?<year>(?:19|20)\d\d)[.．](?=\d{1,2}(?!\d))/gu;

/** Places that a number's first digit may have where it may go on before; those of its last where it may behind. */
const BEFORE: Partial<Record<DigitPlace, DigitPlace[]>> = {
  first: ['first', 'middle'],
  'first.': ['first.', 'middle.'],
  only: ['only', 'last'],
};
const BEHIND: Partial<Record<DigitPlace, DigitPlace[]>> = {
  last: ['last', 'middle', 'middle.'],
  only: ['only', 'first', 'first.'],
};
/** Of a single digit that may go on on both sides. */
const BOTH: DigitPlace[] = ['only', 'first', 'middle', 'last', 'first.', 'middle.'];

/** Every form once; none where nothing is left of it. `fold` is the search's. */
export function formsOf(written: string, fold: (text: string) => string): string[] {
  const before = OPEN_BEFORE.test(written);
  const behind = OPEN_BEHIND.test(written);
  const readings = new Set([written, written.replace(MONTH, '$<before>$<year>·')]);
  const forms = [...readings].map((reading) => fold(reading)).filter((form) => /[^\n]/u.test(form));
  return [...new Set(forms.flatMap((form) => opened(form, before, behind)))];
}

function opened(form: string, before: boolean, behind: boolean): string[] {
  if (form.length === 1 && before && behind) return placed(form, 0, () => BOTH);
  const first = before ? placed(form, 0, (place) => BEFORE[place]) : [form];
  return behind ? first.flatMap((own) => placed(own, own.length - 1, (place) => BEHIND[place])) : first;
}

/** The form with the digit at a place written in each of the ways it may have. */
function placed(form: string, at: number, ways: (place: DigitPlace) => DigitPlace[] | undefined): string[] {
  const read = readDigit(form.charAt(at));
  const places = read === null ? undefined : ways(read.place);
  if (read === null || places === undefined) return [form];
  return places.map((place) => form.slice(0, at) + writeDigit(read.digit, place) + form.slice(at + 1));
}
