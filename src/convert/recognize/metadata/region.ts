/**
 * Where an agency sits (region): as its name says; where its name begins with one of several divisions of that name, or with
 * none, as the rest of the report says.
 */
import type { Region } from '../../../report.ts';
import { regionInside } from '../region-inside.ts';
import { allDivisions, divisionsAtStart, existsIn, regionAtStart, type Division } from '../regions.ts';
import { kindOf } from './agency-kind.ts';
import type { Evidence } from './evidence.ts';

/** What bodies of the state have before the place. Sample: `国家税务总局安岳县税务局`, `中华人民共和国拱北海关`, `第八师|石河子市教育局` */
const STATE =
  /^(?:国家\p{Script=Han}{2,6}?(?:总局|局)|中华人民共和国|中国人民银行|共青团|中国共产主义青年团|中共|中国共产党|中国人民政治协商会议|政协|国网(?=\p{Script=Han}{2,4}[市州县区])|(?:(?:新疆生产建设)?兵团)?第[一二三四五六七八九十]{1,3}师)(?=\p{Script=Han}{3})/u;

/** Called after a man whose name a place has too. Sample: `中山|大学`, which lies in 广州 */
const OF_PERSON = /^中山(?=大学|医科大学|医院|纪念)/u;

/** How a name begins that has a place without a division before it. Sample: `青岩乡|人民政府`, `石桥街道|办事处`, `翠山湖管委会`. */
const TOWNSHIP = /^\p{Script=Han}{2,6}?(?:街道|镇|乡|苏木)|^\p{Script=Han}{2,12}(?:管委会|管理委员会)$/u;

/** Longest name of a division, in characters. */
const LONGEST = 12;

/** `year`: of the report; names change hands. */
export function regionOf(name: string, year: number | null, evidence: Evidence): Region {
  const bare = name.replace(STATE, '');
  if (OF_PERSON.test(bare)) return NOWHERE;
  const { region, length } = regionAtStart(bare, year ?? undefined);
  if (length === 0)
    return (
      regionBefore(bare, year, evidence) ??
      insideOrNull(name, year) ??
      ofBranchAlone(name, year) ??
      ofZone(name, year, evidence) ??
      ofAddress(name, year, evidence) ??
      ofSuperior(name, year, evidence) ??
      ofCorps(name) ??
      NOWHERE
    );
  const possible = divisionsAtStart(bare, region).divisions.filter((division) => existsIn(division, year));
  if (possible.length < 2) return ofBranch(bare, region) ?? region;
  const [only, ...others] = possible.filter((division) => isToldOf(division, evidence));
  return only !== undefined && others.length === 0 ? only.region : region;
}

const NOWHERE: Region = { province: null, prefecture: null, county: null };

/** The Corps lies in 新疆, and says so in its long name alone. Sample: `兵团水利局`, `兵团第八师水利局` */
function ofCorps(name: string): Region | null {
  // A town of the Corps is told by its county.
  if (kindOf(name) === 'township') return null;
  return /^兵团(?:第\p{Script=Han}{1,3}师|\p{Script=Han}{2,})/u.test(name)
    ? regionAtStart('新疆维吾尔自治区').region
    : null;
}

/** The division whose short name stands inside, or one below it named in full behind that. Sample: `国网|浙江|遂昌县|供电有限公司` */
function insideOrNull(name: string, year: number | null): Region | null {
  // 朝阳门街道 and 五大连池镇 have a name of their own.
  if (kindOf(name) === 'township') return null;
  const inside = regionInside(name);
  if (inside.province === null) return null;
  for (let from = 2; inside.prefecture === null && from < name.length - 2; from++) {
    const { divisions, length } = divisionsAtStart(name.slice(from), inside);
    const [only, ...others] = divisions.filter((division) => existsIn(division, year));
    const isBelow = only !== undefined && (only.region.prefecture !== null || only.region.county !== null);
    if (length >= 3 && isBelow && others.length === 0) return only.region;
  }
  return inside;
}

/** How a name goes on behind the short name of its place where that is a zone's. Sample: `什邡|经济开发区管理委员会`, `平潭|综合实验区财政局` */
const ZONE =
  /^(?:国家级?|省级)?(?:经济|经开|高新|工业|产业|化工|循环|物流|现代|综合(?:实验|试验|保税)|台商|出口加工)\p{Script=Han}{0,14}(?:区|园)/u;

/** Of a zone the one county or city of that time whose short name it begins with; a district, called like many lakes, has to be told. */
function ofZone(name: string, year: number | null, evidence: Evidence): Region | null {
  const named = allDivisions
    .flat()
    .filter((each) => existsIn(each, year) && name.startsWith(each.stem) && ZONE.test(name.slice(each.stem.length)));
  // Of one that changed its kind the one whose years are known. Sample: 奉化市 to 2016, then 奉化区
  const places = Map.groupBy(named, ({ stem, region: { province, prefecture } }) =>
    [stem, province, prefecture].join(),
  );
  const [only, ...others] = [...places.values()].map(
    (same) => same.find(({ until }) => until !== undefined) ?? same[0],
  );
  if (only === undefined || others.length > 0 || (only.name.endsWith('区') && !isToldOf(only, evidence))) return null;
  return only.region;
}

const ADDRESS = /地\s*址\s*[：:为]?\s*(?<address>\p{Script=Han}{4,30})/gu;

/** Names of bodies of the state, which lie somewhere and are of no place. */
const OF_STATE = /^(?:国家|中国|中华|全国|最高)/u;

/** Kinds of bodies that are of the place where they lie; not a department, which may be of a province. */
const OF_THEIR_PLACE: ReadonlySet<string | null> = new Set([
  'government',
  'township',
  'enterprise',
  'hospital',
  'school',
  'university',
]);

/** A government that lies in a county and is of none. Sample: `巴州人民政府` in 库尔勒市 */
const OF_PREFECTURE = /^\p{Script=Han}{1,14}(?:州|盟|地区)(?:人民政府|行政公署|行署)/u;

/** Of a body whose name has no place that of its address, where the report tells one. Sample: `地址：|焦作市修武县|岸上乡…` */
function ofAddress(name: string, year: number | null, { paragraphs }: Evidence): Region | null {
  if (OF_STATE.test(name) || !OF_THEIR_PLACE.has(kindOf(name))) return null;
  const regions = paragraphs.flatMap(({ text }) =>
    [...text.matchAll(ADDRESS)].map(
      (match) => regionAtStart(match.groups?.['address'] ?? '', year ?? undefined).region,
    ),
  );
  const [first, ...others] = regions
    .map((region) => (OF_PREFECTURE.test(name) ? { ...region, county: null } : region))
    .filter(({ province, prefecture, county }) => prefecture !== null || county !== null || province?.endsWith('市'));
  const isSame = (other: Region): boolean => JSON.stringify(other) === JSON.stringify(first);
  return first !== undefined && others.every(isSame) ? first : null;
}

/** The government of a county. Sample: `根据|白银市会宁县|人民政府办公室` */
const GOVERNMENT = /\p{Script=Han}{1,14}[县市区旗](?:人民)?政府/gu;

/** Of a township the one county whose government the report names. */
function ofSuperior(name: string, year: number | null, { paragraphs, surroundings }: Evidence): Region | null {
  if (kindOf(name) !== 'township') return null;
  const found = new Map<string, Region>();
  for (const { text } of [...paragraphs, ...surroundings])
    for (const [words] of text.matchAll(GOVERNMENT)) {
      const region = regionOfGovernment(words, year);
      if (region !== null) found.set(JSON.stringify(region), region);
    }
  const [only, ...others] = found.values();
  return others.length === 0 ? (only ?? null) : null;
}

/** The county that words end with the government of, whatever leads to it. Sample: `主要通过|漳平市|政府` */
function regionOfGovernment(words: string, year: number | null): Region | null {
  for (let from = 0; from < words.length - 4; from++) {
    const government = words.slice(from);
    const { region, length } = regionAtStart(government, year ?? undefined);
    if (/^(?:人民)?政府$/u.test(government.slice(length)) && region.county !== null) return region;
  }
  return null;
}

/** Of a branch the district that it is called after. Sample: `安庆市公安局|宜秀|分局`, `北京市规划委员会|通州|分局`, `重庆市公安局|渝北区|分局` */
function ofBranch(name: string, { province, prefecture, county }: Region): Region | null {
  const { stem, sign } =
    /(?:局|委员会)(?<stem>\p{Script=Han}{1,4}?)(?<sign>[区县市]?)(?:分局|管理局)$/u.exec(name)?.groups ?? {};
  if (stem === undefined || county !== null) return null;
  const found = (sign === '' ? ['区', '县', '市'] : [sign ?? '']).flatMap((kind) =>
    divisionsAtStart(stem + kind).divisions.filter(
      ({ region }) => region.county === stem + kind && region.prefecture === prefecture && region.province === province,
    ),
  );
  return found.length === 1 ? (found[0]?.region ?? null) : null;
}

/** A branch whose body names no place, and the county that it is called after. Sample: `市生态环境局|平利县|分局` */
const BRANCH_ALONE = /^[市州盟]\p{Script=Han}{2,12}(?:局|委员会)(?<place>\p{Script=Han}{1,6}[区县市旗])分局$/u;

/** Of such a branch the one county of that name. */
function ofBranchAlone(name: string, year: number | null): Region | null {
  const place = BRANCH_ALONE.exec(name)?.groups?.['place'];
  if (place === undefined) return null;
  const [only, ...others] = divisionsAtStart(place).divisions.filter(
    (division) => division.region.county === place && existsIn(division, year),
  );
  return others.length === 0 ? (only?.region ?? null) : null;
}

/** Whether the report names what a division lies in. Sample: 福州 for 鼓楼区. */
function isToldOf({ region }: Division, { paragraphs, surroundings, title }: Evidence): boolean {
  const outer = region.prefecture ?? region.province;
  if (outer === null) return false;
  const stem = outer.length > 2 ? outer.replace(/(?:市|地区|盟|省|自治区|自治州)$/u, '') : outer;
  return [title?.text ?? '', ...[...paragraphs, ...surroundings].map(({ text }) => text)].some((text) =>
    text.includes(stem),
  );
}

/** Of a township, the division before its name where the report gives it in full. Sample: `地址：|万载县|青岩乡人民政府`. */
function regionBefore(name: string, year: number | null, evidence: Evidence): Region | null {
  const place = TOWNSHIP.exec(name)?.[0];
  if (place === undefined) return null;
  for (const { text } of [...evidence.signatures, ...evidence.paragraphs, ...evidence.surroundings])
    for (let at = text.indexOf(place, 2); at !== -1; at = text.indexOf(place, at + 1)) {
      const before = text.slice(Math.max(0, at - LONGEST), at);
      for (let from = 0; from < before.length - 1; from++) {
        const { region, length } = regionAtStart(before.slice(from), year ?? undefined);
        if (length === before.length - from && region.province !== null) return region;
      }
    }
  return null;
}
