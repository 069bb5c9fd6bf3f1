/**
 * The citation of a passage, when a reader asks for it: the lines that the report's own page has, turned to the place.
 */
import type { CitationLines } from '../cite/index.ts';
import { linesAtPlace } from '../cite/lines-at-place.ts';
import { toPlace } from '../cite/place.ts';
import type { PassagePiece } from '../search/api-types.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { namedFile } from './named-file.ts';

/** A button, and what it shows: the citation in two lines, each to be copied. */
export function citationButton(piece: PassagePiece, name: string): [button: HTMLElement, lines: HTMLElement] {
  const button = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-label': `引用 ${name}` }, '引用');
  const lines = element('div', { class: 'verify-citation', 'aria-live': 'polite' });
  lines.hidden = true;
  button.addEventListener('click', () => {
    lines.hidden = !lines.hidden;
    button.setAttribute('aria-expanded', String(!lines.hidden));
    if (lines.hidden || lines.childElementCount > 0) return;
    void citationOf(piece)
      .then(({ sentence, gbt7714 }) =>
        lines.replaceChildren(...line('一句话', sentence), ...line('GB/T 7714—2025', gbt7714)),
      )
      .catch(() => lines.replaceChildren('引文没能载入，请打开报告页，在“引用”处查看。'));
  });
  return [button, lines];
}

async function citationOf({ anchor, url, section, within }: PassagePiece): Promise<CitationLines> {
  const page = new URL(namedFile(url));
  const { hash } = page;
  page.hash = '';
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${response.status} for ${page.pathname}`);
  const report = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sentence = report.getElementById('cite-sentence');
  const gbt7714 = report.getElementById('cite-gbt');
  if (sentence === null || gbt7714 === null) throw new Error(`${page.pathname} has no citation`);
  const whole = { sentence: sentence.textContent.trim(), gbt7714: gbt7714.textContent.trim() };
  if (anchor === 'title') return whole;
  const from = sentence.dataset['address'] ?? null;
  const address = new URL(from ?? page);
  address.hash = hash;
  return linesAtPlace(whole, from, toPlace(anchor, section, within), decodeURI(address.href));
}

function line(name: string, words: string): HTMLElement[] {
  const button = element('button', { type: 'button', 'aria-label': `复制 ${name}` }, '复制');
  button.addEventListener('click', () => {
    void copyText(words).then((done) => {
      button.textContent = done ? '已复制' : '请选中后复制';
    });
  });
  return [element('p', {}, element('strong', {}, name), ' ', button), element('p', {}, words)];
}
