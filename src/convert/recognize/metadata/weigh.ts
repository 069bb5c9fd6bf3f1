/**
 * What several places say, weighed: what agrees adds up, and the value that most speaks for wins.
 */
import type { Known } from './evidence.ts';
import type { Said } from './places/place.ts';

export interface Candidate<T> extends Said<T> {
  place: string;
  /** Whether the place speaks of this report and nothing else. */
  own: boolean;
  weight: number;
}

/** A value with the words it rests on, and what contradicts it. */
export interface Weighed<T> extends Known<T> {
  best: Candidate<T>;
  against: Candidate<T> | null;
}

/** Of places that agree, the weightiest counts whole and each other one by half; a place counts once. Null for no candidate. */
export function weigh<T>(
  candidates: readonly Candidate<T>[],
  agree: (one: T, other: T) => boolean,
  handicap: (value: T) => number = () => 0,
): Candidate<T> | null {
  let best: { candidate: Candidate<T>; score: number } | null = null;
  const scores = new Map<T, number>();
  for (const candidate of candidates) {
    const score = scores.get(candidate.value) ?? scoreOf(candidate.value);
    scores.set(candidate.value, score);
    if (best === null || score > best.score) best = { candidate, score };
  }
  return best === null ? null : best.candidate;

  function scoreOf(value: T): number {
    const weights = new Map<string, number>();
    for (const other of candidates)
      if (other.value === value || agree(other.value, value)) weights.set(other.place, other.weight);
    const [most = 0, ...others] = [...weights.values()].sort((a, b) => b - a);
    return most + others.reduce((sum, weight) => sum + weight, 0) / 2 - handicap(value);
  }
}

/** The weightiest of the report's own places that says something else: one of the two was copied. Null where none does. */
export function contradiction<T>(
  candidates: readonly Candidate<T>[],
  taken: T,
  compatible: (one: T, other: T) => boolean,
): Candidate<T> | null {
  const others = candidates.filter(({ own, value }) => own && value !== taken && !compatible(value, taken));
  return others.sort((a, b) => b.weight - a.weight)[0] ?? null;
}
