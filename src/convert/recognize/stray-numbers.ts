/**
 * Numbers of headings that are rare and easily something else (1.1, 1.1.1, 壹、) are told by their neighbours: they count.
 */
import type { HeadingNumber } from './heading-number.ts';

/** What is asked of a heading: its number. */
interface Numbered {
  number: HeadingNumber | null;
}

/** Most that such a number may leave out. */
const SKIPPED = 1;

/** Nulls such headings that do not count on from one above: 1.1 begins, 1.2 follows; 12.4国家宪法日 and 陆、水交通 do neither. */
export function withoutStrayNumbers<T extends Numbered>(headings: ReadonlyArray<T | null>): Array<T | null> {
  const reached = new Map<string, number>();
  return headings.map((heading) => {
    const number = heading?.number ?? null;
    if (number === null) return heading;
    const skips = number.style === 'capital' ? number.value - (reached.get('capital') ?? 0) - 1 : 0;
    if (skips < 0 || skips > SKIPPED) return null;
    if (number.style === 'capital') reached.set('capital', number.value);
    if (['part', 'capital', 'han', 'arabic'].includes(number.style)) reached.set('', number.value);
    if (number.style !== 'decimal' && number.style !== 'decimal-deep') return heading;
    const numbers = number.printed.normalize('NFKC').match(/\d+/gu) ?? [];
    const parent = numbers.slice(0, -1).join('.');
    const above = numbers.slice(0, -2).join('.');
    const parentNumber = Number(numbers.at(-2));
    // The first under its parent, which was read just above or, without a heading of its own, comes next.
    const step = parentNumber - (reached.get(above) ?? 0);
    const opens = number.value === 1 && (step === 0 || step === 1);
    if (reached.get(parent) !== number.value - 1 && !opens) return null;
    reached.set(parent, number.value);
    if (opens) reached.set(above, parentNumber);
    return heading;
  });
}
