/**
 * Dublin Core tags of a report (DCMI, "Expressing Dublin Core in HTML").
 */
import type { Report } from '../../report.ts';
import { fullAddress } from '../href.ts';
import { metas, type HeadLink, type HeadMeta } from './head.ts';
import { languageOf } from './language.ts';
import { temporalOf } from './temporal.ts';

/** What the prefixes of the tags mean. */
export const dublinCoreSchemas: readonly HeadLink[] = [
  { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
  { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
];

export function dublinCoreTags(record: Report): HeadMeta[] {
  const { agency, title, published } = record;
  const { province, prefecture, county } = agency.region;
  const region = [province, prefecture, county].filter((name) => name !== null).join(' ');
  return metas('name', [
    ['DC.title', title],
    ['DC.creator', agency.name],
    ['DC.publisher', agency.name],
    ['DC.type', 'Report'],
    ['DC.format', 'text/html'],
    ['DC.language', languageOf(record)],
    ['DC.identifier', fullAddress(record.url)],
    ['DCTERMS.issued', published?.slice(0, 10) ?? null],
    ['DCTERMS.temporal', temporalOf(record)],
    ['DCTERMS.spatial', region === '' ? null : region],
  ]);
}
