/**
 * What the search page offers: choices to narrow a search by, and before anything is asked the archive's own rooms.
 */
import { SORTS, type Scope, type Sort } from '../search/asked.ts';
import { NO_FORM } from '../search/filters.ts';
import { AgencyKind, FormEdition, PartName } from '../report.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';
import { partLink } from './part-link.ts';
import { agencyKindWords, partWords } from './words/record.ts';

export interface Choice {
  value: string;
  words: string;
}

/** A filter of the search, by its name in the address. */
export interface SearchFilter {
  name: string;
  label: string;
  choices: Choice[];
}

/** A way into the archive. */
export interface PlainLink {
  words: string;
  href: string;
}

export interface SearchPage {
  /** Years to choose from. */
  years: Choice[];
  filters: SearchFilter[];
  sorts: Choice[];
  agencies: PlainLink[];
  yearLinks: PlainLink[];
  parts: PlainLink[];
}

/** Agencies offered before anything is asked, those with most reports; the catalogue has them all. */
const AGENCIES = 24;

const SORT_WORDS: Record<Sort, string> = {
  relevance: '相关',
  year: '年份，新的在前',
  oldest: '年份，旧的在前',
  agency: '机关',
};

export async function searchPage(): Promise<SearchPage> {
  const { reports, agencies, years, regions } = await loadArchive();
  const kinds = new Set([...agencies.values()].map(({ agency }) => agency.kind));
  const forms = new Set(reports.map(({ record }) => record.form));
  const most = [...agencies.values()].sort((a, b) => b.reports.length - a.reports.length).slice(0, AGENCIES);
  return {
    years: years.map((year) => ({ value: String(year), words: `${year} 年` })),
    filters: [
      {
        name: 'region',
        label: '省',
        choices: regions.filter(({ code }) => code !== '00').map(({ name }) => ({ value: name, words: name })),
      },
      // Too many for lists, as agencies are: the script offers those that hold the words.
      { name: 'prefecture', label: '市州', choices: [] },
      { name: 'county', label: '县区', choices: [] },
      {
        name: 'kind',
        label: '机关类别',
        choices: AgencyKind.options
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ value: kind, words: agencyKindWords[kind] })),
      },
      { name: 'agency', label: '机关', choices: [] },
      {
        name: 'form',
        label: '格式',
        choices: [
          ...FormEdition.options
            .filter((form) => forms.has(form))
            .map((form) => ({ value: form, words: `${form} 年版` })),
          ...(forms.has(null) ? [{ value: NO_FORM, words: '无统一格式' }] : []),
        ],
      },
      {
        name: 'part',
        label: '部分',
        choices: PartName.options.map((name) => ({ value: name, words: partWords(name) })),
      },
      { name: 'scope', label: '范围', choices: [{ value: 'prose' satisfies Scope, words: '段落' }] },
    ],
    sorts: SORTS.map((sort) => ({
      value: sort === 'relevance' ? '' : sort,
      words: SORT_WORDS[sort],
    })),
    agencies: most.map(({ slug, agency }) => ({ words: agency.name, href: href(`/reports/${slug}/`) })),
    yearLinks: years.map((year) => ({ words: `${year} 年`, href: href(`/#year-${year}`) })),
    parts: PartName.options.map(partLink),
  };
}
