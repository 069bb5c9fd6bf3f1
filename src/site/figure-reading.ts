/**
 * A leading value as pages show it: its number or what stands in its place, its cell, and what there is to say of it.
 */
import type { LeadingValue } from '../archive/leading-values.ts';
import type { Reading } from '../charts/series.ts';
import { isOfProse } from '../compare/words.ts';
import { href } from './href.ts';

/**
 * `url` is the report's page; a value that is null is not asked for, or not in the copy. `apart` says that another place of the
 * archive contradicts it.
 */
export function figureReading(known: LeadingValue | null, url: string, apart = false): Reading {
  if (known === null) return { state: 'unasked', value: null, href: null, note: '' };
  const { value, state, anchor } = known;
  return {
    state: state === 'blank' || state === 'lost' ? state : 'known',
    value,
    href: `${href(url)}#${anchor}`,
    note: [...notesOf(known), ...(apart ? ['与别处不合'] : [])].join('，'),
  };
}

function notesOf({ value, state, checks, near, anchor }: LeadingValue): string[] {
  if (value === null) return [];
  return [
    ...(state === 'solved' ? ['由合计推得'] : []),
    ...(isOfProse(anchor) ? ['据文字'] : []),
    ...(checks === 'fail' ? ['合计不符'] : []),
    ...(near ? ['2019 年版口径'] : []),
  ];
}
