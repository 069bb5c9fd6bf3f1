/**
 * Open Graph tags (ogp.me), and the one tag of Twitter cards that does not fall back to them.
 */
import { address, fullAddress } from '../href.ts';
import { pictureSize, type Picture } from '../picture/pictures.ts';
import { SITE_NAME } from '../site-name.ts';
import { metas, type HeadMeta, type PageIdentity } from './head.ts';

/** `published`: ISO date or date-time; null for what is no article or has no date. */
export function openGraphTags(
  { title, description, path }: PageIdentity,
  picture: Picture,
  article: { published: string | null } | null,
): HeadMeta[] {
  return [
    ...metas('property', [
      ['og:title', title ?? SITE_NAME],
      ['og:type', article === null ? 'website' : 'article'],
      ['og:site_name', SITE_NAME],
      ['og:locale', 'zh_CN'],
      ['og:url', path === null ? null : fullAddress(path)],
      ['og:description', description],
      ['og:image', address(picture.path)],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(pictureSize.width)],
      ['og:image:height', String(pictureSize.height)],
      ['og:image:alt', picture.words],
      ['article:published_time', article?.published ?? null],
    ]),
    ...metas('name', [['twitter:card', 'summary_large_image']]),
  ];
}
