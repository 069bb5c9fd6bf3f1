/**
 * The page tags that the rules for Chinese government sites ask for (政府网站网页标签): of the site, of the column, of the
 * article. SiteIDCode is given by the authority to government sites alone; this site has none. `Description` is the
 * page's `description`: HTML takes the names as one.
 */
import type { Report } from '../../report.ts';
import { fullAddress } from '../href.ts';
import { SITE_NAME } from '../site-name.ts';
import { metas, type HeadMeta } from './head.ts';

/** Tags of every page. */
export function siteTags(): HeadMeta[] {
  const home = fullAddress('/');
  return metas('name', [
    ['SiteName', SITE_NAME],
    ['SiteDomain', home === null ? null : new URL(home).host],
  ]);
}

/** Tags of the pages that hold reports or list them. */
export function columnTags(): HeadMeta[] {
  return metas('name', [
    ['ColumnName', '政府信息公开年报'],
    ['ColumnDescription', '各级行政机关政府信息公开工作年度报告'],
    ['ColumnKeywords', '政府信息公开,年度报告,信息公开年报'],
    ['ColumnType', '信息公开年报'],
  ]);
}

/** Tags of a report. */
export function articleTags(record: Report, picture: string): HeadMeta[] {
  return metas('name', [
    ['ArticleTitle', record.title],
    ['PubDate', record.published?.replace('T', ' ').slice(0, 16) ?? null],
    ['ContentSource', record.source.stated ?? record.agency.name],
    ['Author', record.agency.name],
    ['Image', fullAddress(picture)],
    ['Url', fullAddress(record.url)],
  ]);
}
