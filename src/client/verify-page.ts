/**
 * Moves the page that verifies quotations: takes what was pasted, holds it against the archive, shows what came of each. What
 * was pasted goes nowhere: neither into the address nor into what the browser keeps.
 */
import type { VerifiedQuotation } from '../search/api-types.ts';
import { find } from './find.ts';
import { failureWords } from './search-failure.ts';
import { loadSearch } from './search-module.ts';
import { resultItem, type RuleWords } from './verify-result.ts';
import { sumWords } from './verify-words.ts';

const form = find('verify', HTMLFormElement);
const box = find('passage', HTMLTextAreaElement);
const status = find('verify-status', HTMLElement);
const results = find('verify-results', HTMLElement);

/** The page wrote it: words by the ids of rules. */
const rules = JSON.parse(results.dataset['rules'] ?? '{}') as RuleWords;

let running = new AbortController();

async function run(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const kind = new FormData(form).get('of') === 'paragraphs' ? { of: 'paragraphs' as const } : {};
  results.replaceChildren();
  status.textContent = '正在核对……';
  // On most screens the form fills the window: what comes of it would come unseen.
  status.scrollIntoView();
  const onProgress = (done: readonly VerifiedQuotation[], of: number): void => {
    status.textContent = `正在核对，已有 ${done.length} 条，共 ${of} 条……`;
    for (const quotation of done.slice(results.childElementCount))
      results.append(resultItem(quotation, results.childElementCount + 1, rules));
  };
  try {
    const { verify } = await loadSearch();
    const verified = await verify(box.value, { ...kind, signal, onProgress });
    status.textContent = sumWords(verified);
  } catch (error) {
    if (signal.aborted) return;
    status.textContent = failureWords(error);
    console.error(error);
  }
}

form.addEventListener('focusin', () => void loadSearch().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
});
