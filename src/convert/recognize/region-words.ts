/**
 * A region in words.
 */
import type { Region } from '../../report.ts';

/** The division itself; null where nothing is known. Sample: `颍上县` */
export function divisionOf({ province, prefecture, county }: Region): string | null {
  return county ?? prefecture ?? province;
}

/** With all that it lies in. Sample: `安徽省阜阳市颍上县` */
export function regionWords({ province, prefecture, county }: Region): string {
  return [province, prefecture, county].filter((part) => part !== null).join('');
}
