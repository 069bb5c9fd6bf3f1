/**
 * Reports for tests of the comparison, each told in a line: whose, of which year, and what its cells say.
 */
import type { Edition } from '../../src/compare/figure.ts';
import { Figures } from '../../src/compare/figure.ts';
import { readReading } from '../../src/compare/packed.ts';
import type { ComparedReport } from '../../src/compare/report.ts';
import { comparedFigures } from '../../src/site/compare/figures.ts';

export const figures = new Figures(comparedFigures);

/** What cells say, as data files write it: `12`, `` blank, `x` lost, `z` zero by statement, `s12` solved. */
export type Told = Readonly<Record<string, string>>;

/** A report of an agency in 甘肃省 unless told otherwise. */
export function report(
  name: string,
  year: number,
  told: Told,
  more: { kind?: string; region?: ComparedReport['agency']['region']; edition?: Edition; fails?: boolean } = {},
): ComparedReport {
  const { kind = 'department', region = ['甘肃省', '白银市', null], fails = false } = more;
  const edition = more.edition ?? (year < 2019 ? 'none' : year < 2021 ? '2019' : '2021');
  return {
    agency: { slug: `slug-of-${name}`, name, kind, region },
    year,
    edition,
    reading: (code) => {
      const written = told[code];
      const reading = written === undefined ? null : readReading(written);
      return reading === null ? null : { ...reading, anchor: `s3-t1#${code}`, checks: fails ? 'fail' : 'hold' };
    },
  };
}

/** The cells of a row that gathers several, from the first on; the others are zero. */
export function cellsBelow(path: string, column: string, edition: '2019' | '2021', values: readonly string[]): Told {
  const codes = figures.get(`${path}/${column}`)?.recipes[edition]?.[0]?.codes ?? [];
  return Object.fromEntries(codes.map((code, index) => [code, values[index] ?? '0']));
}
