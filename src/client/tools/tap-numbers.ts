/**
 * On touch a tap on the line number beside a paragraph offers what a pointer finds there: its address, and its lines in the copy.
 */
import { showBar } from '../bar.ts';

const TOUCH = '(hover: none)';

export function offerByTap(): void {
  document.documentElement.classList.add('tap-numbers');
  document.addEventListener('click', (event) => {
    const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.tools > .lines') : null;
    const link = number?.parentElement?.querySelector<HTMLAnchorElement>('.pilcrow');
    if (number === null || link === null || link === undefined || !matchMedia(TOUCH).matches) return;
    event.preventDefault();
    const bar = showBar(
      '这一段',
      [`原文第 ${number.dataset['lines'] ?? ''} 行`],
      [
        { words: '复制链接', act: () => close(() => link.click()) },
        { words: '看原文', act: () => close(() => location.assign(number.href)) },
        { words: '收起', act: () => close(() => undefined) },
      ],
    );
    const close = (then: () => void): void => {
      bar.remove();
      then();
    };
  });
}
