/**
 * Highwire Press tags, which Zotero and Google Scholar read. The institution makes the item a report; the agency is its
 * author.
 *
 * 2026-11-22: without a printed date there is no date tag. The year reported on is no date of publication, and a citation
 * with a wrong year is worse than one that a person has to complete.
 */
import type { Report } from '../../report.ts';
import { fullAddress } from '../href.ts';
import { metas, type HeadMeta } from './head.ts';
import { languageOf } from './language.ts';

export function citationTags(record: Report): HeadMeta[] {
  const date = record.published?.slice(0, 10).replaceAll('-', '/') ?? null;
  return metas('name', [
    ['citation_title', record.title],
    ['citation_author', record.agency.name],
    ['citation_technical_report_institution', record.agency.name],
    ['citation_publication_date', date],
    ['citation_language', languageOf(record)],
    ['citation_public_url', fullAddress(record.url)],
    ['citation_abstract_html_url', fullAddress(record.url)],
  ]);
}
