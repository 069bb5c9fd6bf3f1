/**
 * The claims of all reports as rules ask them: which report a body made the year before, and which reports are two copies
 * of one.
 */
import { isSameAgency } from '../../convert/recognize/metadata/same-agency.ts';
import { groupBy, slugOf } from '../archive.ts';
import type { Succession } from '../succession/succession.ts';
import type { Claims } from './claims.ts';

export interface Corpus {
  reports: readonly Claims[];
  /** The report of the same body on the year before, also under the name it had; null where there is none. */
  before(report: Claims): Claims | null;
  /** Reports of one body on one year, which stand at several addresses because a person said so. */
  copies: ReadonlyArray<readonly [Claims, Claims]>;
  /** All figures that the tables of a report print, by code. */
  figuresOf(id: string): Claims['figures'];
}

/** `successions` are those that a person has written down; only a body that was renamed is the same body. */
export function corpusOf(
  reports: readonly Claims[],
  successions: readonly Succession[],
  figuresOf: Corpus['figuresOf'],
): Corpus {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return {
    reports,
    before: ({ id, year }) => {
      const slug = slugOf(id);
      const own = byId.get(`${slug}/${year - 1}`);
      if (own !== undefined) return own;
      const renamed = successions.find(({ later, how }) => later === slug && how === 'renamed');
      return (renamed && byId.get(`${renamed.former}/${year - 1}`)) ?? null;
    },
    copies: copiesAmong(reports),
    figuresOf,
  };
}

/** Each pair once. Names are compared only where place and last words of two are the same. */
function copiesAmong(reports: readonly Claims[]): Array<readonly [Claims, Claims]> {
  const alike = groupBy(reports, ({ agency: { name, region }, year }) =>
    [year, region.county ?? region.prefecture ?? region.province, name.slice(-NAME_END)].join(' '),
  );
  return alike.flatMap(([, group]) =>
    group.flatMap((one, index) =>
      group
        .slice(index + 1)
        .filter((other) => slugOf(other.id) !== slugOf(one.id) && isSameAgency(one.agency, other.agency))
        .map((other) => [one, other] as const),
    ),
  );
}

/** So many characters at the end of a name. */
const NAME_END = 4;
