/**
 * Figures of this work that were broken by blanks, or parted where no thousands are: 321 456条, 12,34条. They count nothing,
 * and a reader must hear why a figure is missing.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { simplifiedAlike } from '../../text/simplified.ts';
import { clauseStart, metricOf } from '../facts/clause.ts';
import { countsIn, type Counted } from '../facts/counted.ts';
import { kindRules } from '../facts/kind-rules.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** All of a number up to the part that has the unit. Sample: `1 321 |456条`, `12,|34条` */
const REST = /(?<![,，\s])[\d一二两三四五六七八九十百千万亿\s,，.．'’·・*?？]{0,24}$/u;

const numbersWhole: Check = {
  id: 'numbers-whole',
  reason: 'A broken number can be read as one or as several, and any choice may be wrong.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'paragraph') return [];
        const printed = textOf(block.runs);
        const text = simplifiedAlike(foldDigits(printed));
        const broken = countsIn(text).flatMap((count) => {
          const from = beginOf(text, count);
          return count.broken && isOfThisWork(text, from, count)
            ? [`“${printed.slice(from, count.to).replace(/\s+/gu, ' ').trim()}”`]
            : [];
        });
        if (broken.length === 0) return [];
        const message = `${broken.join(', ')}: where the number begins cannot be told; it is shown as it is and counts as none`;
        return [{ line: linesOf(block.runs)[0], message }];
      }),
    ),
};

function beginOf(text: string, { from }: Counted): number {
  return from - (REST.exec(text.slice(Math.max(0, from - 24), from))?.[0].length ?? 0);
}

/** Whether it counts what reports are compared by. Not `培育农户5 300户` */
function isOfThisWork(text: string, from: number, { to, unit }: Counted): boolean {
  const clause = text.slice(clauseStart(text, from), from);
  const { metric } = metricOf(clause, text.slice(to));
  return [metric, clause.trim()].some((words) =>
    kindRules.some((rule) => rule.words.test(words) && rule.units.test(unit ?? '') && rule.not?.test(words) !== true),
  );
}

export default numbersWhole;
