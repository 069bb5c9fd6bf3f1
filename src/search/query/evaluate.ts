/**
 * Where a question is answered: the reports, and the positions in them that count. Positions of phrases come from the index, or
 * from the texts of one report; what is asked of them is the same.
 */
import type { Layout } from '../index-files/places.ts';
import { unionOf } from '../phrase.ts';
import { pageAt, pagesOf } from '../positions.ts';
import { nearPositions } from './near.ts';
import type { Counted, Phrase, Question } from './query.ts';

export interface Evaluated {
  /** Reports that answer; null for those that have one of the positions. */
  pages: ReadonlySet<number> | null;
  counted: Counted[];
}

/** `positionsOf` gives where a phrase stands, in order. */
export function evaluate(question: Question, positionsOf: (phrase: Phrase) => Int32Array, layout: Layout): Evaluated {
  if (question.kind === 'phrase')
    return { pages: null, counted: [{ phrase: question, positions: positionsOf(question) }] };
  if (question.kind === 'near') {
    const phrases = question.of.map((phrase) => ({ phrase, positions: positionsOf(phrase) }));
    return { pages: null, counted: nearPositions(phrases, question.distance, layout) };
  }
  const parts = question.of.map((part) => evaluate(part, positionsOf, layout));
  const sets = parts.map((part) => part.pages ?? pagesOf(part.counted, layout));
  if (question.kind === 'any') {
    // What one way asks for does not count where another is answered.
    const counted = parts.flatMap((part) =>
      part.pages === null ? part.counted : within(part.counted, part.pages, layout),
    );
    return { pages: new Set(sets.flatMap((set) => [...set])), counted };
  }
  const without = question.not.map((part) => pagesIn(evaluate(part, positionsOf, layout), layout));
  const [first = new Set<number>(), ...others] = sets;
  const pages = [...first].filter(
    (page) => others.every((set) => set.has(page)) && !without.some((set) => set.has(page)),
  );
  return { pages: new Set(pages), counted: parts.flatMap(({ counted }) => counted) };
}

/** The reports that answer. */
export function pagesIn({ pages, counted }: Evaluated, layout: Layout): ReadonlySet<number> {
  return pages ?? pagesOf(counted, layout);
}

/** All positions in order; a place that two phrases begin at counts for both. */
export function positionsIn({ counted }: Evaluated): Int32Array {
  return unionOf(counted.map(({ positions }) => positions));
}

function within(counted: readonly Counted[], pages: ReadonlySet<number>, layout: Layout): Counted[] {
  return counted.map(({ phrase, positions }) => {
    let page = 0;
    return { phrase, positions: positions.filter((at) => pages.has((page = pageAt(at, layout, page)))) };
  });
}
