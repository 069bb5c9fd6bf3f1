/**
 * A report that is signed with a month and no day: a date of publication names a day, so that none is stated.
 */
import { MONTH } from '../../text/date.ts';
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

const publishedDay: Check = {
  id: 'published-day',
  reason: 'A day that is not printed is not made up; that a month is, readers have to hear.',
  check({ meta, children }) {
    if (meta.published !== null) return [];
    return children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'paragraph' || block.role !== 'date') return [];
        const text = textOf(block.runs).trim();
        const words = toSimplified(foldDigits(text)).replace(/^[（(]|[）)]$/gu, '');
        if (!MONTH.test(words)) return [];
        return [
          { line: linesOf(block.runs)[0], message: `“${text}” names no day; the date of publication stays open` },
        ];
      }),
    );
  },
};

export default publishedDay;
