/**
 * The year a report reports on (年度), which is not the year it was published in. Every place that tells one gives it; the
 * year that most speaks for is taken.
 */
import type { Evidence } from './evidence.ts';
import { places } from './places/index.ts';
import { contradiction, weigh, type Candidate, type Weighed } from './weigh.ts';

/** Places by which a year is only concluded. */
const CONCLUDED: ReadonlySet<string> = new Set(['text', 'date of publication']);

/** Null where no place tells one. */
export function readYear(evidence: Evidence): Weighed<number> | null {
  const told = places.flatMap(({ place, own, weight, years }): Candidate<number>[] =>
    (years?.(evidence) ?? []).map((said) => ({ ...said, place, own, weight: weight.year ?? 0 })),
  );
  const best = weigh(told, (one, other) => one === other);
  if (best === null) return null;
  const against = contradiction(told, best.value, () => false);
  return { value: best.value, basis: CONCLUDED.has(best.place) ? 'inferred' : 'text', best, against };
}
