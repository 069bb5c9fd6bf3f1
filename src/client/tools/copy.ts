/**
 * Copying: ¶ copies the address it leads to, with the hash of the text it stands for; with Shift held that of the range from
 * the place in the address on. A citation gets a button.
 */
import { readPassedOn } from '../../links/passed-on.ts';
import { showBar } from '../bar.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../element.ts';
import { citationFile } from './citation-files.ts';
import { rangeTo } from './range.ts';

/** A ¶ still leads to its place, as every link; that its address is copied too is said at the foot of the screen. */
export function copyPilcrows(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pilcrow') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.altKey || event.button !== 0) return;
    const range = event.shiftKey ? rangeTo(readPassedOn(link.hash)?.anchor ?? '') : null;
    if (event.shiftKey && range === null) return;
    const address = new URL(link.href);
    // How the reader came here is nobody else's.
    address.search = '';
    if (range !== null) {
      event.preventDefault();
      address.hash = location.hash = range;
    }
    const name = range === null ? (link.getAttribute('aria-label') ?? '').replace(/链接.*$/u, '') : '这一段范围的';
    const ways = [element('a', { href: '#cite' }, '引用此处')];
    if (document.getElementById('tell-fault') !== null) ways.push(element('a', { href: '#tell-fault' }, '指出错误'));
    void copyText(address.href).then((done) => {
      const bar = showBar('已复制', [done ? `已复制${name}链接。` : '链接在地址栏里，请从那里复制。', ...ways], []);
      setTimeout(() => bar.remove(), 6000);
    });
  });
}

/** A button behind each text that is meant to be copied, and behind each file. */
export function offerCopying(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const label = text.previousElementSibling;
    label?.append(
      ' ',
      copyButton(text.id, () => Promise.resolve(text.textContent.trim())),
    );
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy-file]'))
    link.after(
      ' ',
      copyButton(null, () => citationFile(link), link.textContent.trim()),
    );
}

/** `described` is the id of the text on the page, `name` what else tells one button from another. */
function copyButton(described: string | null, read: () => Promise<string>, name = ''): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'copy' }, '复制');
  if (described !== null) button.setAttribute('aria-describedby', described);
  if (name !== '') button.setAttribute('aria-label', `复制 ${name}`);
  button.addEventListener('click', () => {
    void read()
      .then(copyText)
      .catch(() => false)
      .then((done) => {
        button.textContent = done ? '已复制' : '请选中后复制';
        setTimeout(() => (button.textContent = '复制'), 3000);
      });
  });
  return button;
}
