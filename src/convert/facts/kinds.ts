/**
 * What a fact counts, from a fixed list, so that reports can be compared. The words of its clause and of the section decide;
 * where they do not, the kind stays open.
 */
import type { FactKind, PartName } from '../../report.ts';

/** What a rule looks at: the words of the metric, the clause around it, the unit, the part of the form. */
export interface KindEvidence {
  metric: string;
  /** The clause up to the number, and what stands behind it up to the next mark. */
  lead: string;
  behind: string;
  unit: string | null;
  part: PartName | null;
  /** Heading of the section, below the parts of the report; empty where there is none. */
  heading: string;
}

interface KindRule {
  kind: FactKind;
  /** In the metric or the words right before the number. */
  words: RegExp;
  /** Units that such things are counted in. */
  units: RegExp;
}

const ITEMS = /^(?:条|篇|件|项|期|份|次|个|余条|则)$/u;
const CASES = /^(?:件|份|起|宗|次|条|项|例|人次)?$/u;

/** The first rule that fits counts. Samples beside each. */
const RULES: readonly KindRule[] = [
  { kind: 'requests-carried-over', words: /结转|转(?:入|至|到)?下(?:一)?年/u, units: CASES }, // 上年结转申请2件
  { kind: 'litigation', words: /行政诉讼|诉讼/u, units: CASES }, // 行政诉讼0件
  { kind: 'reconsideration', words: /行政复议|复议/u, units: CASES }, // 行政复议1件
  { kind: 'requests-partly-granted', words: /部分公开/u, units: CASES }, // 部分公开1件
  { kind: 'requests-refused', words: /不予公开|不予处理/u, units: CASES }, // 不予公开1件
  { kind: 'requests-unavailable', words: /无法提供|信息不存在|不掌握/u, units: CASES }, // 信息不存在1件
  { kind: 'requests-granted', words: /予以公开|同意公开|全部公开/u, units: CASES }, // 予以公开3件
  {
    kind: 'requests-received',
    words: /(?:收到|受理|接到|接收|收).{0,16}申请|依申请公开.{0,8}(?:申请|件)|(?:信息公开|公开)申请|依申请公开$/u,
    units: CASES,
  }, // 收到申请5件
  { kind: 'fees', words: /收费|费用|工本费|处理费|减免/u, units: /^(?:万?元)?$/u }, // 收取费用46元
  { kind: 'interpretations', words: /解读/u, units: ITEMS }, // 政策解读3篇
  { kind: 'normative-in-force', words: /现行有效|继续有效/u, units: ITEMS }, // 现行有效7件
  {
    kind: 'normative-issued',
    words: /^(?!.*(?:废止|失效|清理|修订|修改|宣布)).*规范性文件/u,
    units: /^(?:件|个|份|部)$/u,
  }, // 规范性文件发布3件
  { kind: 'proposals', words: /提案|建议/u, units: /^(?:件|条|份|个|项)$/u }, // 建议提案办理结果2条
  { kind: 'consultations', words: /咨询|来电|来访|留言|热线/u, units: /^(?:件|次|人次|个|条|人|起)$/u }, // 接到咨询931余件
  { kind: 'training', words: /培训/u, units: /^(?:次|场|场次|期|人次|人|班)$/u }, // 举办培训2次
  { kind: 'meetings', words: /会议|例会|座谈会|推进会/u, units: /^(?:次|场|场次|个)$/u }, // 召开3次专题会议
  { kind: 'staff', words: /人员|专职|兼职|同志|工作者|管理员|信息员|联络员/u, units: /^(?:名|人|位|个)$/u }, // 3名同志专职负责
  { kind: 'disclosed-weibo', words: /微博/u, units: ITEMS }, // 发表微博30条
  { kind: 'disclosed-wechat', words: /微信/u, units: ITEMS }, // 微信发布信息27期
  { kind: 'disclosed-website', words: /网站|网页|门户网|信息网|官网|网上|上网|[院局府]网|专栏|平台/u, units: ITEMS }, // 网站公开信息183条
  {
    kind: 'disclosed-other',
    words: /公开栏|公告栏|电子屏|显示屏|报刊|报纸|电视|广播|简报|新媒体|头条|客户端|抖音|刊物|新闻(?!发布会)/u,
    units: ITEMS,
  },
  {
    kind: 'disclosed-total',
    words: /(?:主动公开|公开|发布|公布|新增).{0,12}(?:信息|公开|文件|目录)|信息.{0,6}(?:公开|发布)|公开(?:各类)?信息$/u,
    units: ITEMS,
  }, // 主动公开政府信息66条
];

/** Parts whose sentences do not speak of items disclosed. */
const NOT_DISCLOSED: ReadonlySet<PartName | null> = new Set<PartName | null>(['requests', 'review-and-litigation']);

/** How a review or a lawsuit ended: a part of them. */
const OUTCOME = /维持|纠正|驳回|撤销|终止|和解|撤诉|胜诉|败诉|办结|审结/u;

/** What is counted beside items disclosed: requests, visits, what ought to be disclosed. Sample: `网上申请5件`, `网站访问量1万次` */
const NOT_ITEMS = /申请|访问|浏览|点击|阅读|关注|粉丝|转发|留言|应(?:当|该)?(?:主动)?公开/u;

/** Whether words that hold those of an item disclosed speak of one; titles in 《》 are names. */
function speaksOfDisclosed(text: string, part: PartName | null): boolean {
  return (
    !NOT_DISCLOSED.has(part) &&
    !NOT_ITEMS.test(text) &&
    (!text.includes('《') || DISCLOSED.test(text.replace(/《[^》]*》/gu, '')))
  );
}

/** What stands between disclosing and what is disclosed, as in 公开|各类政府|信息. */
const SUBJECT = /(?:公开|发布|公布|新增)(?<subject>\p{Script=Han}{0,12}?)(?:信息|文件)/u;

/** Words there that name no subject. */
const NO_SUBJECT =
  /主动|公开|各类|各种|各项|各级|方面|政府|政务|校务|院务|海关|税务|检察|司法|党务|企业|环境|有关|相关|全部|部门|单位|工作|动态|新闻|文件|电子|更新|[了的各类数总应共计本级和及等]/gu;

/** Whether one subject of many is counted. Sample: `公开财政预决算信息46条` */
function isOfOneSubject(text: string): boolean {
  const subject = SUBJECT.exec(text)?.groups?.['subject'] ?? '';
  return subject.replace(NO_SUBJECT, '').length >= 2;
}

/** Words of disclosing. */
const DISCLOSED = /公开|发布|公布|发表|刊登|刊发|上传|推送|登载/u;

/** Channels that a heading can name for all that stands under it. Sample: `2.微博发布情况` over 全年发布信息30条. */
const CHANNELS: ReadonlyArray<[words: RegExp, kind: FactKind]> = [
  [/微博/u, 'disclosed-weibo'],
  [/微信|公众号/u, 'disclosed-wechat'],
  [/网站|门户网/u, 'disclosed-website'],
  [/公开栏|公告栏|宣传栏|电子屏|显示屏|报刊|报纸|[日晚时]报|报》|期刊|电视|广播|简报|头条|抖音/u, 'disclosed-other'],
];

/** What a number counts, right behind it. */
const NOUN_BEHIND =
  /^(?:的)?(?:有关|涉及|关于|因)?[^，。]{0,16}?(?:复议|诉讼|申请)|^(?:已)?(?:予以|部分|不予|同意)公开|^(?:结)?转(?:入|至|到)?下/u;

/** Bodies and places right behind a number. */
const BODIES =
  /^(?:市|县|区|乡|镇|街道|村|社区)?(?:直)?(?:部门|单位|乡镇|街道|机构|委办|科室|处室|县|市|区|镇|乡|村|社区|局)/u;

/** Words before a number that it belongs to already. */
const NOUN_BEFORE = /申请|复议|诉讼|信息|文件|公开/u;

/** The kind, or null. The metric's own words come before those of the sentence around it, both before the heading's. */
export function kindOf(evidence: KindEvidence): FactKind | null {
  const kind = kindByWords(evidence);
  if (kind !== 'disclosed-total') return kind;
  // A heading that names two channels tells neither.
  const named = CHANNELS.filter(([words]) => words.test(evidence.heading));
  return named.length === 1 ? (named[0]?.[1] ?? kind) : kind;
}

function kindByWords({ metric, lead, behind, unit, part }: KindEvidence): FactKind | null {
  // What is planned has not been done.
  if (/计划|力争|争取|拟于|目标是/u.test(lead)) return null;
  // What may be had on request, or is not disclosed, is no request: 作为依申请公开信息33条, 不予公开信息1条.
  if (/^(?:条|篇|项)$/u.test(unit ?? '') && /(?:依申请公开|不予公开|不公开)(?:的)?(?:政府|政务)?信息$/u.test(metric))
    return null;
  const fits = (text: string): FactKind | null => {
    const found = RULES.find(({ words, units }) => words.test(text) && units.test(unit ?? ''))?.kind ?? null;
    if (found === 'litigation' || found === 'reconsideration') return OUTCOME.test(text) ? null : found;
    if (found === 'disclosed-total' && isOfOneSubject(text)) return null;
    return found?.startsWith('disclosed') === true && !speaksOfDisclosed(text, part) ? null : found;
  };
  // Who disclosed is counted, or where: 45个部门主动公开…, 新闻发布会等5个公开目录.
  if (/^[个家名]$/u.test(unit ?? '') && BODIES.test(behind)) return null;
  if (unit === '个' && /(?:目录|栏目|专栏|平台|网站|渠道)$/u.test(metric)) return null;
  // The noun that belongs to the number stands behind it: 2份有关信息公开的行政复议申请, 3件予以公开.
  const own = NOUN_BEHIND.test(behind) && !NOUN_BEFORE.test(lead) ? fits(behind) : null;
  const kind = own ?? fits(metric) ?? fits(lead);
  if (kind === null || !kind.startsWith('disclosed')) return kind;
  // A total of several channels is no channel's; several channels without a total tell nothing.
  const channels = new Set(CHANNELS.filter(([words]) => words.test(lead)).map(([, channel]) => channel));
  if (channels.size < 2) return kind;
  return /共|合计|总计|累计|总数|总量/u.test(lead) ? 'disclosed-total' : null;
}
