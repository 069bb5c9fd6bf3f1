/**
 * All that `/coverage/` shows: what the archive has and what it lacks, by year. Of a small archive body by body; of a large one
 * by province and by kind, each leading to its bodies.
 */
import { groupBy, type Archive, type ArchivedAgency, type ReportTally } from '../archive/archive.ts';
import { href } from './href.ts';
import { isLarge, kindPath } from './lists/lists.ts';
import { matrixOf, type Matrix, type MatrixCounts } from './lists/matrix.ts';
import { loadArchive } from './load-archive.ts';
import { agencyKindWords } from './words/record.ts';

/** Counts of a province or a kind, year by year. */
export interface CoverageRow {
  words: string;
  href: string;
  bodies: number;
  /** One for each year of the table. */
  years: MatrixCounts[];
  total: MatrixCounts;
}

export interface CoverageTable {
  name: string;
  rows: CoverageRow[];
}

export interface CoveragePage {
  years: number[];
  total: MatrixCounts;
  /** Body by body; null in a large archive. */
  matrix: Matrix | null;
  /** None in a small archive. */
  tables: CoverageTable[];
}

type Body = ArchivedAgency<ReportTally>;

const NONE: MatrixCounts = { reports: 0, lost: 0, doubtful: 0, missing: 0 };

export function coveragePage(archive: Archive<ReportTally>): CoveragePage {
  const large = isLarge(archive);
  const groups = archive.regions.map(({ code, name, agencies }) => ({ id: `region-${code}`, name, bodies: agencies }));
  const matrix = matrixOf(groups, ({ kind }) => agencyKindWords[kind ?? 'other']);
  const years = matrix.years.map(({ year }) => year);
  const row = (words: string, path: string, bodies: readonly Body[]): CoverageRow => {
    const own = matrixOf([{ id: null, name: '', bodies }], () => '');
    const counts = new Map(own.years.map((each) => [each.year, each.counts]));
    const ofYears = years.map((year) => counts.get(year) ?? NONE);
    return { words, href: href(path), bodies: bodies.length, years: ofYears, total: own.counts };
  };
  const kinds = groupBy([...archive.agencies.values()], ({ agency }) => agency.kind ?? 'other');
  const order = Object.keys(agencyKindWords);
  const tables: CoverageTable[] = [
    {
      name: '按地区',
      rows: archive.regions.map(({ code, name, agencies }) => row(name, `/regions/${code}/`, agencies)),
    },
    {
      name: '按机构类别',
      rows: kinds
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([kind, bodies]) => row(agencyKindWords[kind], kindPath(true, kind), bodies)),
    },
  ];
  return { years, total: matrix.counts, matrix: large ? null : matrix, tables: large ? tables : [] };
}

export async function loadCoveragePage(): Promise<CoveragePage> {
  return coveragePage(await loadArchive());
}
