/**
 * The state of a search, which is the page's address: `?q=…&year=2019-2021&region=…&agency=…&agency=…&scope=prose&sort=year`.
 */

import type { SearchFilters } from '../search/api.ts';

/** What is one value in the address, beside the query. */
const SINGLE = ['year', 'region', 'prefecture', 'county', 'kind', 'form', 'part', 'scope', 'sort'] as const;

/** What the lists of the form offer, with how many reports each choice leaves. */
export const COUNTED = ['year', 'region', 'prefecture', 'county', 'kind', 'agency', 'form', 'part'] as const;

export type FilterName = (typeof COUNTED)[number];

/** What is asked; an empty string where a filter stays open, no agencies where any will do. */
export interface SearchState extends Record<'q' | (typeof SINGLE)[number], string> {
  agency: readonly string[];
}

/** The years of a range that is open at its end go on. Sample: `2019-`. */
const ON = '-';

function stateFrom(valuesOf: (name: string) => readonly string[]): SearchState {
  const only = (name: string): string => (valuesOf(name)[0] ?? '').trim();
  const single = Object.fromEntries(SINGLE.map((name) => [name, only(name)]));
  // Safe: made from all names, one line above.
  return { q: only('q'), ...(single as Record<(typeof SINGLE)[number], string>), agency: agenciesFrom(valuesOf) };
}

function agenciesFrom(valuesOf: (name: string) => readonly string[]): string[] {
  return [...new Set(valuesOf('agency').map((name) => name.trim()))].filter((name) => name !== '');
}

export function stateFromAddress(address: string): SearchState {
  const asked = new URL(address).searchParams;
  return stateFrom((name) => asked.getAll(name));
}

export function stateFromForm(form: HTMLFormElement): SearchState {
  const data = new FormData(form);
  const state = stateFrom((name) => data.getAll(name).filter((value) => typeof value === 'string'));
  const to = data.get('to');
  return { ...state, year: rangeOf(state.year, typeof to === 'string' ? to : '') };
}

/** Of the two lists of years, in whichever order. */
function rangeOf(from: string, to: string): string {
  if (to === '' || to === from) return from;
  if (to === ON) return from === '' ? '' : `${from}-`;
  return from > to ? `${to}-${from}` : `${from}-${to}`;
}

/** The address of a state, without what stays open. */
export function addressOfState({ agency, ...state }: SearchState): string {
  const asked = [...Object.entries(state), ...agency.map((name) => ['agency', name])].filter(
    ([, value]) => value !== '',
  );
  return asked.length === 0 ? location.pathname : `${location.pathname}?${new URLSearchParams(asked).toString()}`;
}

/** Sets the fields. A value that a list does not offer is added to it: the form says what was asked, known or not. */
export function showState(form: HTMLFormElement, state: SearchState): void {
  const [, from = state.year, to = ''] = /^(\d{4})?[-–—](\d{4})?$/u.test(state.year)
    ? (/^(\d*)[-–—](\d*)$/u.exec(state.year) ?? [])
    : [];
  const isRange = from !== state.year;
  const values = { ...state, year: from, to: isRange && to === '' ? ON : to };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (typeof value !== 'string') continue;
    if (field instanceof HTMLSelectElement) setSelect(field, value);
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.value === value;
    else if (field instanceof HTMLInputElement && field.value.trim() !== value) field.value = value;
  }
}

function setSelect(field: HTMLSelectElement, value: string): void {
  if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
  field.value = value;
}

/** What narrows the search, as the search takes it. */
export function narrowed(state: SearchState): SearchFilters {
  const asked = Object.entries(state).filter(([name, value]) => value.length > 0 && name !== 'q' && name !== 'sort');
  // Safe: what is left of a state are filters of the search.
  return Object.fromEntries(asked) as SearchFilters;
}

/** The question alone. */
export function unnarrowed({ q }: SearchState): SearchState {
  return stateFrom((name) => (name === 'q' ? [q] : []));
}
