/**
 * What can be done with all that was found: a file of it, and a tally by year and province.
 */
import { element } from './element.ts';
import { find } from './find.ts';
import { saveFile } from './save-file.ts';
import { csvOfHits } from './search-csv.ts';
import { loadSearch, type SearchModule } from './search-module.ts';
import { addressOfState, narrowed, type SearchState } from './search-state.ts';
import type { Tallied } from './search-tally.ts';

export interface SearchTools {
  /** Shows the tally of what was found now, if it is open. */
  show: (state: SearchState, module: SearchModule, signal: AbortSignal) => Promise<void>;
}

/** `asked` is what the form says. */
export function startTools(asked: () => SearchState): SearchTools {
  const button = find('search-csv', HTMLButtonElement);
  const details = find('search-tally', HTMLDetailsElement);
  const place = element('div', { class: 'tally' });
  details.append(place);
  let saving: AbortController | null = null;
  button.addEventListener('click', () => {
    if (saving !== null) return saving.abort();
    saving = new AbortController();
    void saveAll(button, asked(), saving.signal).finally(() => (saving = null));
  });
  const show = async (state: SearchState, module: SearchModule, signal: AbortSignal): Promise<void> => {
    if (details.open) await showTally(place, state, module, signal);
  };
  details.addEventListener('toggle', () => {
    void loadSearch().then((module) => show(asked(), module, new AbortController().signal));
  });
  return { show };
}

/** Thousands of hits take a minute: meanwhile the button says how many are there, and stops it. */
async function saveAll(button: HTMLButtonElement, state: SearchState, signal: AbortSignal): Promise<void> {
  const words = '下载 CSV';
  try {
    const { search } = await loadSearch();
    const { hits } = await search(state.q, {
      ...narrowed(state),
      sort: state.sort,
      limit: Infinity,
      signal,
      onProgress: ({ hits, total }) => (button.textContent = `已取 ${hits.length}／${total} 处，停下`),
    });
    saveFile('search.csv', new Blob([csvOfHits(hits)], { type: 'text/csv' }));
    button.textContent = words;
  } catch (error) {
    button.textContent = signal.aborted ? words : '没有取全，请再试一次';
    if (!signal.aborted) console.error(error);
  }
}

async function showTally(
  place: HTMLElement,
  state: SearchState,
  { countsOf }: SearchModule,
  signal: AbortSignal,
): Promise<void> {
  const [years, regions] = await Promise.all([
    countsOf('year', state.q, narrowed(state)),
    countsOf('region', state.q, narrowed(state)),
  ]);
  // Beside this script. Safe: the file at this address is the bundle of that very module.
  const module = (await import(new URL('tally.js', import.meta.url).href)) as typeof import('./search-tally.ts');
  if (signal.aborted) return;
  const provinces = [...document.querySelectorAll<HTMLOptionElement>('select[name="region"] option')];
  const byYear = [...years].sort(([a], [b]) => Number(b) - Number(a));
  const byRegion = provinces.flatMap(({ value }): Array<[string, number]> => {
    const count = regions.get(value);
    return count === undefined ? [] : [[value, count]];
  });
  module.showTally(place, [
    ['年份', byYear.map(([year, count]) => tallied(`${year} 年`, count, { ...state, year }))],
    [
      '地区',
      byRegion.map(([region, count]) => tallied(region, count, { ...state, region, prefecture: '', county: '' })),
    ],
  ]);
}

function tallied(name: string, count: number, state: SearchState): Tallied {
  return { name, count, href: addressOfState(state) };
}
