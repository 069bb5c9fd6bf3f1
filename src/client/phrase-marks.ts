/**
 * Marks the words of `?h=` on a report's page, brings the first of them in the linked section into view, and puts the
 * marks away again. The page's text stays what it is: marks are elements around it.
 */
import { readPassedOn } from '../links/passed-on.ts';
import { spansOf } from '../search/spans.ts';
import { showBar } from './bar.ts';
import { element } from './element.ts';
import type { SearchModule } from './search-module.ts';

/** What holds one text of the record each: the title, the agency's name under it, headings, paragraphs, cells, lines of a table that is not rebuilt. */
const BLOCKS =
  '#title, .report-head .agency, .report-text :is(h2, h3, h4, h5, h6, p[id], td, th, .printed-lines li > span)';

/** What the copy had and a repair changed: searched when the text itself has nothing. */
const PRINTED = '#repairs del';

/** Marks every match of the query's words; gives the marks in the order of the page. */
export async function markPhrase(query: string): Promise<void> {
  // Safe: the file at this address is the bundle of that very module.
  const { fold, wordsOf } = (await import(new URL('api.js', import.meta.url).href)) as SearchModule;
  const words = wordsOf(query);
  for (const block of document.querySelectorAll(BLOCKS)) markBlock(block, words, fold);
  if (document.querySelector('mark.found') === null)
    for (const block of document.querySelectorAll(PRINTED)) markBlock(block, words, fold);
  const marks = [...document.querySelectorAll<HTMLElement>('mark.found')];
  offerSteps(query, marks);
  showFirst(marks);
}

function markBlock(block: Element, words: readonly string[], fold: SearchModule['fold']): void {
  const nodes = textNodes(block);
  const spans = spansOf(fold(nodes.map(({ data }) => data).join('')), words);
  let begin = 0;
  for (const node of nodes) {
    // A node is cut where it is marked.
    const { length } = node;
    markNode(
      node,
      spans.map(([from, to]) => [from - begin, to - begin]),
    );
    begin += length;
  }
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** Puts marks around the parts of spans that lie in the node, from its end on, so that the places before stay valid. */
function markNode(node: Text, spans: ReadonlyArray<readonly [number, number]>): void {
  const length = node.length;
  const marked = Array.from({ length }, (_, at) => spans.some(([from, to]) => at >= from && at < to));
  for (let end = length; end > 0;) {
    let from = end - 1;
    while (from > 0 && marked[from - 1] === marked[end - 1]) from--;
    if (marked[end - 1] === true) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, end);
      range.surroundContents(element('mark', { class: 'found' }));
    }
    end = from;
  }
}

/** The linked section's first match, or the page's, unless it is in view already. */
function showFirst(marks: readonly HTMLElement[]): void {
  const target = document.getElementById(readPassedOn(location.hash)?.anchor ?? '');
  const first = marks.find((mark) => target?.contains(mark) ?? true) ?? (target === null ? marks[0] : undefined);
  first?.classList.add('current');
  const { top, bottom } = first?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (first !== undefined && (top < 0 || bottom > innerHeight - 64)) first.scrollIntoView({ block: 'center' });
}

/** How many matches there are, the way from one to the next, and the way to put them away. */
function offerSteps(query: string, marks: readonly HTMLElement[]): void {
  const step = (by: number): void => {
    const at = marks.findIndex((mark) => mark.classList.contains('current'));
    const next = marks[(at + by + marks.length) % marks.length];
    marks[at]?.classList.remove('current');
    next?.classList.add('current');
    next?.closest('details')?.setAttribute('open', '');
    next?.scrollIntoView({ block: 'center' });
  };
  const close = (): void => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('h');
    history.replaceState(history.state, '', address);
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) close();
  };
  addEventListener('keydown', onKey);
  const actions = [{ words: '收起', act: close }];
  if (isRepaired(marks)) actions.unshift({ words: '看修复', act: () => step(1) });
  else if (marks.length > 1)
    actions.unshift({ words: '上一处', act: () => step(-1) }, { words: '下一处', act: () => step(1) });
  const bar = showBar('标出的检索词', [wordsFor(query, marks)], actions);
}

function isRepaired(marks: readonly HTMLElement[]): boolean {
  return marks[0]?.closest('del') !== null && marks.length > 0;
}

function wordsFor(query: string, marks: readonly HTMLElement[]): string {
  if (marks.length === 0) return `本页正文没有“${query}”`;
  return isRepaired(marks) ? `“${query}”是副本原来的字样，已经修复` : `“${query}”标出 ${marks.length} 处`;
}
