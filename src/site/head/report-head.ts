/**
 * The head of a report's page: what it is, for citation managers, search engines, harvesters and link previews.
 */
import type { Report } from '../../report.ts';
import { yearPicture } from '../picture/pictures.ts';
import { dateOrMoment } from '../words/moment.ts';
import { breadcrumbNode } from './breadcrumb.ts';
import { citationTags } from './citation-tags.ts';
import { dublinCoreSchemas, dublinCoreTags } from './dublin-core.ts';
import { articleTags, columnTags } from './government-tags.ts';
import type { Head, PageIdentity } from './head.ts';
import { openGraphTags } from './open-graph.ts';
import { organizationNode } from './organization.ts';
import { reportNode } from './report-node.ts';
import { signposts } from './signposting.ts';
import { websiteNode } from './website.ts';

export function reportHead(identity: PageIdentity, slug: string, record: Report): Head {
  const picture = yearPicture(record.year);
  const published = record.published && dateOrMoment(record.published);
  return {
    metas: [
      ...citationTags(record),
      ...dublinCoreTags(record),
      ...columnTags(),
      ...articleTags(record, picture.path),
      ...openGraphTags({ ...identity, title: record.title }, picture, { published }),
    ],
    links: [...dublinCoreSchemas, ...signposts(record)],
    data: [
      reportNode(slug, record),
      organizationNode(slug, record.agency),
      websiteNode(),
      breadcrumbNode([
        [record.agency.name, `/reports/${slug}/`],
        [record.title, record.url],
      ]),
    ],
  };
}
