/**
 * The search box that `/` and Ctrl-K open on any page: hits while one types, arrows and Enter to open one,
 * Enter alone for the search page, Esc to close.
 */
import type { SearchHit } from '../search/api.ts';
import { element } from './element.ts';
import { failureWords } from './search-failure.ts';
import { namedFile } from './named-file.ts';
import { addressOf, excerptNodes, langOf } from './search-hits.ts';
import { loadSearch } from './search-module.ts';
import { onRest } from './typing.ts';

const SHOWN = 8;

const page = new URL('./', import.meta.url);
const input = element('input', {
  name: 'q',
  type: 'search',
  'aria-label': '检索全部报告',
  placeholder: '检索全部报告',
  autocomplete: 'off',
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-autocomplete': 'list',
  'aria-controls': 'quick-hits',
});
const list = element('ul', { id: 'quick-hits', role: 'listbox', 'aria-label': '检索结果' });
const status = element('p', { class: 'quick-status', role: 'status', 'aria-live': 'polite' });
const form = element(
  'form',
  { class: 'search-box', role: 'search', action: page.pathname },
  input,
  element('button', { type: 'submit' }, '检索'),
);
const dialog = element('dialog', { class: 'quick-search', 'aria-label': '检索' }, form, status, list);

let hits: readonly SearchHit[] = [];
let active = -1;
let running = new AbortController();

/** Opens the box; what was typed before is still there. */
export function openSearch(): void {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
  void loadSearch().catch(() => undefined);
}

async function ask(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const query = input.value.trim();
  try {
    const { search } = await loadSearch();
    const found = await search(query, { limit: SHOWN, signal });
    hits = found.hits;
    status.textContent = query === '' ? '' : `${found.total} 处，${found.reports} 份报告；回车看全部`;
  } catch (error) {
    if (signal.aborted) return;
    hits = [];
    status.textContent = failureWords(error);
    console.error(error);
  }
  show();
}

function show(): void {
  active = -1;
  list.replaceChildren(
    ...hits.map((hit, index) =>
      element(
        'li',
        { id: `quick-hit-${index}`, role: 'option', 'aria-selected': 'false', ...langOf(hit) },
        element('strong', {}, hit.title),
        element('span', {}, hit.anchor === 'title' ? '标题' : hit.section),
        element('q', {}, ...excerptNodes(hit)),
      ),
    ),
  );
  input.setAttribute('aria-expanded', String(hits.length > 0));
  input.removeAttribute('aria-activedescendant');
}

function choose(index: number): void {
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = (index + hits.length + 1) % (hits.length + 1);
  // One place behind the last is the box itself.
  if (active === hits.length) active = -1;
  const option = list.children[active];
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option === undefined) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', option.id);
}

function open(index: number): void {
  const hit = hits[index];
  if (hit === undefined) return;
  dialog.close();
  location.assign(namedFile(addressOf(hit, input.value.trim())));
}

onRest(input, () => void ask());
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    choose(active === -1 && step === -1 ? hits.length - 1 : active + step);
  } else if (event.key === 'Enter' && active !== -1) {
    event.preventDefault();
    open(active);
  }
});
list.addEventListener('click', (event) => {
  const option = event.target instanceof Element ? event.target.closest('li') : null;
  if (option !== null) open([...list.children].indexOf(option));
});
// A click beside the box closes it, as Esc does.
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
