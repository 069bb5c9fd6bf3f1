/**
 * Moves the search page: reads the question from the address, asks the search, shows the hits.
 * The search itself is loaded only when the reader turns to the form, or comes with a question.
 */
import { showHits } from './search-hits.ts';
import {
  addressOfState,
  FILTERS,
  showState,
  stateFromAddress,
  stateFromForm,
  type SearchState,
} from './search-state.ts';

type SearchModule = typeof import('../../search/api.ts');

const PAGE = 20;
/** Milliseconds of rest in typing before the search runs. */
const REST = 250;

/** The page's own title; the question is put before it. */
const TITLE = document.title;

const form = find('search', HTMLFormElement);
const status = find('search-status', HTMLElement);
const results = find('search-results', HTMLElement);
const more = find('search-more', HTMLElement);

let module: Promise<SearchModule> | undefined;
let limit = PAGE;
/** Counts questions, so that a late answer to an old one is not shown. */
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`the page has no ${id}`);
  return node;
}

function load(): Promise<SearchModule> {
  // Safe: the file at this address is the bundle of that very module.
  module ??= import(new URL('api.js', import.meta.url).href) as Promise<SearchModule>;
  return module;
}

async function run(state: SearchState): Promise<void> {
  const question = ++asked;
  document.title = state.q === '' ? TITLE : `${state.q} · ${TITLE}`;
  if (state.q === '') return show('', [], 0);
  status.textContent = '正在检索……';
  try {
    const { search } = await load();
    const filters = Object.fromEntries(FILTERS.flatMap((name) => (state[name] === '' ? [] : [[name, state[name]]])));
    const { total, hits } = await search(state.q, { ...filters, limit });
    if (question === asked)
      show(wordsFor(state, total, new Set(hits.map(({ report }) => report)).size, hits.length), hits, total);
  } catch (error) {
    if (question !== asked) return;
    module = undefined;
    show('检索没能载入，请检查网络后再试一次。', [], 0);
    console.error(error);
  }
}

function show(words: string, hits: Parameters<typeof showHits>[1], total: number): void {
  status.textContent = words;
  showHits(results, hits);
  more.hidden = hits.length >= total;
}

function wordsFor(state: SearchState, total: number, reports: number, shown: number): string {
  const narrowed = FILTERS.some((name) => state[name] !== '');
  if (total === 0) return `没有找到“${state.q}”。${narrowed ? '可以放宽年份、地区等限定，或' : '可以'}换一个更短的词。`;
  return shown < total ? `找到 ${total} 处，先列出 ${shown} 处。` : `找到 ${total} 处，见于 ${reports} 份报告。`;
}

/** Asks what the form says. A finished question is a step of its own in the history, typing is not. */
function ask(finished: boolean): void {
  clearTimeout(timer);
  limit = PAGE;
  const state = stateFromForm(form);
  const address = addressOfState(state);
  if (finished && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void run(state);
}

function askFromAddress(): void {
  clearTimeout(timer);
  limit = PAGE;
  const state = stateFromAddress(location.href);
  showState(form, state);
  void run(state);
}

function askSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => ask(false), REST);
}

form.addEventListener('focusin', () => void load().catch(() => (module = undefined)), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(true);
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) ask(true);
});
// While a word is being composed (拼音 before the characters are chosen) nothing is asked.
form.addEventListener('input', (event) => {
  const composing = event instanceof InputEvent && event.isComposing;
  if (event.target instanceof HTMLInputElement && !composing) askSoon();
});
form.addEventListener('compositionend', askSoon);
more.addEventListener('click', () => {
  limit += 2 * PAGE;
  void run(stateFromForm(form));
});
addEventListener('popstate', askFromAddress);
if (location.search !== '') askFromAddress();
