/**
 * The seeds of the test cases: texts, and a few pages, Word files and PDFs.
 */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface CaseSeed {
  /** Name of the case. */
  name: string;
  path: string;
  /** With its dot. */
  ending: string;
}

/** Of every case, in the order of their names. */
export function caseSeeds(): CaseSeed[] {
  return readdirSync('tests/cases')
    .sort()
    .flatMap((name) =>
      readdirSync(join('tests/cases', name))
        .filter((file) => file.startsWith('seed.'))
        .map((file) => ({ name, path: join('tests/cases', name, file), ending: extname(file) })),
    );
}

/** Of those whose seed is a text. */
export function textSeeds(): CaseSeed[] {
  return caseSeeds().filter(({ ending }) => ending === '.txt');
}
