/**
 * Puts one contradiction of each kind into a series, and says which cells have to be named. The cells are told by their place
 * in the form's table, not by codes, so that codes are held to account too.
 */
import type { Dice } from '../corpus/dice.ts';
import { lawKindOf } from './bodies.ts';
import { APPLICANTS, withCells } from './body-figures.ts';
import type { Expected, Plan, Series } from './series.ts';

/** A series with what has to be found in it. */
export interface SeededSeries extends Series {
  expected: Array<{ rule: string; places: Expected[] }>;
}

/** Null where a series of this body cannot hold such a contradiction. */
type Seeding = (dice: Dice, series: Series) => SeededSeries | null;

/** Rows of heads above the numbers of the table of requests; of documents the rows count from the first. */
const REQUESTS = { table: 'requests', heads: 3 } as const;
const DOCUMENTS = { table: 'proactive-disclosure', rows: [2, 3] } as const;

export const seedings: Readonly<Record<string, Seeding>> = {
  'carried-over, one cell': (dice, series) => carriedOver(dice, series, false),
  'carried-over, with its sum': (dice, series) => carriedOver(dice, series, true),
  'documents-in-force': documentsInForce,
  'prose-and-table': proseAndTable,
  'fees-told-twice': feesToldTwice,
  'published-late': publishedLate,
  'two-copies': twoCopies,
};

function replaced(plans: readonly Plan[], at: number, plan: Plan): Plan[] {
  return plans.map((known, index) => (index === at ? plan : known));
}

/** Whether zeros are printed blank: then only what is not zero is printed. */
function isBlank({ own }: Plan): boolean {
  return own.figures.tables.some(({ values }) => values.includes(''));
}

function carriedOver(dice: Dice, series: Series, withSum: boolean): SeededSeries | null {
  const { plans } = series;
  const at = dice.int(1, plans.length - 1);
  const [last, plan] = [plans[at - 1], plans[at]];
  if (last === undefined || plan === undefined) return null;
  const column = dice.int(0, withSum ? APPLICANTS - 1 : APPLICANTS);
  const more = dice.int(1, 5);
  const requests = plan.own.requests.map((row) => [...row]);
  const end = last.own.requests.at(-1) ?? [];
  const columns = withSum ? [column, APPLICANTS] : [column];
  if (isBlank(last) && columns.some((each) => end[each] === 0)) return null;
  // One that adds up: what came in more was handled too.
  const rows = withSum ? [1, 2, requests.length - 2] : [1];
  for (const row of rows) for (const each of columns) add(requests, row, each, more);
  const own = withCells(plan.own.figures, requests, plan.own.documents, isBlank(plan));
  // What the prose says of it is what the table says.
  const places = columns.map((each): Expected[] => [
    cell(at, 1, each, requests[1]?.[each] ?? 0),
    cell(at - 1, requestRows(last) - 1, each, end[each] ?? 0),
  ]);
  return {
    ...series,
    plans: replaced(plans, at, { ...plan, own }),
    expected: places.map((each) => ({ rule: 'carried-over', places: each })),
  };
}

function add(rows: number[][], row: number, column: number, more: number): void {
  const cells = rows[row];
  if (cells !== undefined) cells[column] = (cells[column] ?? 0) + more;
}

function requestRows({ own }: Plan): number {
  return own.requests.length;
}

/** A cell of the table of requests, its row and column of numbers from 0. */
function cell(report: number, row: number, column: number, value: number): Expected {
  return { report, table: REQUESTS.table, row: row + REQUESTS.heads, column, value };
}

function documentsInForce(dice: Dice, series: Series): SeededSeries | null {
  const { plans } = series;
  const at = plans.length - 1;
  const [last, plan] = [plans[at - 1], plans[at]];
  const kind = dice.int(0, 1);
  const [was, now] = [last?.own.documents[kind], plan?.own.documents[kind]];
  if (plan === undefined || was === undefined || now === undefined) return null;
  const [issued, repealed, inForce] = now;
  const wrong = inForce + dice.pick([1, 2, 7, 30]);
  const documents = plan.own.documents.map((row, index): typeof row =>
    index === kind ? [issued, repealed, wrong] : row,
  );
  const own = withCells(plan.own.figures, plan.own.requests, documents, isBlank(plan));
  const place = (report: number, column: number, value: number): Expected => ({
    report,
    table: DOCUMENTS.table,
    row: DOCUMENTS.rows[kind] ?? 0,
    column,
    value,
  });
  const places = [place(at, 2, wrong), place(at - 1, 2, was[2]), place(at, 0, issued), place(at, 1, repealed)];
  return {
    ...series,
    plans: replaced(plans, at, { ...plan, own }),
    expected: [{ rule: 'documents-in-force', places }],
  };
}

function proseAndTable(dice: Dice, series: Series): SeededSeries | null {
  const { plans } = series;
  const at = dice.int(0, plans.length - 1);
  const plan = plans[at];
  if (plan === undefined) return null;
  const { figures } = plan.own;
  const told = figures.received + figures.carried + dice.int(1, 9);
  if (isBlank(plan) && figures.received === 0) return null;
  return {
    ...series,
    plans: replaced(plans, at, { ...plan, told: { ...figures, received: told } }),
    expected: [
      {
        rule: 'prose-and-table',
        places: [{ report: at, words: String(told) }, cell(at, 0, APPLICANTS, figures.received)],
      },
    ],
  };
}

function feesToldTwice(dice: Dice, series: Series): SeededSeries | null {
  const { plans } = series;
  const at = dice.int(0, plans.length - 1);
  const plan = plans[at];
  if (plan === undefined) return null;
  const sixth = dice.chance(60) ? 0 : dice.int(1, 30) * 10;
  return {
    ...series,
    plans: replaced(plans, at, { ...plan, fees: { first: sixth + dice.int(1, 50) * 10, sixth } }),
    expected: [
      {
        rule: 'fees-told-twice',
        places: [
          { report: at, words: '信息处理费' },
          { report: at, words: '信息处理费' },
        ],
      },
    ],
  };
}

function publishedLate(dice: Dice, series: Series): SeededSeries | null {
  const { plans } = series;
  const at = dice.int(0, plans.length - 1);
  const plan = plans[at];
  const kind = plan === undefined ? 'other' : lawKindOf(plan.agency);
  if (plan === undefined || kind === 'other') return null;
  const month = kind === 'department' ? dice.int(2, 9) : dice.int(4, 9);
  const day = { year: plan.year + 1, month, day: dice.int(10, 28) };
  return {
    ...series,
    plans: replaced(plans, at, { ...plan, day, signed: true }),
    expected: [{ rule: 'published-late', places: [{ report: at }] }],
  };
}

function twoCopies(dice: Dice, series: Series): SeededSeries | null {
  const { plans } = series;
  const at = dice.int(0, plans.length - 1);
  const plan = plans[at];
  if (plan === undefined) return null;
  const requests = plan.own.requests.map((row) => [...row]);
  const [row, column] = [dice.int(2, requests.length - 3), dice.int(0, APPLICANTS)];
  const value = requests[row]?.[column] ?? 0;
  if (isBlank(plan) && value === 0) return null;
  add(requests, row, column, dice.int(1, 9));
  const own = withCells(plan.own.figures, requests, plan.own.documents, isBlank(plan));
  const copy: Plan = { ...plan, own, copyOf: at };
  const other = cell(plans.length, row, column, requests[row]?.[column] ?? 0);
  return {
    ...series,
    plans: [...plans, copy],
    expected: [{ rule: 'two-copies', places: [cell(at, row, column, value), other] }],
  };
}
