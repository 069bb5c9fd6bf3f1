/**
 * The editions side by side: which of their figures count the same, which are sums of others, which are near each other and
 * no more, and which have no counterpart.
 */
import type { FormEdition } from '../report.ts';
import { figureCodes, type FigureCode } from './codes.ts';

/** How the figures of two editions hang together. */
export interface Correspondence {
  /** Codes of the older edition; empty where it has none. */
  older: readonly string[];
  /** Codes of the newer one. */
  newer: readonly string[];
  /** `same`: one cell, counted alike. `sum`: one is the sum of the others. `near`: worded otherwise, compare with care. `none`: no counterpart. */
  relation: 'same' | 'sum' | 'near' | 'none';
  /** What there is to say of it, for readers; null where the relation says all. */
  note: string | null;
}

/** Cells of 2019 that 2021 words otherwise. */
const NEAR: ReadonlyArray<readonly [older: string, newer: string, note: string]> = [
  ['made', 'issued', '2019 年版称“新制作”，2021 年版称“制发”'],
].flatMap(([older, newer, note]) =>
  ['regulations', 'normative-documents'].map(
    (row) => [`disclosure.${row}/${older ?? ''}`, `disclosure.${row}/${newer ?? ''}`, note ?? ''] as const,
  ),
);

/** Cells that look alike and are not. */
const NOT_ALIKE: Readonly<Record<string, string>> = {
  'disclosed-in-total': '2019 年版计对外公开总数量，2021 年版计现行有效件数，口径不同',
  'in-force': '2021 年版计现行有效件数，2019 年版计对外公开总数量，口径不同',
};

/** The row of other handling, which 2021 divides. Sample: `requests.result.other.fee-unpaid/total`. */
const DIVIDED = /^(?<row>requests\.result\.other)\.[a-z-]+(?<column>\/.+)$/u;

function has(edition: FormEdition): (figure: FigureCode) => boolean {
  return ({ editions }) => editions.includes(edition);
}

/** 2019 beside 2021, every figure of both: in the order of 2021, then what only 2019 has. */
export const crosswalk: readonly Correspondence[] = makeCrosswalk();

function makeCrosswalk(): Correspondence[] {
  const [older, newer] = [has('2019'), has('2021')];
  const rows: Correspondence[] = [];
  for (const figure of figureCodes.filter(newer)) {
    const { code } = figure;
    const sum = DIVIDED.exec(code)?.groups;
    const near = NEAR.find((pair) => pair[1] === code);
    if (older(figure)) rows.push({ older: [code], newer: [code], relation: 'same', note: null });
    else if (near !== undefined) rows.push({ older: [near[0]], newer: [code], relation: 'near', note: near[2] });
    else if (sum !== undefined) addToSum(rows, `${sum['row'] ?? ''}${sum['column'] ?? ''}`, code);
    else rows.push({ older: [], newer: [code], relation: 'none', note: noteOf(code) });
  }
  const told = new Set(rows.flatMap((row) => row.older));
  for (const { code } of figureCodes.filter(older))
    if (!told.has(code)) rows.push({ older: [code], newer: [], relation: 'none', note: noteOf(code) });
  return rows;
}

function addToSum(rows: Correspondence[], older: string, code: string): void {
  const index = rows.findIndex((row) => row.older[0] === older);
  const before = rows[index];
  const note = '2021 年版分列三项，其和相当于 2019 年版的一项';
  if (before === undefined) rows.push({ older: [older], newer: [code], relation: 'sum', note });
  else rows[index] = { ...before, newer: [...before.newer, code] };
}

function noteOf(code: string): string | null {
  return code.startsWith('disclosure.') ? (NOT_ALIKE[code.slice(code.indexOf('/') + 1)] ?? null) : null;
}
