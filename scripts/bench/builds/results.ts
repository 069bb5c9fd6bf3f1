/**
 * The shape of what was measured of builds, as it is kept in `bench/builds.json`, and how a figure is had from it.
 */
import { z } from 'zod';
import { medianOf } from '../../../src/compare/median.ts';
import { Surroundings } from '../surroundings.ts';
import { STEPS, type StepName } from './contender.ts';

const Measured = z.object({ cpu: z.number(), largest: z.number().nullable(), together: z.number().nullable() });
// Safe: the keys of an object that is written out as a constant.
const Steps = z.partialRecord(z.enum(Object.keys(STEPS) as StepName[]), z.array(Measured));

export const SizeRun = z.object({
  /** Made-up reports, or the project's own. */
  corpus: z.enum(['made-up', 'seeds']),
  reports: z.number(),
  /** Bytes of all seeds. */
  bytes: z.number(),
  /** CPU seconds and MB of each step, round by round. */
  measured: Steps,
  /** CPU over CPU, medians; for who reads the file and not the code. */
  ratios: z.record(z.string(), z.number()),
});
export type SizeRun = z.infer<typeof SizeRun>;

export const BuildRun = Surroundings.extend({ sizes: z.array(SizeRun) });
export type BuildRun = z.infer<typeof BuildRun>;

/** Median over the rounds; null where it was not measured. */
export function figureOf(
  { measured }: Pick<SizeRun, 'measured'>,
  step: StepName,
  kind: keyof z.infer<typeof Measured>,
): number | null {
  return medianOf((measured[step] ?? []).map((each) => each[kind])).value;
}

/** CPU of the reference and of Pagefind's command over it: the median of the sums of each round. */
export function referenceWithIndex({
  measured: { reference = [], pagefind = [] },
}: Pick<SizeRun, 'measured'>): number | null {
  const sums = reference.flatMap(({ cpu }, round) => {
    const index = pagefind[round];
    return index === undefined ? [] : [cpu + index.cpu];
  });
  return medianOf(sums).value;
}

/** One figure over another; null where one is missing. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** What a reader wants first, by name. */
export function ratiosOf(size: Pick<SizeRun, 'measured'>): Record<string, number> {
  const cpu = (step: StepName): number | null => figureOf(size, step, 'cpu');
  const all = {
    'pages / reference': ratio(cpu('pages'), cpu('reference')),
    'whole / reference with index': ratio(cpu('whole'), referenceWithIndex(size)),
    'whole / starlight': ratio(cpu('whole'), cpu('starlight')),
    'changed / whole': ratio(cpu('changed'), cpu('whole')),
    'added / whole': ratio(cpu('added'), cpu('whole')),
    'unchanged / whole': ratio(cpu('unchanged'), cpu('whole')),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, figure]) => (figure === null ? [] : [[name, Number(figure.toPrecision(3))]])),
  );
}
