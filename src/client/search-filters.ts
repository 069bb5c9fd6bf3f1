/**
 * The filters with their counts: behind each choice stands how many reports it would leave. Prefectures, counties and agencies
 * are too many to stand in the page: those that hold the words are offered.
 */
import { showChosenItems } from './chosen-items.ts';
import { element } from './element.ts';
import type { SearchModule } from './search-module.ts';
import { COUNTED, narrowed, type FilterName, type SearchState } from './search-state.ts';

/** Names are offered as far as a list can be read; a narrower search brings up the others. */
const MOST = 200;

const OFFERED: ReadonlySet<string> = new Set(['prefecture', 'county', 'agency']);

/** Writes the counts into the form's lists; `current` says whether this question is still the one on the page. */
export async function showCounts(
  form: HTMLFormElement,
  { countsOf }: SearchModule,
  state: SearchState,
  current: () => boolean,
): Promise<void> {
  const show = async (name: FilterName): Promise<void> => {
    const field = form.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`);
    if (field === null) return;
    const counts = await countsOf(name, state.q, narrowed(state));
    if (!current()) return;
    if (OFFERED.has(name)) offer(field, counts, state.agency);
    label(field, state.q === '' ? null : counts);
  };
  // Each has a file of its own: asked for one after the other they would come as late as all ways there and back together.
  await Promise.all(COUNTED.map(show));
}

/** Those with most reports first; the ones that are chosen already stand beside the list. */
function offer(field: HTMLSelectElement, counts: ReadonlyMap<string, number>, known: readonly string[]): void {
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const chosen = field.value;
  const kept = names.filter((name) => !known.includes(name)).slice(0, MOST);
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

/** The chosen agencies, each with a way to let it go. */
export function showAgencies(list: HTMLElement, agencies: readonly string[], onChange: () => void): void {
  const items = agencies.map((name) => {
    const field = element('input', { type: 'hidden', name: 'agency', value: name });
    const drop = (): void => {
      field.remove();
      onChange();
    };
    return { words: name, with: field, drop };
  });
  showChosenItems(list, items, list.closest('form')?.querySelector<HTMLElement>('[data-filter="agency"]') ?? null);
}
