/**
 * A body's reports on several years, printed as copies, that contradict each other nowhere but where a contradiction was
 * put into them; with it goes what has to be found, and in which cells.
 */
import { editionInForce } from '../../../src/forms/index.ts';
import type { CorpusAgency } from '../corpus/agencies.ts';
import type { Block } from '../corpus/block.ts';
import { diceOf, type Dice } from '../corpus/dice.ts';
import type { Figures } from '../corpus/figures.ts';
import type { Day } from '../corpus/frame.ts';
import { isScholarly, printSeed, type CorpusSeed } from '../corpus/print-seed.ts';
import { LAYOUTS } from '../corpus/tables.ts';
import { lawKindOf } from './bodies.ts';
import { yearFigures, type YearFigures } from './body-figures.ts';

/** A place that has to be named. */
export type Expected =
  | { report: number; table: string; row: number; column: number; value: number }
  | { report: number; words: string }
  | { report: number };

/** What is known of a report before it is printed. */
export interface Plan {
  agency: CorpusAgency;
  year: number;
  own: YearFigures;
  /** What the prose says, where that differs. */
  told?: Figures;
  day: Day;
  /** Whether the day is printed at its end. */
  signed: boolean;
  /** The fee for information in the first part and in the sixth, in 元; null says nothing. */
  fees: { first: number | null; sixth: number | null };
  /** Of this report, by its place in the series, it is a second copy. */
  copyOf?: number;
}

export interface Series {
  /** In the order of years, a second copy last. */
  plans: Plan[];
  /** Whether the first body was renamed to that of the last years. */
  renamed: boolean;
}

const FIRST = 2019;
const LAST = 2025;

/** A series without contradictions. `later` is the name that the body has in the second half; null for none. */
export function cleanSeries(dice: Dice, agency: CorpusAgency, later: CorpusAgency | null, years: number): Series {
  const first = dice.int(FIRST, LAST - years + 1);
  let before: YearFigures | null = null;
  const plans = Array.from({ length: years }, (_, index): Plan => {
    const year = first + index;
    const body = later !== null && index >= Math.ceil(years / 2) ? later : agency;
    const edition = editionInForce(year) ?? '2021';
    const own: YearFigures = yearFigures(dice, edition, body.name.endsWith('人民政府'), before);
    before = own;
    return { agency: body, year, own, day: inTime(dice, body, year), signed: dice.chance(30), fees: drawFees(dice) };
  });
  return { plans, renamed: later !== null };
}

/** A day on which nobody is late. */
function inTime(dice: Dice, agency: CorpusAgency, year: number): Day {
  const month = { department: 1, government: dice.int(1, 3), other: dice.int(1, 6) }[lawKindOf(agency)];
  return { year: year + 1, month, day: dice.int(8, 28) };
}

function drawFees(dice: Dice): Plan['fees'] {
  const amount = dice.chance(70) ? 0 : dice.int(1, 40) * 10;
  return { first: dice.chance(15) ? amount : null, sixth: dice.chance(40) ? amount : null };
}

/** Prints a report of a series; `number` tells its dice from others'. */
export function printPlan(plan: Plan, number: string): CorpusSeed {
  const { agency, year, own, told, day, signed, fees } = plan;
  const dice = diceOf(`printed ${number}`);
  return printSeed(dice, {
    index: 0,
    agency,
    year,
    edition: isScholarly(agency.name) ? null : editionInForce(year),
    figures: own.figures,
    ...(told === undefined ? {} : { told }),
    day,
    layouts: { ...LAYOUTS, lost: 0 },
    edit: (blocks) => withDay(withFees(dice, blocks, fees), signed ? { name: agency.name, day } : null),
  });
}

function withFees(dice: Dice, blocks: readonly Block[], { first, sixth }: Plan['fees']): Block[] {
  const parts = blocks.flatMap((block, index) => (block.kind === 'heading' && block.level === 1 ? [index] : []));
  const [overview, last] = [parts[0], parts.at(-1)];
  const said = (at: number | undefined, amount: number | null, index: number): Block[] =>
    index === at && amount !== null ? [{ kind: 'paragraph', text: feeSentence(dice, amount) }] : [];
  return blocks
    .map((block) => withoutOtherFees(block, sixth ?? first))
    .flatMap((block, index) => [block, ...said(overview, first, index), ...said(last, sixth, index)]);
}

/** The sentences of the roll say that nothing was taken: they say the amount instead. */
function withoutOtherFees(block: Block, amount: number | null): Block {
  if (block.kind !== 'paragraph' || amount === null) return block;
  return { ...block, text: block.text.replaceAll('收取信息处理费0元', `收取信息处理费${amount}元`) };
}

function feeSentence(dice: Dice, amount: number): string {
  if (amount > 0) return `本年度${dice.pick(['', '共', '依法'])}收取信息处理费${amount}元。`;
  return dice.pick(['本年度未收取信息处理费。', '本年度没有收取信息处理费。', '本年度收取信息处理费0元。']);
}

/** The day at the end of the report, where it has none there yet. */
function withDay(blocks: readonly Block[], signed: { name: string; day: Day } | null): Block[] {
  if (signed === null || blocks.some(({ kind }) => kind === 'signature')) return [...blocks];
  const last = blocks.findLastIndex(({ kind }) => kind !== 'furniture');
  const { year, month, day } = signed.day;
  const texts = [signed.name, `${year}年${month}月${day}日`];
  const signature = texts.map((text): Block => ({ kind: 'signature', text }));
  return [...blocks.slice(0, last + 1), ...signature, ...blocks.slice(last + 1)];
}
