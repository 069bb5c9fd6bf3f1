/**
 * Ranges of lines on a source page: `#L12-L14` marks them all; a line number clicked with Shift held makes the range.
 */

/** Sample: `#L12-L14`. */
const RANGE = /^#L(?<first>\d+)-L?(?<last>\d+)$/u;

export function watchLines(): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.source-lines > li')];
  if (lines.length === 0) return;
  const mark = (): void => {
    const groups = RANGE.exec(location.hash)?.groups;
    const bounds = [Number(groups?.['first'] ?? 0), Number(groups?.['last'] ?? 0)];
    const [first, last] = [Math.min(...bounds), Math.max(...bounds)];
    for (const [index, line] of lines.entries())
      line.classList.toggle('marked', index + 1 >= first && index + 1 <= last);
    if (groups !== undefined) lines[first - 1]?.scrollIntoView();
  };
  document.addEventListener('click', (event) => {
    const number = event.target instanceof Element ? event.target.closest('.source-lines .number') : null;
    const from = /^#L(?<line>\d+)/u.exec(location.hash)?.groups?.['line'];
    if (!event.shiftKey || from === undefined || !(number instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const [first, last] = [Number(from), Number(number.dataset['lines'])].sort((a, b) => a - b);
    location.hash = `L${first ?? ''}-L${last ?? ''}`;
  });
  addEventListener('hashchange', mark);
  mark();
}
