/**
 * What stands at the head and the foot of every sheet of a printed report, as attributes that the stylesheet for print asks for:
 * a page sets no style of its own, which hosts may forbid.
 */
import type { Report } from '../report.ts';
import { address } from './href.ts';
import { dateWords } from './words/date.ts';

export function paperWords({ title, url, source }: Report): Record<`data-sheet-${'head' | 'foot'}`, string> {
  const copied = source.fetched === null ? '副本取得时间未载明' : `副本取得于 ${dateWords(source.fetched)}`;
  return { 'data-sheet-head': title, 'data-sheet-foot': `${address(url)}\u3000${copied}` };
}
