/**
 * A report's leading figures (forms/leading.ts) out of its figures: a cell, or the sum of several. A sum is there only where
 * every addend is a number; else it is blank, or lost where one of them is: part of a sum is no figure.
 */
import { crosswalk } from '../forms/crosswalk.ts';
import { leadingFigures, type LeadingFigure } from '../forms/leading.ts';
import type { FormEdition } from '../report.ts';
import type { Figure, FigureState } from './figures.ts';

/** A leading figure of one report. */
export interface LeadingValue {
  /** Null where the state is `blank` or `lost`. */
  value: number | null;
  state: FigureState;
  /** Of its cell; of a sum, that of its first addend, or of the one that leaves it blank or lost. */
  anchor: string;
  /** `fail` where a sum of the form does not hold for one of its cells. */
  checks: Figure['checks'];
  /** What the older edition words otherwise stands in its place: near it, and not the same (forms/crosswalk.ts). */
  near: boolean;
}

/** Addends of a figure in an edition, and whether they are only near it. None where the edition does not ask for it. */
function addendsOf(
  { code, addends }: LeadingFigure,
  form: FormEdition | null,
): [codes: readonly string[], near: boolean] {
  // Without a form a report has what prose states.
  if (form === null) return [[code], false];
  const own = addends[form];
  return own === undefined ? [NEAR.get(code) ?? [], true] : [own, false];
}

const NEAR: ReadonlyMap<string, readonly string[]> = new Map(
  crosswalk.flatMap(({ older, newer, relation }) =>
    relation === 'near' ? newer.map((code): [string, readonly string[]] => [code, older]) : [],
  ),
);

/** Whether an older edition has something near a figure in its place. */
export function isNearFigure(code: string): boolean {
  return NEAR.has(code);
}

/** One for each leading figure, in their order; null where the report has no such cell. */
export function leadingValues(figures: readonly Figure[], form: FormEdition | null): Array<LeadingValue | null> {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  return leadingFigures.map((leading) => {
    const [codes, near] = addendsOf(leading, form);
    const found = codes.flatMap((code) => byCode.get(code) ?? []);
    const [first] = found;
    if (first === undefined) return null;
    // The form's tables are whole: what is not among the figures is not in the copy.
    if (found.length < codes.length) return { ...of('lost', first), near };
    const empty = found.find(({ state }) => state === 'lost') ?? found.find(({ value }) => value === null);
    if (empty !== undefined) return { ...of(empty.state, empty), near };
    return { ...sumOf(found, first), near };
  });
}

function of(state: FigureState, { anchor, checks }: Figure): Omit<LeadingValue, 'near'> {
  return { value: null, state, anchor, checks };
}

/** The sum of numbers: as sure as the least sure of them. */
function sumOf(addends: readonly Figure[], { anchor }: Figure): Omit<LeadingValue, 'near'> {
  const value = addends.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
  const has = (state: FigureState): boolean => addends.some((figure) => figure.state === state);
  const checked = (checks: Figure['checks']): boolean => addends.some((figure) => figure.checks === checks);
  return {
    value,
    state: has('solved')
      ? 'solved'
      : addends.every((figure) => figure.state === 'zero-by-statement')
        ? 'zero-by-statement'
        : 'printed',
    anchor,
    checks: checked('fail') ? 'fail' : checked('none') ? 'none' : 'hold',
  };
}

const STATES = { printed: 'p', blank: 'b', lost: 'l', solved: 's', 'zero-by-statement': 'z' } as const;
const CHECKS = { hold: '+', fail: '!', none: '.' } as const;

/** The values in one string, since those of ten thousand reports are in memory at once. Sample: `p+12@s4-t1-r4-c10 -` */
export function packValues(values: ReadonlyArray<LeadingValue | null>): string {
  return values
    .map((known) =>
      known === null
        ? '-'
        : `${STATES[known.state]}${CHECKS[known.checks]}${known.near ? '~' : ''}${known.value ?? ''}@${known.anchor}`,
    )
    .join(' ');
}

/** Sample of a packed value: `p+12@s4-t1-r4-c10` */
const PACKED = /^(?<state>[a-z])(?<checks>[+!.])(?<near>~?)(?<value>[^@]*)@(?<anchor>.+)$/u;

/** The values of a packed string, in the order of the leading figures. Throws where it is none. */
export function unpackValues(packed: string): Array<LeadingValue | null> {
  return packed.split(' ').map((each) => {
    if (each === '-') return null;
    const { state, checks, near, value = '', anchor = '' } = PACKED.exec(each)?.groups ?? {};
    return {
      value: value === '' ? null : Number(value),
      state: keyOf(STATES, state),
      anchor,
      checks: keyOf(CHECKS, checks),
      near: near === '~',
    };
  });
}

function keyOf<K extends string>(letters: Readonly<Record<K, string>>, letter: string | undefined): K {
  // Safe: these are the keys of the record.
  const key = (Object.keys(letters) as K[]).find((name) => letters[name] === letter);
  if (key === undefined) throw new Error(`“${letter ?? ''}” is no letter of a packed value`);
  return key;
}
