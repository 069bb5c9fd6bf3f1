/**
 * The state of a search, which is the page's address: `?q=…&year=…&region=…&agency=…&part=…`.
 */

export const FILTERS = ['year', 'region', 'agency', 'part'] as const;

/** What is asked; an empty string where a filter stays open. */
export type SearchState = Record<'q' | (typeof FILTERS)[number], string>;

export function stateFromAddress(address: string): SearchState {
  const asked = new URL(address).searchParams;
  const value = (name: string): string => asked.get(name) ?? '';
  return { q: value('q'), year: value('year'), region: value('region'), agency: value('agency'), part: value('part') };
}

/** The address of a state, without what stays open. */
export function addressOfState(state: SearchState): string {
  const asked = Object.entries(state).filter(([, value]) => value !== '');
  return asked.length === 0 ? location.pathname : `${location.pathname}?${new URLSearchParams(asked).toString()}`;
}

export function stateFromForm(form: HTMLFormElement): SearchState {
  const data = new FormData(form);
  const value = (name: string): string => {
    const entry = data.get(name);
    return typeof entry === 'string' ? entry.trim() : '';
  };
  return { q: value('q'), year: value('year'), region: value('region'), agency: value('agency'), part: value('part') };
}

/** Sets the fields; a value that is not among a list's choices leaves it open. */
export function showState(form: HTMLFormElement, state: SearchState): void {
  for (const [name, value] of Object.entries(state)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}
