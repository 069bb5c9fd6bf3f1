/**
 * Two ways to print a report: its text alone, as the browser's own command does, or with the repairs, doubts and sums under it.
 */
import { element } from '../element.ts';

export function offerPrinting(): void {
  const formats = document.querySelector('#formats ul');
  if (formats === null) return;
  const button = (words: string, print: 'text' | 'all'): HTMLElement => {
    const node = element('button', { type: 'button', class: 'copy' }, words);
    node.addEventListener('click', () => {
      document.documentElement.dataset['print'] = print;
      window.print();
    });
    return node;
  };
  addEventListener('afterprint', () => delete document.documentElement.dataset['print']);
  formats.append(
    element('li', { class: 'printing' }, button('打印正文', 'text'), ' ', button('连同修复、存疑与账目打印', 'all')),
  );
}
