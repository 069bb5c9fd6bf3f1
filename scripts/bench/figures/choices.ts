/**
 * Questions as readers of /compare/ put them, drawn by chance from what an archive has: figures and shares of either edition,
 * places, kinds, agencies, words of names, years, and conditions on figures. The same ones for the same archive.
 */
import type { Choice, Filter } from '../../../src/compare/choice.ts';
import { NOTHING_CHOSEN } from '../../../src/compare/choice.ts';
import { SHARE } from '../../../src/compare/figure.ts';
import type { ComparedReport } from '../../../src/compare/report.ts';
import type { Dice } from '../corpus/dice.ts';

export interface Drawing {
  reports: readonly ComparedReport[];
  /** Ids of figures, the leading ones first. */
  ids: readonly string[];
  leading: number;
  /** Ids that may be asked for as shares. */
  shared: readonly string[];
}

/** A choice; its `figures` are ids, one to four of them. */
export function drawChoice(dice: Dice, { reports, ids, leading, shared }: Drawing): Choice {
  const some = (): ComparedReport => reports[dice.int(0, reports.length - 1)] as ComparedReport;
  const many = <T>(most: number, draw: () => T): T[] => [
    ...new Set(Array.from({ length: dice.int(1, most) }, () => draw())),
  ];
  const figure = (): string => {
    if (dice.chance(20)) return `${shared[dice.int(0, shared.length - 1)] ?? ''}${SHARE}`;
    return ids[dice.int(0, dice.chance(60) ? leading - 1 : ids.length - 1)] ?? '';
  };
  const region = (): string => {
    const [province, prefecture] = some().agency.region;
    return prefecture !== null && dice.chance(40) ? `${province ?? ''} ${prefecture}` : (province ?? '');
  };
  const name = (): string => {
    const whole = some().agency.name;
    const begin = dice.int(0, Math.max(0, whole.length - 3));
    return whole.slice(begin, begin + dice.int(2, 3));
  };
  const year = (): { first: number | null; last: number | null } => {
    const { year: first } = some();
    return dice.chance(50)
      ? { first, last: first }
      : { first: dice.chance(80) ? first : null, last: first + dice.int(0, 5) };
  };
  return {
    ...NOTHING_CHOSEN,
    figures: many(dice.chance(50) ? 1 : 4, figure),
    regions: dice.chance(45) ? many(2, region).filter((place) => place !== '') : [],
    kinds: dice.chance(35) ? many(2, () => some().agency.kind) : [],
    agencies: dice.chance(20) ? many(6, () => some().agency.slug) : [],
    name: dice.chance(15) ? name() : '',
    years: dice.chance(45) ? many(2, year) : [],
    filters: dice.chance(40) ? many(2, () => drawFilter(dice, figure())) : [],
  };
}

function drawFilter(dice: Dice, figure: string): Filter {
  const want = dice.weigh({ more: 35, less: 20, equal: 20, blank: 15, lost: 10 });
  if (want === 'blank' || want === 'lost') return { figure, want };
  return { figure, want, number: figure.endsWith(SHARE) ? dice.int(0, 100) : dice.chance(50) ? 0 : dice.int(0, 40) };
}
