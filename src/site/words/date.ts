/**
 * Dates of the record in Chinese words, as far as they are known: 2024年1月31日 17:41.
 */
import type { Period } from '../../report.ts';

/** `2024-01-31T17:41` as 2024年1月31日 17:41. */
export function dateWords(iso: string): string {
  const [date = '', time] = iso.split('T');
  const [year, month, day] = date.split('-').map(Number);
  const words = `${year}年${month}月${day}日`;
  return time === undefined ? words : `${words} ${time}`;
}

/** A period; the year is said once where both ends share it. */
export function periodWords({ start, end }: Period): string {
  const last = dateWords(end);
  return `${dateWords(start)}至${start.slice(0, 4) === end.slice(0, 4) ? last.slice(5) : last}`;
}
