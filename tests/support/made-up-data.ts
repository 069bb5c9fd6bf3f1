/**
 * Data files of made-up reports, in which figures are known in every way there is: printed, blank, lost, solved, and zero in
 * words. The same for the same number.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportTally } from '../../src/archive/archive.ts';
import type { Figure } from '../../src/archive/figures.ts';
import { leadingValues, packValues } from '../../src/archive/leading-values.ts';
import { FIGURE_CHECKS, FIGURE_STATES, packFigures } from '../../src/archive/packed-figures.ts';
import { figureCodes } from '../../src/forms/codes.ts';
import { dataFile, type Pieces } from '../../src/site/data-files.ts';
import { dataPackage } from '../../src/site/data-package.ts';
import { diceOf } from '../../scripts/bench/corpus/dice.ts';
import { madeUpArchive } from './made-up-archive.ts';

export interface MadeUpReport {
  tally: ReportTally;
  figures: Figure[];
}

/** `count` reports of all years; those before the form have the table of 2014, or a figure that prose states, or none. */
export function madeUpReports(count: number): MadeUpReport[] {
  return madeUpArchive(count).map((tally, index) => {
    const dice = diceOf(`figures of ${tally.id}`);
    const edition = tally.form ?? (dice.chance(50) ? '2014' : null);
    const codes = figureCodes.filter(({ editions }) => edition !== null && editions.includes(edition));
    // Most reports leave nothing out; where one does, blank, lost and solved stand beside each other.
    const whole = dice.chance(60);
    const figures = codes.map(({ code }, place): Figure => {
      const state = whole
        ? 'printed'
        : dice.weigh({ printed: 70, blank: 12, lost: 6, solved: 6, 'zero-by-statement': 6 });
      const number = dice.chance(60) ? 0 : code.endsWith('/amount') ? dice.int(1, 99_999_999) / 1e4 : dice.int(1, 4000);
      const value = state === 'blank' || state === 'lost' ? null : state === 'zero-by-statement' ? 0 : number;
      const anchor = `s3-t1-r${1 + Math.floor(place / 7)}-c${2 + (place % 7)}`;
      return { code, value, state, anchor, source: 'table', checks: FIGURE_CHECKS[dice.int(0, 2)] ?? 'none' };
    });
    if (edition === null && index % 3 > 0)
      figures.push({
        code: 'requests.received/total',
        value: dice.int(0, 9),
        state: 'printed',
        anchor: 's3-p2',
        source: 'prose',
        checks: 'none',
      });
    return { tally: { ...tally, leading: packValues(leadingValues(figures, tally.form)) }, figures };
  });
}

/** The files that are made of figures. */
export const FIGURE_FILES = ['figures.csv', 'figures.parquet', 'wide.csv', 'wide.xlsx', 'codebook.csv'] as const;

/** Writes them into a folder, as a build does, and what describes them; gives the reports in the files' order. */
export async function writeMadeUpData(folder: string, reports: readonly MadeUpReport[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  async function* pieces(): Pieces {
    for (const { tally, figures } of reports)
      yield await Promise.resolve({ report: tally, piece: Buffer.from(packFigures(figures)) });
  }
  for (const path of FIGURE_FILES) {
    const parts: Uint8Array[] = [];
    for await (const part of dataFile(path).bytes(pieces())) parts.push(part);
    writeFileSync(join(folder, path), Buffer.concat(parts));
  }
  const described = FIGURE_FILES.map((path) => [dataFile(path), null] as const);
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(dataPackage(described, null)));
}

/** States that a figure of these reports may have. */
export const STATES = FIGURE_STATES;
