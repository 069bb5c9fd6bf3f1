/**
 * Whether a clause speaks of other bodies than the one that reports: of a whole province or county in the report of a bureau
 * (全省…, 各街道…), of so many schools, of another bureau by its name.
 */
import type { AgencyKind } from '../../report.ts';
import { areInOrder } from '../../text/in-order.ts';
import { mayBeOne } from '../recognize/metadata/same-body.ts';

/** The body that reports. */
export interface OwnBody {
  name: string;
  kind: AgencyKind | null;
}

/** Words before the one that a clause is about. Sample: `其中`, `2014年`, `截至年底`, `据统计` */
const LEAD =
  /^(?:其中|而|但|另外?|此外|同时|目前|据统计|经统计|据不完全统计|截[至止][^，。]{0,14}?(?:日|底|末|目前)|(?:19|20)\d\d\s*年(?:度)?|今年(?:以?来)?|全年|本年度?|去年|上年|\d{1,2}月份?|近?[一二两三四五六七八九几\d]年(?:多)?(?:以)?来|[一二三四五六七八九]是|年内|当年|以来)*/u;

/** The report's own body. Sample: `我局`, `本机关`, `局机关`, `市本级`; not `我县公安局` */
const OWN =
  /^(?:我(?:[局委办厅校院部会站所处社署行馆街]|中心|公司|单位|机关|[省市县区州旗镇乡盟](?!\p{Script=Han}{0,8}(?:局|委|厅)))|本(?:[局委办厅校院部会站所处社署行馆市县区镇乡街机单级部公]|中心)|全[校院](?!区)|[局委厅院校市县区]机关|[省市县区州]本级)/u;

/** A whole division or country. Sample: `全省|各级行政机关`, `全国|75所高校` */
const WHOLE = /^(?:在)?全(?<level>国|省|自治区|市|县|区|州|旗|盟|镇|乡|街道|域)(?!性|面|员|程|系统|局|院|校)/u;

/** Every one of many bodies. Sample: `各|街道`, `各级|行政机关` */
const EACH =
  /^(?:全体|所有)?各(?:级|地|行署|省|市|县|区|州|旗|盟|镇|乡|街道?|部门|单位|委办|有关|相关|职能|成员单位|直属|村|社区|行政村|高校|学校|法院|企业)/u;

/** Bodies whose departments are they themselves. Sample: `各单位|确定信息员64名` of a university; not `各级单位` */
const HOUSES: ReadonlySet<string> = new Set(['university', 'school', 'hospital', 'enterprise', 'research-institute']);
const OWN_PARTS = /^(?:全[体校院])?各(?:二级)?(?:部门|单位|职能|相关|有关|学院)/u;

/** Parts of a division, which are none of a bureau and parts of a town alone. */
const TOWNS = /^各(?:省|市|县|区|州|旗|盟|镇|乡|街道?|村|社区|行政村)/u;

/** Villages are of a town's own. */
const VILLAGES = /^各(?:行政村|村|社区)/u;

/** So many bodies. Sample: `75所|高校`, `45个|部门`; not `12个直属单位` */
const SO_MANY =
  /^\d{1,5}\s?[个所家](?:部门|单位|高校|学校|乡镇|街道|镇|乡|行政机关|机关|法院|县区|区县|市县|企业|成员单位)/u;

/** Departments right under a division. Sample: `市直部门`, `县直各单位`, `自治区直属机关` */
const STRAIGHT = /^(?:自治)?[省市县区州]直/u;

/** A part of a division. Sample: `县直部门`, `县本级`, `县政府本级`; not `县直各部门、各乡镇` */
const PART = /^(?:我)?(?:自治)?[省市县区州](?:直(?:属|各|有关)*(?:部门|单位|机关)|(?:人民)?(?:政府)?本级)/u;

/** One level of several. Sample: `省政府及省直单位`, `各县级政府及县直单位` */
const LEVEL = /^(?:[省市县区州]|各[市县区州旗]级?)(?:人民)?政府[及和与](?:[省市县区州]直|直属)/u;

/** Who acts for the whole. Sample: `市政府办公室代表市政府|受理` */
const ON_BEHALF = /^[^，。；\d]{2,16}代表[^，。；\d]{0,6}政府/u;

/** Some of others. Sample: `兄弟单位`, `下属单位`, `局属单位` */
const SOME =
  /^(?:其[他它余]|兄弟|下属|所属|基层|上级|部分|[局委厅]属|直属)(?:单位|部门|机关|机构|乡镇|街道|学校|企业|法院)/u;

/** Parts of the body itself, with what they do. Sample: `社区|公开`, `各分局|共发布`, `镇直单位|公开`; not `各科室` */
const PARTS =
  /^(?:社区|村级|行政村|村居|居委会|学校|医院|派出所|各?站所|[镇乡局厅]直属?(?:部门|单位)|各?二级单位|各?分局)(?=(?:共|全年|累计|已|也)*(?:主动)?(?:公开|发布|公布|收到|受理))/u;

/** How names of bodies end that do this work. */
const BODY =
  '(?:局|委员会|委|厅|镇|乡|街道|街道办事处|人民政府|政府|法院|检察院|大学|学校|医院|研究院|图书馆|档案馆|博物馆|文化馆|(?<!网|[车供])站|(?:管理|研究|派出|司法|事务|监测)所|(?<!围绕|媒体?)中心|公司|[大支总]队)';

/** A house or a unit, which no bureau is. Sample: `县档案馆`, `水利站` */
const HOUSE = /(?:校|医院|研究院|馆|站|所|中心|公司|队)$/u;

/** Another body by its name, or several, with what it does. Sample: `县公安局|公开`, `市财政局、市审计局|共公开` */
const NAMED = new RegExp(
  `^(?<name>[^\\P{Script=Han}向由对在通把将给为]{1,16}?${BODY})(?<others>(?:[、和及与][^\\P{Script=Han}]{1,16}?${BODY})*)` +
    '(?:共|全年|累计|先后|已|也|另)?(?:主动)?(?:公开|发布|公布|收到|受理|接到|答复)',
  'u',
);

/**
 * A division's own office, with what it does: a part of what the division counts. Sample: `县政府办公室|受理`,
 * `县信息公开办|共收到`, `镇党政办|公开`; not `县政府办公开栏`
 */
const OFFICE =
  /^(?:我|本)?\p{Script=Han}{0,8}?(?:(?:人民)?政府|[省市县区州旗镇乡府盟]|街道|政务|党政)(?:(?:政府|政务)?信息公开|政务公开|党政|党委|综合|信息|公开|府){0,3}(?:工作)?(?:领导小组)?(?:办公[室厅]|办)(?:共|全年|累计|先后|已|直接|自身|本级)?(?:主动)?(?:公开(?!办|[栏网电])|发布|公布|收到|受理|接到|答复)/u;

/** What stands before the name of a body through which, for which or to which something is done. */
const NO_SUBJECT =
  /^(?:由|向|对|在|于|通过|经|从|为|被|将|把|给|就|与|和|利用|借助|依托|协助|配合|指导|督促|围绕|聚焦|紧扣|立足|突出|服务中心|组织|召开|开展|收到|受理|接到|按|根据|转|报|以|因)/u;

/** Governments and those that run a zone. Sample: `某盟行政公署办公厅` */
function isDivision({ name, kind }: OwnBody): boolean {
  return kind === 'government' || kind === 'township' || /(?:人民政府|行政公署|行署)(?:办公[室厅])?$/u.test(name);
}

/** `other`: it does, and what follows too; `once`: it alone does; `own`: of the report's own body again; null where it says nothing of bodies. */
export function readsOtherBody(clause: string, own: OwnBody): 'own' | 'other' | 'once' | null {
  const words = clause.replace(LEAD, '');
  if (words === '') return null;
  const level = WHOLE.exec(words)?.groups?.['level'];
  if (level !== undefined) return isDivision(own) && levelsOf(own).includes(level) ? 'own' : 'other';
  if (isDivision(own) && LEVEL.test(words)) return 'other';
  if (EACH.test(words)) {
    // A university's own: 各单位, 各学院, 各科室.
    if (HOUSES.has(own.kind ?? '') && OWN_PARTS.test(words)) return 'own';
    if (!isDivision(own)) return 'other';
    if (own.kind === 'township') return VILLAGES.test(words) || !TOWNS.test(words) ? 'own' : 'other';
    // Towns are a part of what a government counts; with its departments they are the whole.
    return TOWNS.test(words) && !/部门|单位/u.test(words) ? 'other' : 'own';
  }
  if (isDivision(own) && PART.test(words) && !/[、和及与]/u.test(words)) return 'other';
  if (ON_BEHALF.test(words)) return 'own';
  if (SO_MANY.test(words) || STRAIGHT.test(words)) return isDivision(own) ? null : 'other';
  if (SOME.test(words)) return 'other';
  const part = PARTS.exec(words)?.[0];
  if (part !== undefined) return HOUSES.has(own.kind ?? '') && /校|院/u.test(part) ? 'own' : 'other';
  if (OFFICE.test(words) && /(?:人民政府|行政公署|行署)$/u.test(own.name) && !NO_SUBJECT.test(words)) return 'other';
  if (OWN.test(words) || words.startsWith(own.name)) return 'own';
  // Who reviews or judges it is another body by nature.
  if (NO_SUBJECT.test(words) || /复议|诉讼|应诉/u.test(words)) return null;
  const { name, others = '' } = NAMED.exec(words)?.groups ?? {};
  if (name === undefined) return null;
  if (HOUSES.has(own.kind ?? '') && name.endsWith('学校')) return 'own';
  if (others !== '') return 'other';
  if (isOwnName(name.replace(/^我/u, ''), own)) return null;
  // What stands behind such a house's own is the body's again. Sample: `县档案馆公开信息12条，|网站公开信息30条`
  return HOUSE.test(name) ? 'once' : 'other';
}

/** Whether a name in a sentence is none of the report's own body. Sample: `省水利厅` in the report of a bureau of audit */
export function isAnother(named: string, own: OwnBody): boolean {
  return !OWN.test(named) && !isOwnName(named, own);
}

/** What a division's office, or a part of it, did not get or take. Sample: `县政府办|未收取费用`, `县直部门未收到申请` */
const DENIED = /^[^，。；]{2,12}?(?:办公[室厅]|办|部门|本级)(?:均|都)?(?:未|没有|无)/u;

/** Whether a clause denies something of a part of the division that reports: the whole may have some. */
export function isOfAPart(clause: string, own: OwnBody): boolean {
  const words = clause.replace(LEAD, '');
  if (!isDivision(own) || /办公[室厅]$/u.test(own.name) || !DENIED.test(words)) return false;
  return (
    PART.test(words) || /^[省市县区州旗镇乡]\p{Script=Han}{0,4}(?:办公[室厅]|办)(?:均|都)?(?:未|没有|无)/u.test(words)
  );
}

/** The signs of the divisions that a government speaks of as its own. */
function levelsOf({ name, kind }: OwnBody): readonly string[] {
  if (kind === 'township') return ['镇', '乡', '街道', '域'];
  const place = name.replace(/(?:人民政府|管理委员会|管委会|行政公署).*$/u, '');
  return [place.endsWith('自治区') ? '自治区' : (place.at(-1) ?? ''), place.endsWith('自治区') ? '区' : '', '域'];
}

/** Whether a unit is the body in short, whatever its place. Sample: `疾控中心` of 松溪县疾病预防控制中心, `总公司` of a company */
function isUnitOf(named: string, full: string): boolean {
  if (/^(?:总|集团|本)公司$/u.test(named)) return /公司/u.test(full);
  const end = /(?:中心|公司|[大支总]队|站|所|馆|院|校)$/u.exec(named)?.[0];
  return end !== undefined && full.endsWith(end) && areInOrder(named, full);
}

/** Whether a name in a sentence may be the reporting body's. Sample: `县审计局` in the report of 松溪县审计局 */
function isOwnName(named: string, own: OwnBody): boolean {
  // A body's name holds no word of doing. Sample: `依申请提供政府|公开信息`
  if (/申请|提供|信息|工作|及时|进行|方便|获取|查阅|主动|^[全各该本]/u.test(named)) return true;
  const level = /^[省市县区州旗镇乡]/u.exec(named)?.[0] ?? '';
  const bare = named.slice(level.length);
  // 市局 is the body's own where its name says 市 last.
  if (bare.length < 3)
    return own.name.endsWith(bare) && (level === '' || new RegExp(`${level}[^省市县区州旗]*$`, 'u').test(own.name));
  return mayBeOne(named, own.name) || own.name.endsWith(bare) || isUnitOf(bare, own.name);
}
