/**
 * Numbers whose own words name nothing: 全年共收到13件 under 依申请公开, 总金额为0元 behind 收费通知. The heading or the sentence tells.
 */
import type { FactKind } from '../../report.ts';
import { channelsIn } from './channels.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { partOfReviews } from './reviews.ts';

/** Received, and nothing said of what. Sample: `全年共收到|13件` */
const RECEIVED = /^(?:今年|本年度?)?(?:共|新|总共|一共|合计|共计|总计)?(?:收到|接到|新收|收件|受理)(?:的)?$/u;

/** What it is, where anything stands behind it. Sample: `今年新收的8件|申请中` */
const REQUEST_BEHIND = /^(?:\.|(?:政府信息公开)?申请(?:中|里)?)?$/u;

/** What was asked for, named by how it is disclosed. Sample: `我苏木依申请公开政府信息共|4件` */
const ON_REQUEST = /依申请公开(?:的)?(?:政府|政务)?信息(?:共计?|合计|为)?$/u;

/** What came in by the system for requests. Sample: `政府信息依申请公开系统共收到|2宗` */
const BY_SYSTEM = /依申请公开(?:系统|平台)(?:共|新|一共){0,2}(?:收到|受理|接收)\s?$/u;

/** An amount, and nothing said of what. Sample: `总金额为|0元`, `实际收取|320元` */
const AMOUNT = /^(?:(?:总|收取|合计)*金额|[共合]?计|(?:最终)?实[际收]收?取?(?:金额)?)$/u;

/** What was taken of what was asked for. Sample: `总金额460元|，实际收取120元` */
const TAKEN = /^[，,；;](?:已|其中|最终)?实(?:际|收)[^，。；]{0,12}\d/u;

/** Who was reached, and nothing said of by what. Sample: `组织培训3期，覆盖|420人次`, `培训12期，共计|1,700余人次` */
const REACHED = /^(?:(?:共|累计)?(?:覆盖|惠及|参训|参加|参会)(?:人员|人数)?|约|共计?|合计|总计|累计|（未说明）)$/u;
const TRAINED = /培训[^，。；]{0,16}(?:[，、]\p{Script=Han}{0,6}|\p{Script=Han}{2,4})\s?\d[\d,]*\s?[余多]?人次?$/u;

/** Disclosed, where requests are told of. Sample: `共受理48件，其中：公开|31件` */
const GRANTED = /^(?:其中[：:]?)?(?:予以|已|同意|依法)?公开$/u;

/** What is left for the next year, where requests are told of. Sample: `办结85件，下年度继续办理|81件` */
const LEFT_OPEN = /^(?:下一?年度?|次年)继续(?:办理|处理|答复)$/u;

/** What the answers were. Sample: `答复中：|公开16件`, `从办理结果看：|公开11件` */
const ANSWERED = /(?:答复(?:中|结果|情况)?|(?:办理|处理)结果看?)[：:]/u;

/** Staff of two kinds, counted together. Sample: `32名|专、兼职工作人员`, `96名|（全职、兼职）工作人员` */
const TWO_KINDS = /^[（(]?[专兼全]职?、[专兼全]职/u;

/** Asked, and nothing said of for what. Sample: `无一人|申请`, `公众申请公开|的数量为零` */
const ASKED =
  /^(?:本年度?|全年)?(?:公众|公民|群众)?申请(?:(?:公开|获取)(?:(?:政府|政务)?信息)?|(?:政府|政务)?信息公开)?$/u;

/** Disclosed, and nothing said of what. Sample: `全年主动公开|62条`, `局机关公开|1204条`; not `公众号更新150次，共计公开|388条`, which may be the account's */
const JUST_DISCLOSED = /^(?:今年|本年度?|当年)?(?:[我本全]?[省市县区局委厅院校镇乡]?(?:机关|本级)?)?(?:主动)?公开$/u;

/** What an account did, which stands before. Sample: `微信公众号关注人数1.3万，全年|推送信息|96期` */
const PUSHED =
  /^(?:全年|今年|本年度?)?(?:累计|共)?(?:推送|编发|发布|更新)(?:相关|各类|图文|原创|信息|文章|消息|内容|动态|推文)*$/u;

/** What there was none of. Sample: `无|主动公开政府信息` */
const NOT_DISCLOSED = /^主动公开的?(?:政府|政务)?信息$/u;

/** One subject of many in the clause before. Sample: `林业动态方面，|公开了201条` */
const OF_SUBJECT = /(?:方面|类别?|领域)[，,：:][^，。；]*$/u;

/** How many there were, and nothing said of what. Sample: `总数|为315条`, `全年|1件` */
const NAMELESS = /^(?:总数|总量|总共?|共计?|合计|数量|件数|条数|全年|本年度?|（未说明）)$/u;

/** What a sentence speaks of, before a comma, and then counts. Sample: `主动公开的政府信息，截至2012年底，|总数为315条` */
const TOPICS: ReadonlyArray<[words: RegExp, kind: FactKind, units: RegExp]> = [
  [/^[^，]{0,12}主动公开的?(?:政府|政务)?信息(?:方面)?[，：]/u, 'disclosed-total', /^[条件]$/u],
  [/^[^，]{0,24}信息公开申请(?:方面)?[，：]/u, 'requests-received', /^[件份宗]$/u],
  [/^(?:申请)?行政复议(?:案件)?(?:方面)?[，：]/u, 'reconsideration', /^[件起宗]$/u],
  [/^(?:提起)?行政诉讼(?:案件)?(?:方面)?[，：]/u, 'litigation', /^[件起宗]$/u],
];

/** The year's requests, before their noun. Sample: `2010年的|2件申请` */
const OF_YEAR = /^(?:(?:19|20)\d\d年度?|今年|本年度?|全年)的$/u;

/** Who does the work. Sample: `由|1人专门负责此项工作` */
const IN_CHARGE = /^(?:专门|具体|专职|兼职)(?:负责|承办)|^负责(?:政府)?信息公开/u;

/** Who was set to the work, before the number, and behind it. Sample: `为开展政府信息公开工作|配备了|1名|专职工作人员` */
const SET_TO_WORK = /(?:配备|配置|确定|明确|安排|落实|设置|设立|指定|有)了?$/u;
const STAFF_BEHIND = /^(?:专职|兼职|专兼职|全职|专门)(?:的|(?:从事|负责)[^，。；]{2,12}?)?(?:工作|管理|信息公开)?人员/u;

/** Sample: `2012年12月31日` */
const DATES = /(?:19|20)\d\d\s*年|\d{1,2}\s*[月日](?!度)/gu;

/** What a number counts whose own words do not say it, by the heading or the sentence; null where they do not either. */
export function kindByPlace(evidence: KindEvidence): FactKind | null {
  const { metric, lead, unit, part, heading, sentence, behind, after } = evidence;
  const isFirst = !/\d/u.test(sentence.replace(DATES, '').replace(/\d[\d.,]*[^\d]*$/u, ''));
  const asksForRequests = part === 'requests' || /依申请|申请公开/u.test(heading);
  if (
    RECEIVED.test(metric) &&
    /^[件份宗]$/u.test(unit ?? '') &&
    REQUEST_BEHIND.test(behind) &&
    asksForRequests &&
    (isFirst || /^(?:合计|共计|总计)|新收$/u.test(metric))
  )
    return 'requests-received';
  if (ON_REQUEST.test(metric) && /^[件宗]$/u.test(unit ?? '') && asksForRequests && isFirst) return 'requests-received';
  const topic = isFirst && NAMELESS.test(metric) ? TOPICS.find(([words]) => words.test(sentence)) : undefined;
  if (topic !== undefined) return topic[2].test(unit ?? '') ? topic[1] : null;
  if (OF_YEAR.test(lead) && /^(?:(?:政府)?信息公开)?申请/u.test(behind) && asksForRequests) return 'requests-received';
  const people = /^[名人位]$/u.test(unit ?? '');
  if (people && (SET_TO_WORK.test(lead) || lead.endsWith('由')) && STAFF_BEHIND.test(behind)) return 'staff';
  if (people && (TWO_KINDS.test(after) || (/(?:由|专设|设)$/u.test(lead) && IN_CHARGE.test(behind)))) return 'staff';
  if (unit === '' && NOT_DISCLOSED.test(metric)) return 'disclosed-total';
  if (unit === '' && ON_REQUEST.test(metric) && asksForRequests) return 'requests-received';
  if (ASKED.test(metric) && !unit && (asksForRequests || /信息(?:公开)?$/u.test(metric))) return 'requests-received';
  if (
    JUST_DISCLOSED.test(metric) &&
    /^[条篇]$/u.test(unit ?? '') &&
    part !== 'requests' &&
    behind === '' &&
    !OF_SUBJECT.test(sentence) &&
    (/主动公开$/u.test(metric) || channelsIn(sentence).length === 0)
  )
    return 'disclosed-total';
  if (
    GRANTED.test(metric) &&
    /^[件份宗起]$/u.test(unit ?? '') &&
    asksForRequests &&
    (!isFirst || ANSWERED.test(sentence))
  )
    return 'requests-granted';
  if (REACHED.test(metric) && /^人次?$/u.test(unit ?? '') && TRAINED.test(sentence)) return 'training';
  if (PUSHED.test(metric) && /^[条篇期]$/u.test(unit ?? '')) {
    const [account, ...others] = channelsIn(sentence);
    if (others.length === 0 && /-we(?:ibo|chat)$/u.test(account ?? '')) return account ?? null;
  }
  if (BY_SYSTEM.test(lead) && /^[件份宗条]$/u.test(unit ?? '') && isFirst) return 'requests-received';
  if (LEFT_OPEN.test(metric) && /^[件份宗起]$/u.test(unit ?? '') && asksForRequests) return 'requests-carried-out';
  const review = partOfReviews(evidence);
  if (review !== null) return review;
  return AMOUNT.test(metric) &&
    /^万?元$/u.test(unit ?? '') &&
    !TAKEN.test(after) &&
    /收费通知|信息处理费|收费\d+\s?[笔次件][，,]\s?[共合]?计[\d.\s]+元$/u.test(sentence)
    ? 'fees'
    : null;
}
