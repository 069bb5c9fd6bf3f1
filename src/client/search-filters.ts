/**
 * The filters with their counts: behind each choice stands how many reports it would leave.
 */
import type { SearchModule } from './search-module.ts';
import { FILTERS, narrowed, type SearchState } from './search-state.ts';

/** Agencies are offered as far as a list can be read; a narrower search brings up the others. */
const MOST = 200;

/** Writes the counts into the form's lists; `current` says whether this question is still the one on the page. */
export async function showCounts(
  form: HTMLFormElement,
  { countsOf }: SearchModule,
  state: SearchState,
  current: () => boolean,
): Promise<void> {
  for (const name of FILTERS) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement)) continue;
    const counts = await countsOf(name, state.q, narrowed(state));
    if (!current()) return;
    if (name === 'agency') offer(field, counts);
    label(field, state.q === '' ? null : counts);
  }
}

/** Agencies are too many to stand in the page: those that hold the words are offered, most reports first. */
function offer(field: HTMLSelectElement, counts: ReadonlyMap<string, number>): void {
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const chosen = field.value;
  const kept = names.slice(0, MOST);
  if (chosen !== '' && !kept.includes(chosen)) kept.unshift(chosen);
  const [open] = field.options;
  field.replaceChildren(...(open === undefined ? [] : [open]), ...kept.map((name) => new Option(name, name)));
  field.value = chosen;
}

/** Null takes the counts away. */
function label(field: HTMLSelectElement, counts: ReadonlyMap<string, number> | null): void {
  for (const option of field.options) {
    if (option.value === '') continue;
    option.dataset['words'] ??= option.text;
    const count = counts?.get(option.value) ?? 0;
    option.text = counts === null ? option.dataset['words'] : `${option.dataset['words']}（${count}）`;
    option.disabled = counts !== null && count === 0 && !option.selected;
  }
}
