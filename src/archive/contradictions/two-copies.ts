/**
 * Two copies of one report, which a person has given an address each, with different figures in the same cell.
 */
import type { ContradictionRule } from './contradiction.ts';

const twoCopies: ContradictionRule = {
  id: 'two-copies',
  reason: 'One report has one figure; a copy was damaged, or the report was published again with another.',
  tone: 'contradiction',
  find({ copies, figuresOf }) {
    return copies.flatMap(([one, other]) => {
      const [ones, others] = [figuresOf(one.id), figuresOf(other.id)];
      return Object.entries(ones).flatMap(([code, claim]) => {
        const differing = others[code];
        if (differing === undefined || differing.value === claim.value) return [];
        const side = { code, quote: null } as const;
        return [
          {
            sides: [
              { report: one.id, ...side, ...claim },
              { report: other.id, ...side, ...differing },
            ] as const,
            message: `${claim.value} in ${one.id}, ${differing.value} in ${other.id}, its second copy (${code})`,
          },
        ];
      });
    });
  },
};

export default twoCopies;
