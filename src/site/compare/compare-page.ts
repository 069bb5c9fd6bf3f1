/**
 * All that the page /compare/ shows and tells its script.
 */
import { FORMAT, packFigures, type PageData } from '../../compare/page-data.ts';
import { FIRST_FIGURE, presets } from '../../compare/presets.ts';
import { groupNames } from '../../compare/groups.ts';
import { AgencyKind } from '../../report.ts';
import { href } from '../href.ts';
import { loadArchive } from '../load-archive.ts';
import { agencyKindWords } from '../words/record.ts';
import { comparedCodes, comparedFigures, leadingIds } from './figures.ts';
import { compareFiles, fileName } from './files.ts';
import { WHOLE } from './slices.ts';

export interface ComparePage {
  data: PageData;
  /** Sets of figures, each with its address. */
  sets: Array<{ words: string; href: string }>;
  agencies: number;
  reports: number;
}

export async function comparePage(): Promise<ComparePage> {
  const { reports, agencies, regions, years } = await loadArchive();
  const files = await compareFiles();
  const bytesOf = (kinds: readonly string[]): number =>
    Math.max(
      0,
      ...files.filter(({ place, kind }) => place === WHOLE && kinds.includes(kind)).map(({ bytes }) => bytes),
    );
  const [last, first] = [years[0], years.at(-1)];
  const kinds = new Set([...agencies.values()].map(({ agency }) => agency.kind ?? 'other'));
  return {
    data: {
      format: FORMAT,
      files: Object.fromEntries(files.map((file) => [`${file.place}-${file.kind}`, fileName(file)])),
      whole: bytesOf(['index']) + bytesOf(groupNames),
      provinces: regions.map(({ code, name }) => [code, name]),
      kinds: AgencyKind.options.filter((kind) => kinds.has(kind)).map((kind) => [kind, agencyKindWords[kind]]),
      years: first === undefined || last === undefined ? null : [first, last],
      codes: [...comparedCodes],
      figures: packFigures(comparedFigures, comparedCodes),
      leading: [...leadingIds],
    },
    sets: [{ name: FIRST_FIGURE, words: '新收申请' }, ...presets].map(({ name, words }) => ({
      words,
      href: href(`/compare/?figure=${name}`),
    })),
    agencies: agencies.size,
    reports: reports.length,
  };
}
