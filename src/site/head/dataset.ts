/**
 * The data files as schema.org knows them, so that search engines for data find them. No `license`, as in signposting.ts:
 * official documents are nobody's property, and none was given.
 */
import type { Dataset } from 'schema-dts';
import type { PackagedFile } from '../data-package.ts';
import { address } from '../href.ts';
import { SITE_NAME, SITE_SENTENCE } from '../site-name.ts';
import { websiteId } from './website.ts';

export interface DatasetFacts {
  /** Years reported on, newest first. */
  years: readonly number[];
  /** When the content last changed, RFC 3339; null where nothing tells. */
  changed: string | null;
  version: string;
}

export function datasetNode(
  files: readonly PackagedFile[],
  { years, changed, version }: DatasetFacts,
): Exclude<Dataset, string> {
  const [last, first] = [years[0], years.at(-1)];
  return {
    '@type': 'Dataset',
    '@id': `${address('/data/')}#dataset`,
    name: `${SITE_NAME}：数据`,
    description: `${SITE_SENTENCE}全部报告的著录、可计数的陈述、表格的每一格与各项账目，可成批下载。`,
    url: address('/data/'),
    isPartOf: { '@id': websiteId() },
    inLanguage: 'zh-CN',
    keywords: ['政府信息公开', '年度报告', '依申请公开'],
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: '中国' },
    ...(first !== undefined && last !== undefined && { temporalCoverage: `${first}/${last}` }),
    ...(changed !== null && { dateModified: changed }),
    version,
    usageInfo: address('/guide/#reuse'),
    distribution: files.map(([{ path, title, type }, facts]) => ({
      '@type': 'DataDownload' as const,
      name: title,
      contentUrl: address(`/data/${path}`),
      encodingFormat: type.split(';')[0] ?? type,
      ...(facts !== null && { contentSize: `${facts.bytes} B`, sha256: facts.sha256 }),
    })),
  };
}
