/**
 * What the search form offers to narrow a search by.
 */
import { PartName } from '../report.ts';
import { loadArchive } from './load-archive.ts';
import { partWords } from './words/record.ts';

export interface Choice {
  value: string;
  words: string;
}

export interface SearchChoices {
  years: Choice[];
  /** Provinces, by name. */
  regions: Choice[];
  /** Agencies, by full name. */
  agencies: Choice[];
  parts: Choice[];
}

export async function searchChoices(): Promise<SearchChoices> {
  const { years, regions, agencies } = await loadArchive();
  return {
    years: years.map((year) => ({ value: String(year), words: `${year} 年` })),
    regions: regions.filter(({ code }) => code !== '00').map(({ name }) => ({ value: name, words: name })),
    agencies: [...agencies.values()].map(({ agency }) => ({ value: agency.name, words: agency.name })),
    parts: PartName.options.map((name) => ({ value: name, words: partWords(name) })),
  };
}
