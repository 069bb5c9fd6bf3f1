/**
 * Moves the search page: reads the question from the address, asks the search, shows the hits.
 * The search itself is loaded only when the reader turns to the form, or comes with a question.
 */
import type { SearchResults } from '../search/api.ts';
import { find } from './find.ts';
import { failureWords } from './search-failure.ts';
import { showCounts } from './search-filters.ts';
import { hintsFor } from './search-hints.ts';
import { showHits } from './search-hits.ts';
import { walkResults } from './search-keys.ts';
import { loadSearch } from './search-module.ts';
import {
  addressOfState,
  narrowed,
  showState,
  stateFromAddress,
  stateFromForm,
  type SearchState,
} from './search-state.ts';
import { onRest } from './typing.ts';

/** Hits shown at first, and added by each “more”. */
const PAGE = 20;

/** The page's own title; the question is put before it. */
const TITLE = document.title;

const form = find('search', HTMLFormElement);
const box = find('q', HTMLInputElement);
const status = find('search-status', HTMLElement);
const results = find('search-results', HTMLElement);
const hints = find('search-hints', HTMLElement);
const more = find('search-more', HTMLElement);
const empty = find('search-empty', HTMLElement);

/** What the history keeps of a page of results beside its address. */
interface Place {
  limit?: number;
  y?: number;
}

let limit = PAGE;
/** Cancels the question that is being answered. */
let running = new AbortController();
/** A question that is asked needs not be asked once more when typing rests. */
const forgetTyping = onRest(box, () => ask(false));

async function run(state: SearchState): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  document.title = state.q === '' ? TITLE : `${state.q} · ${TITLE}`;
  hints.replaceChildren();
  empty.hidden = state.q !== '';
  if (state.q === '') return show(state, { total: 0, reports: 0, hits: [] });
  status.textContent = '正在检索……';
  try {
    const module = await loadSearch();
    const onProgress = (soFar: SearchResults): void => show(state, soFar);
    const found = await module.search(state.q, { ...narrowed(state), limit, signal, onProgress });
    show(state, found);
    if (found.total === 0) await offerHints(state, signal);
    await showCounts(form, module, state, () => !signal.aborted);
  } catch (error) {
    if (signal.aborted) return;
    status.textContent = failureWords(error);
    console.error(error);
  }
}

async function offerHints(state: SearchState, signal: AbortSignal): Promise<void> {
  const lines = await hintsFor(state, await loadSearch());
  if (!signal.aborted) hints.replaceChildren(...lines);
}

function show(state: SearchState, { total, reports, hits }: SearchResults): void {
  status.textContent = wordsFor(state, total, reports);
  showHits(results, hits, state.q);
  more.hidden = hits.length >= total;
}

function wordsFor({ q }: SearchState, total: number, reports: number): string {
  if (q === '') return '';
  return total === 0 ? `没有找到“${q}”。` : `找到 ${total} 处，见于 ${reports} 份报告。`;
}

/** Asks what the form says. A finished question is a step of its own in the history, typing is not. */
function ask(finished: boolean): void {
  forgetTyping();
  limit = PAGE;
  const state = stateFromForm(form);
  const address = addressOfState(state);
  if (finished && address !== location.pathname + location.search) history.pushState({}, '', address);
  else history.replaceState({}, '', address);
  void run(state);
}

/** Shows what the address asks, as far down as the reader had come. */
async function askFromAddress(): Promise<void> {
  forgetTyping();
  // Null on a fresh page, else what this script put there.
  const place = (history.state ?? {}) as Place;
  limit = place.limit ?? PAGE;
  const state = stateFromAddress(location.href);
  showState(form, state);
  await run(state);
  if (place.y !== undefined) scrollTo({ top: place.y });
}

function keepPlace(): void {
  history.replaceState({ limit, y: scrollY } satisfies Place, '');
}

async function showMore(): Promise<void> {
  const known = results.querySelectorAll('ul a').length;
  limit += 2 * PAGE;
  keepPlace();
  await run(stateFromForm(form));
  results.querySelectorAll<HTMLElement>('ul a')[known]?.focus();
}

form.addEventListener('focusin', () => void loadSearch().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(true);
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) ask(true);
});
more.addEventListener('click', () => void showMore());
walkResults(box, results);
addEventListener('popstate', () => void askFromAddress());
addEventListener('pagehide', keepPlace);
history.scrollRestoration = 'manual';
void askFromAddress();
