/**
 * Whether two names are of one body: one in short, with the divisions it lies in, or its office.
 */
import { areInOrder } from '../../../text/in-order.ts';
import { regionAtStart } from '../regions.ts';

/** Whether one name is another in short, or one of its forms. */
export function speaksOf(short: string, full: string): boolean {
  // 自治区市场监管局 is of a 区 as well.
  const plain = short.replace(/^自治(?=[区州县旗])/u, '');
  if (plain !== short && isShortFor(plain, full)) return true;
  return [isShortFor, isFieldOf, isOfficeOf, isWithRegion, isOfGovernment, isOfStreet, isOfZone, isShortInPlace].some(
    (is) => is(short, full),
  );
}

/** Whether nothing in two names says that they are two bodies. Sample: `某县人民政府`, `某县人民政府办公室` */
export function mayBeOne(one: string, other: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(
    ([short = '', full = '']) =>
      full.includes(short) ||
      speaksOf(short, full) ||
      (isVague(short) && (full.endsWith(withoutLevel(short)) || isOfSameField(short, full))),
  );
}

/** 自治区环境保护厅 may be 西藏自治区环保厅: of a place of that kind, and one field is the other in short. */
function isOfSameField(vague: string, placed: string): boolean {
  const { length } = regionAtStart(placed);
  if (length === 0 || !placed.slice(0, length).endsWith(levelOf(vague) ?? ' ')) return false;
  const [one, other] = [withoutLevel(vague), placed.slice(length)];
  const isAlike = one[0] === other[0] && one.at(-1) === other.at(-1);
  return (
    isAlike && (areInOrder(one, other) || areInOrder(other, one)) && !isMerger(one, other) && !isMerger(other, one)
  );
}

/** The kind of place that a name begins with and does not name. Sample: `区|规划局`, `自治州|教育局` */
export function levelOf(name: string): string | null {
  return /^(?:自治[区州县旗]|[省市县区州旗盟镇乡])(?=\p{Script=Han})/u.exec(name)?.[0] ?? null;
}

/** Names only the kind of place it belongs to. Sample: `区规划局`, `市教育局` */
export function isVague(name: string): boolean {
  return levelOf(name) !== null;
}

/** Without that. Sample: `规划局` of `区规划局` */
export function withoutLevel(name: string): string {
  return name.slice(levelOf(name)?.length ?? 0);
}

/** Fields of work that departments everywhere are called by. */
const FIELD =
  /^(?!\p{Script=Han}{2,8}部\p{Script=Han}|\p{Script=Han}{2,8}总局$)(?:人民政府|经济技术开发区|教育|教体|公安|民政|司法|财政|审计|统计|税务|国税|地税|林业|农业|农业农村|水利|水务|卫生|卫健|卫生健康|环保|环境保护|生态环境|交通|住房|住建|城乡|规划|自然资源|国土|人力资源|人社|市场监[管督]|工商|质监|安监|安全生产|应急|文化|文体|文旅|体育|旅游|广电|科技|科学技术|发展|发改|经济|工业|工信|商务|粮食|档案|信访|民族|气象|地震|医[疗保]|退役|城管|城市管理|机关事务|扶贫|乡村振兴|招商|供销|畜牧|水产|物价|房产|园林|公路|综合行政执法|行政审批|政务服务|大数据)\p{Script=Han}*(?:局|委|委员会|办|办公室|厅|中心|社)$/u;

/** A zone that says only of what kind it is. Sample: `经济开发区管委会`, `高新区管理委员会` */
const ZONE =
  /^(?:(?:经济|工业|产业|高新)(?:技术)?(?:产业)?)?(?:开发区|园区|集中区)(?:管委会|管理委员会)$|^(?:高新|经开)区(?:管委会|管理委员会)$/u;

/** Names a field of work and no place at all: there is one in every county. Sample: `林业局`, `卫生健康委`; not `教育部` */
export function isPlaceless(name: string): boolean {
  return FIELD.test(name) || ZONE.test(name);
}

/** 卫生健康委 and 卫生健康委员会 are 某市卫生健康委员会, or 某市卫生健康委; 住建局 is 某县住房和城乡建设局. */
function isFieldOf(short: string, full: string): boolean {
  if (!isPlaceless(short)) return false;
  const bare = full.slice(regionAtStart(full).length);
  return (
    bare !== full &&
    (bare === short ||
      `${bare}员会` === short ||
      (short[0] === bare[0] && areInOrder(short.replace(/委员会$/u, '委'), bare)))
  );
}

/** Fields of work that a reform put to another's. */
const ADDED =
  /^(?:[和与、]?(?:健康|人口|计划生育|农村|体育|旅游|文化|广电|广播电视|新闻出版|草原|园林|规划|科技|商务|信息化|宗教|海洋|渔业|畜牧|水产|粮食))+$/u;

/** 沂水县卫生|健康|局 came after 沂水县卫生局, and is another body: all that it has besides is a field of its own. */
function isMerger(short: string, full: string): boolean {
  const more = full.length - short.length;
  return [...short].some(
    (_, at) =>
      full === short.slice(0, at) + full.slice(at, at + more) + short.slice(at) &&
      ADDED.test(full.slice(at, at + more)),
  );
}

/** 区政府规划局 is 浑南区规划局. */
function isOfGovernment(short: string, full: string): boolean {
  const bare = short.replace(/^(?<place>[省市县区州旗])(?:人民)?政府(?=\p{Script=Han}{2})/u, '$<place>');
  return bare !== short && full.endsWith(bare) && full.length > bare.length;
}

/** 新港街道, 天心区新港街道 and 天心区新港街道办事处 are 长沙市天心区人民政府新港街道办事处. */
function isOfStreet(short: string, full: string): boolean {
  const whole = full.replace(/人民政府(?=\p{Script=Han}{2,8}街道)/u, '');
  const street = short.replace(/(?<=街道)(?:办事处|办)$/u, '');
  return /街道$/u.test(street) && full.length > short.length && whole.endsWith(`${street}办事处`);
}

/** 开发区管委会, or 高新区管委会, is 某市高新技术产业开发区管理委员会. */
function isOfZone(short: string, full: string): boolean {
  const kind =
    /^(?<begin>\p{Script=Han}{0,4}?)(?:(?:开发区|新区|园区|示范区|区)(?:管委会|管理委员会)|(?<=高新|经开)区)$/u.exec(
      short,
    )?.groups?.['begin'];
  return (
    kind !== undefined && /区(?:管委会|管理委员会)$/u.test(full) && areInOrder(kind, full) && short.length < full.length
  );
}

/** 某镇人民政府 with the divisions it lies in before it, or 某镇, or 某镇政府, with 人民政府 behind it. */
function isWithRegion(name: string, other: string): boolean {
  const whole = name.replace(/(?<=[镇乡])政府$/u, '人民政府');
  if (whole !== name && (whole === other || isWithRegion(whole, other))) return true;
  if (other.endsWith(name) && other.length > name.length)
    return /[省市县区州盟旗]$/u.test(other.slice(0, -name.length)) || regionAtStart(other).length > 0;
  if (!/[镇乡县市区旗州省]$/u.test(name)) return false;
  const place = /^(?<place>.{2,})人民政府$/u.exec(other)?.groups?.['place'] ?? '';
  // Some counties are called by one character: 道县.
  const isPlace = place.length > 2 || regionAtStart(place).length === 2;
  return other.endsWith(`${name}人民政府`) || other === `${name}政府` || (isPlace && name.endsWith(place));
}

/** 如皋市科协 is short for 如皋市科学技术协会: the same beginning, every character in order, and no fewer than half of them. */
function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length || full.startsWith(short) || !beginsAlike(short, full) || !areInOrder(short, full))
    return false;
  if (isMerger(short, full)) return false;
  // The more of the begin is the same, the more may be left out: 凤城市人社局 for 凤城市人力资源和社会保障局.
  const share = short.slice(0, 3) === full.slice(0, 3) && short.at(-1) === full.at(-1) ? 3 : 2;
  const level = /^[省市县区州镇]/u.exec(short)?.[0];
  // With the kind of its place alone, what is named before that place is left out as well: 县人社局.
  return level === undefined
    ? short.length * share >= full.length
    : short.length * share + 4 >= full.length - full.indexOf(level);
}

/** 文登区住建局 is 威海市文登区住房和城乡建设局: the short one without the first of its divisions. */
function isShortInPlace(short: string, full: string): boolean {
  const region = full.slice(0, regionAtStart(full).length);
  const first = /^\p{Script=Han}{2,7}?(?:[省市州盟]|自治区|地区)(?=\p{Script=Han}{2})/u.exec(region)?.[0];
  if (first === undefined) return false;
  const rest = full.slice(first.length);
  return isShortFor(short, rest) || isShortInPlace(short, rest);
}

/** The same place: 如皋市…, or only its kind, as in 县科技局 for 平溪县科学技术局; not 市教育局 for 某市某区教育局. */
function beginsAlike(short: string, full: string): boolean {
  if (short.slice(0, 2) === full.slice(0, 2)) return true;
  const level = /^[省市县区州镇]/u.exec(short)?.[0];
  const kind = /[省市县区州镇]$/u.exec(full.slice(0, regionAtStart(full).length))?.[0];
  return level !== undefined && (kind === undefined ? full.slice(0, 8).includes(level) : kind === level);
}

/** 某院机关 is the office of 某院 itself. */
function isOfficeOf(name: string, other: string): boolean {
  return name === `${other}机关`;
}
