/**
 * Which body followed which (更名, 并入, 分设), as a person says it with a reason and a source in `content/agencies.yaml`. The
 * archive only proposes (propose.ts) and joins nothing that nobody has written down.
 */
import { z } from 'zod';

/** How one body became another: 更名, the same body under another name; 并入, of several; 分设, one of several. */
export const How = z.enum(['renamed', 'merged', 'split']);
export type How = z.infer<typeof How>;

export const Succession = z.strictObject({
  former: z.string().min(1).describe("The former body's part of the address"),
  later: z.string().min(1).describe("The later body's"),
  how: How,
  since: z
    .union([z.int().transform(String), z.string()])
    .pipe(z.string().regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u))
    .describe('From when: a year, a month or a day'),
  reason: z.string().trim().min(1).describe('Shown to readers'),
  source: z.string().trim().min(1).describe('What it rests on: the number of a document, or an address'),
});
export type Succession = z.infer<typeof Succession>;

/** A body's neighbours in time, each as a person wrote it down. */
export interface SuccessionOf {
  /** What it was before, oldest first. */
  former: Succession[];
  /** What it became, oldest first. */
  later: Succession[];
}

/** What came before and after an agency; nothing where nobody has said so. */
export function successionOf(successions: readonly Succession[], slug: string): SuccessionOf {
  const inOrder = [...successions].sort((a, b) => (a.since < b.since ? -1 : 1));
  return {
    former: inOrder.filter(({ later }) => later === slug),
    later: inOrder.filter(({ former }) => former === slug),
  };
}

/** The same body under all its names, oldest first, itself among them: along what was renamed alone. */
export function namesOf(successions: readonly Succession[], slug: string): string[] {
  const next = (from: string, way: 'former' | 'later'): string[] => {
    const found = successionOf(successions, from)[way].find(({ how }) => how === 'renamed');
    return found === undefined ? [] : [found[way], ...next(found[way], way)];
  };
  return [...next(slug, 'former').reverse(), slug, ...next(slug, 'later')];
}
