/**
 * A citation as one plain Chinese sentence, for those who write no list of references.
 */
import type { Report } from '../report.ts';
import { toCslDate } from './csl-date.ts';
import { ARCHIVE, type CitedAddress } from './csl-item.ts';
import { placeQuoted } from './place.ts';

/** 机关：《题名》“三、……情况”第3段，2024年1月31日发布，政府信息公开年报档案，https://…。 */
export function citationSentence(report: Report, { address, place }: CitedAddress): string {
  const { agency, published, source, title } = report;
  const where = place === null ? '' : placeQuoted(place);
  return `${[
    `${agency.name}：《${innerTitles(title)}》${where}`,
    published === null ? '发布日期不详' : `${dayWords(published)}发布`,
    source.fetched === null ? ARCHIVE : `${ARCHIVE}${dayWords(source.fetched)}所存副本`,
    ...(address === null ? [] : [address]),
  ].join('，')}。`;
}

/** Marks of a title inside a title are single ones (GB/T 15834). */
function innerTitles(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

/** `2024-01-31T17:41` as 2024年1月31日, as far as known. */
function dayWords(iso: string): string {
  const [parts] = toCslDate(iso)['date-parts'];
  return parts.map((part, index) => `${part}${'年月日'.charAt(index)}`).join('');
}
