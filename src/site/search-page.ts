/**
 * What the search page offers: choices to narrow a search by, and before anything is asked the archive's own rooms.
 */
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
  filters: SearchFilter[];
  agencies: PlainLink[];
  years: PlainLink[];
  parts: PlainLink[];
}

/** Agencies offered before anything is asked, those with most reports; the catalogue has them all. */
const AGENCIES = 24;

export async function searchPage(): Promise<SearchPage> {
  const { reports, agencies, years, regions } = await loadArchive();
  const kinds = new Set([...agencies.values()].map(({ agency }) => agency.kind));
  const forms = new Set(reports.map(({ record }) => record.form));
  const most = [...agencies.values()].sort((a, b) => b.reports.length - a.reports.length).slice(0, AGENCIES);
  return {
    filters: [
      { name: 'year', label: '年份', choices: years.map((year) => ({ value: String(year), words: `${year} 年` })) },
      {
        name: 'region',
        label: '地区',
        choices: regions.filter(({ code }) => code !== '00').map(({ name }) => ({ value: name, words: name })),
      },
      {
        name: 'kind',
        label: '机关类别',
        choices: AgencyKind.options
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ value: kind, words: agencyKindWords[kind] })),
      },
      // Too many for a list: the script offers those that hold the words.
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
    ],
    agencies: most.map(({ slug, agency }) => ({ words: agency.name, href: href(`/reports/${slug}/`) })),
    years: years.map((year) => ({ words: `${year} 年`, href: href(`/#year-${year}`) })),
    parts: PartName.options.map(partLink),
  };
}
