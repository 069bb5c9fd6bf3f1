/**
 * A report as schema.org knows it. The agency is author and publisher; what is not known is left out.
 */
import type { Report as ReportNode } from 'schema-dts';
import type { Citation, Report } from '../../report.ts';
import { address } from '../href.ts';
import { originalOf } from '../original.ts';
import { dateOrMoment } from '../words/moment.ts';
import { languageOf } from './language.ts';
import { organizationId } from './organization.ts';
import { temporalOf } from './temporal.ts';
import { websiteId } from './website.ts';

export function reportNode(slug: string, record: Report): ReportNode {
  const url = address(record.url);
  const agency = { '@id': organizationId(slug) };
  return {
    '@type': 'Report',
    '@id': url,
    url,
    name: record.title,
    author: agency,
    publisher: agency,
    isPartOf: { '@id': websiteId() },
    inLanguage: languageOf(record),
    temporalCoverage: temporalOf(record),
    ...(record.published !== null && { datePublished: dateOrMoment(record.published) }),
    ...(record.source.url !== null && { isBasedOn: record.source.url }),
    encoding: [file(record, 'json', 'application/json'), file(record, 'md', 'text/markdown'), ...copies(record)],
    ...(record.citations.length > 0 && { citation: record.citations.map(citationWords) }),
  };
}

/** The copy as it came, with its hash; of an original that is no text also the lines that were read in it. */
function copies(record: Report) {
  const { sha256 } = record.source;
  const original = originalOf(record);
  const text = file(record, 'txt', 'text/plain');
  if (original === null) return [{ ...text, sha256 }];
  return [
    text,
    { '@type': 'MediaObject' as const, encodingFormat: original.type, contentUrl: address(original.path), sha256 },
  ];
}

function file({ id }: Report, ending: string, encodingFormat: string) {
  return { '@type': 'MediaObject' as const, encodingFormat, contentUrl: address(`/reports/${id}.${ending}`) };
}

/** 《政府信息公开条例》（国务院令第711号） */
function citationWords({ title, number }: Citation): string {
  if (title === null) return number ?? '';
  return number === null ? `《${title}》` : `《${title}》（${number}）`;
}
