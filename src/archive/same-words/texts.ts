/**
 * The texts of all reports, as they are asked for: one after the other, and never all at once.
 */
import { Prose } from './prose.ts';

export interface Texts {
  count: number;
  /** The text of one, read anew. */
  proseOf(report: number): Prose;
  /** The texts of all, in order. */
  all(): Iterable<readonly [report: number, prose: Prose]>;
}

/** `packedOf` gives what `packProse` made of a report. */
export function textsOf(count: number, packedOf: (report: number) => string): Texts {
  const proseOf = (report: number): Prose => new Prose(packedOf(report));
  return {
    count,
    proseOf,
    *all() {
      for (let report = 0; report < count; report++) yield [report, proseOf(report)];
    },
  };
}

/** The same texts; `also` sees them too, when all are asked for the first time. */
export function watched<Kind extends Texts>(texts: Kind, also: (report: number, prose: Prose) => void): Kind {
  let isSeen = false;
  function* all(): ReturnType<Texts['all']> {
    const isFirst = !isSeen;
    isSeen = true;
    for (const [report, prose] of texts.all()) {
      if (isFirst) also(report, prose);
      yield [report, prose];
    }
  }
  return { ...texts, all };
}
