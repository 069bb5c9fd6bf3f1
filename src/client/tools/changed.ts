/**
 * A link whose text has changed since it was made: says so, and shows the words of then beside those of now where an earlier
 * text of the report has them.
 */
import { earlierPlace, type EarlierPlace, type EarlierPlaces } from '../../links/earlier-places.ts';
import { differing } from '../../text/differing.ts';
import { showBar } from '../bar.ts';
import { element } from '../element.ts';

/** Tells that the place at an anchor is not what was cited with this hash. */
export function sayChanged(anchor: string, hash: string): void {
  document.querySelector('.was')?.remove();
  const repairs = element('a', { href: '#repairs' }, '修复');
  const words = ['所引的文字在引用之后有过改动，现在显示的是新的。可以看', repairs, '。'];
  const bar = showBar('文字有改动', words, [{ words: '知道了', act: () => bar.remove() }]);
  void wordsOfThen(anchor, hash).then((place) => say(bar, ...show(anchor, place)));
}

/** Says in the bar of an unknown place where its words stand now, or the text that had them, where one is known. */
export function sayMoved(anchor: string, hash: string, bar: Element): void {
  void wordsOfThen(anchor, hash).then((place) => {
    if (place === null) return;
    const texts = [...document.querySelectorAll('.report-text p[id]')];
    const now = texts.find((text) => place.text !== null && wordsOf(text) === place.text.trim());
    const words =
      now === undefined
        ? ['引用时的文字见', element('a', { href: `${place.version}#${anchor}` }, '旧文本'), '。']
        : ['所引的文字现在在', element('a', { href: `#${now.id}` }, `#${now.id}`), '。'];
    say(bar, ...words);
  });
}

/** The link to an earlier text; null where the report has none. */
function hasEarlier(): HTMLAnchorElement | null {
  return document.querySelector('#formats a[href*="/@"]');
}

async function wordsOfThen(anchor: string, hash: string): Promise<EarlierPlace | null> {
  const known = hasEarlier();
  if (known === null) return null;
  try {
    const answer = await fetch(new URL('../earlier.json', known.href));
    // Safe: this project wrote it.
    return earlierPlace((await answer.json()) as EarlierPlaces, anchor, hash);
  } catch {
    return null;
  }
}

/** The report's own words of a paragraph. */
function wordsOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const tool of copy.querySelectorAll('.tools')) tool.remove();
  return copy.textContent.trim();
}

/** Puts the words of then beside those of now; gives what is to be said of it. */
function show(anchor: string, place: EarlierPlace | null): Array<string | Node> {
  if (place === null) return ['引用时的文字，本站没有收存。'];
  const way = element('a', { href: `${place.version}#${anchor}` }, '旧文本');
  const now = document.getElementById(anchor);
  if (place.text === null || now === null) return ['引用时的文字见', way, '。'];
  const { begin, before, after, end } = differing(place.text, wordsOf(now));
  now.after(
    element(
      'div',
      { class: 'was', role: 'group', 'aria-label': '引用时与现在的文字' },
      element('div', {}, element('b', {}, '引用时'), begin, element('del', {}, before), end),
      element('div', {}, element('b', {}, '现在'), begin, element('ins', {}, after), end),
    ),
  );
  return ['引用时的文字列在旁边，全篇见', way, '。'];
}

function say(bar: Element, ...words: Array<string | Node>): void {
  bar.querySelector('[role="status"]')?.append(...words);
}
