/**
 * Moves the search page: reads the question from the address, asks the search, shows the hits.
 * The search itself is loaded only when the reader turns to the form, or comes with a question.
 */
import type { SearchResults } from '../search/api.ts';
import { element } from './element.ts';
import { find } from './find.ts';
import { failureWords, isNotUnderstood } from './search-failure.ts';
import { showAgencies, showCounts } from './search-filters.ts';
import { hintsFor } from './search-hints.ts';
import { showHits } from './search-hits.ts';
import { jumpsOf, type Jump } from './search-jump.ts';
import { walkResults } from './search-keys.ts';
import { loadSearch } from './search-module.ts';
import { readingOf } from './search-reading.ts';
import {
  addressOfState,
  narrowed,
  showState,
  stateFromAddress,
  stateFromForm,
  type SearchState,
} from './search-state.ts';
import { startTools } from './search-tools.ts';
import { onRest } from './typing.ts';

/** Hits shown at first, and added by each “more”. */
const PAGE = 20;

/** The page's own title; the question is put before it. */
const TITLE = document.title;

const form = find('search', HTMLFormElement);
const box = find('q', HTMLInputElement);
const agencies = find('search-agencies', HTMLElement);
const status = find('search-status', HTMLElement);
const reading = find('search-reading', HTMLElement);
const prose = find('search-prose', HTMLElement);
const jumps = find('search-jumps', HTMLElement);
const results = find('search-results', HTMLElement);
const hints = find('search-hints', HTMLElement);
const more = find('search-more', HTMLElement);
const empty = find('search-empty', HTMLElement);
const bar = find('search-bar', HTMLElement);

/** What the history keeps of a page of results beside its address. */
interface Place {
  limit?: number;
  y?: number;
}

const NOTHING: SearchResults = { total: 0, reports: 0, prose: { total: 0, reports: 0 }, hits: [] };

let limit = PAGE;
/** Cancels the question that is being answered. */
let running = new AbortController();
/** A question that is asked needs not be asked once more when typing rests. */
const forgetTyping = onRest(box, () => ask(false));
const tools = startTools(() => stateFromForm(form));

async function run(state: SearchState): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  document.title = state.q === '' ? TITLE : `${state.q} · ${TITLE}`;
  hints.replaceChildren();
  reading.textContent = '';
  empty.hidden = state.q !== '';
  if (state.q === '') {
    show(state, NOTHING);
    if (Object.keys(narrowed(state)).length > 0) status.textContent = '请写要找的词：条件只在找到的里面挑选。';
    return;
  }
  status.textContent = '正在检索……';
  try {
    const module = await loadSearch();
    reading.textContent = readingOf(module.parse(state.q));
    const onProgress = (soFar: SearchResults): void => show(state, soFar);
    const options = { ...narrowed(state), sort: state.sort, limit, signal, onProgress };
    const found = await module.search(state.q, options);
    show(state, found);
    await Promise.all([
      offerJumps(state, found, signal),
      found.total === 0 ? offerHints(state, signal) : null,
      showCounts(form, module, state, () => !signal.aborted),
    ]);
    await tools.show(state, module, signal);
  } catch (error) {
    if (signal.aborted) return;
    // What was found before is no answer to this.
    if (isNotUnderstood(error)) show(state, NOTHING);
    else console.error(error);
    status.textContent = failureWords(error);
  }
}

/** Where the words may lead by themselves; that nothing can be said of it takes no results away. */
async function offerJumps(state: SearchState, { hits }: SearchResults, signal: AbortSignal): Promise<void> {
  const found = await knownJumps(state.q, hits);
  if (signal.aborted) return;
  const links = found.map(({ words, href }) => element('a', { href }, words));
  jumps.replaceChildren(...links.flatMap((link, index) => (index === 0 ? [link] : ['、', link])));
}

async function knownJumps(query: string, hits: SearchResults['hits'] = []): Promise<Jump[]> {
  const { fold } = await loadSearch();
  return jumpsOf(query, (text) => fold(text).text, hits).catch(() => []);
}

async function offerHints(state: SearchState, signal: AbortSignal): Promise<void> {
  const lines = await hintsFor(state, await loadSearch());
  if (!signal.aborted) hints.replaceChildren(...lines);
}

function show(state: SearchState, found: SearchResults): void {
  const { total, reports, hits } = found;
  status.textContent = wordsFor(state, total, reports);
  prose.replaceChildren(...proseWords(state, found));
  if (state.q === '') jumps.replaceChildren();
  bar.hidden = total === 0;
  showHits(results, hits, state.q);
  more.hidden = hits.length >= total;
}

function wordsFor({ q }: SearchState, total: number, reports: number): string {
  if (q === '') return '';
  return total === 0 ? `没有找到“${q}”。` : `找到 ${total} 处，见于 ${reports} 份报告。`;
}

/** How much of it is in paragraphs, and the way to these alone. */
function proseWords(state: SearchState, { total, prose: own }: SearchResults): Array<string | HTMLElement> {
  if (total === 0) return [];
  const link = (scope: string, words: string): HTMLElement =>
    element('a', { href: addressOfState({ ...state, scope }) }, words);
  if (state.scope !== '') return ['只查了段落，不含题名、标题和表格。', link('', '查全文')];
  if (own.total === total) return [];
  if (own.total === 0) return ['都在题名、标题或表格里。'];
  return [`其中 ${own.total} 处在段落里，见于 ${own.reports} 份。`, link('prose', '只看段落')];
}

/** Asks what the form says. A finished question is a step of its own in the history, typing is not. */
function ask(finished: boolean): void {
  forgetTyping();
  limit = PAGE;
  const state = stateFromForm(form);
  if (finished) showState(form, state);
  const address = addressOfState(state);
  if (finished && address !== location.pathname + location.search) history.pushState({}, '', address);
  else history.replaceState({}, '', address);
  showAgencies(agencies, state.agency, () => ask(true));
  void run(state);
}

/** Opens what was pasted where nothing else can be meant, else asks. */
async function submit(): Promise<void> {
  const [only] = /\/reports\//u.test(box.value) ? await knownJumps(box.value) : [];
  if (only?.sure === true) location.assign(only.href);
  else ask(true);
}

/** Shows what the address asks, as far down as the reader had come. */
async function askFromAddress(): Promise<void> {
  forgetTyping();
  // Null on a fresh page, else what this script put there.
  const place = (history.state ?? {}) as Place;
  limit = place.limit ?? PAGE;
  const state = stateFromAddress(location.href);
  showState(form, state);
  showAgencies(agencies, state.agency, () => ask(true));
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

/** A choice that others hang on leaves them open again; an agency joins those that are chosen. */
function choose(field: HTMLSelectElement | HTMLInputElement): void {
  const below = { region: ['prefecture', 'county'], prefecture: ['county'] }[field.name] ?? [];
  for (const name of below) {
    const list = form.elements.namedItem(name);
    if (list instanceof HTMLSelectElement) list.value = '';
  }
  if (field instanceof HTMLSelectElement && field.dataset['filter'] === 'agency' && field.value !== '') {
    showAgencies(agencies, [...stateFromForm(form).agency, field.value], () => ask(true));
    field.value = '';
  }
  ask(true);
}

form.addEventListener('focusin', () => void loadSearch().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
for (const place of [form, bar])
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target);
  });
more.addEventListener('click', () => void showMore());
walkResults(box, results);
addEventListener('popstate', () => void askFromAddress());
addEventListener('pagehide', keepPlace);
history.scrollRestoration = 'manual';
void askFromAddress();
