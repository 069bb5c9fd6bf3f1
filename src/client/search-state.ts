/**
 * The state of a search, which is the page's address: `?q=…&year=…&region=…&agency=…&kind=…&form=…&part=…`.
 */

export const FILTERS = ['year', 'region', 'agency', 'kind', 'form', 'part'] as const;

export type FilterName = (typeof FILTERS)[number];

/** What is asked; an empty string where a filter stays open. */
export type SearchState = Record<'q' | FilterName, string>;

function stateFrom(value: (name: string) => string): SearchState {
  const filters = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
  // Safe: made from all names of filters, one line above.
  return { q: value('q'), ...(filters as Record<FilterName, string>) };
}

export function stateFromAddress(address: string): SearchState {
  const asked = new URL(address).searchParams;
  return stateFrom((name) => (asked.get(name) ?? '').trim());
}

export function stateFromForm(form: HTMLFormElement): SearchState {
  const data = new FormData(form);
  return stateFrom((name) => {
    const entry = data.get(name);
    return typeof entry === 'string' ? entry.trim() : '';
  });
}

/** The address of a state, without what stays open. */
export function addressOfState(state: SearchState): string {
  const asked = Object.entries(state).filter(([, value]) => value !== '');
  return asked.length === 0 ? location.pathname : `${location.pathname}?${new URLSearchParams(asked).toString()}`;
}

/** Sets the fields. A value that a list does not offer is added to it: the form says what was asked, known or not. */
export function showState(form: HTMLFormElement, state: SearchState): void {
  for (const [name, value] of Object.entries(state)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
      field.add(new Option(value, value));
    if ((field instanceof HTMLInputElement && field.value.trim() !== value) || field instanceof HTMLSelectElement)
      field.value = value;
  }
}

/** The filters that are set. */
export function narrowed(state: SearchState): Partial<Record<FilterName, string>> {
  return Object.fromEntries(FILTERS.flatMap((name) => (state[name] === '' ? [] : [[name, state[name]]])));
}
