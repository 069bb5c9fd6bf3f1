/**
 * Numbers whose own words name nothing: 全年共收到13件 under 依申请公开, 总金额为0元 behind 收费通知. The heading or the sentence tells.
 */
import type { FactKind } from '../../report.ts';
import { channelsIn } from './channels.ts';
import type { KindEvidence } from './kind-evidence.ts';

/** Received, and nothing said of what. Sample: `全年共收到|13件` */
const RECEIVED = /^(?:今年|本年度?)?(?:共|新|总共|一共)?(?:收到|接到|新收|收件|受理)(?:的)?$/u;

/** What it is, where anything stands behind it. Sample: `今年新收的8件|申请中` */
const REQUEST_BEHIND = /^(?:\.|(?:政府信息公开)?申请(?:中|里)?)?$/u;

/** What was asked for, named by how it is disclosed. Sample: `我苏木依申请公开政府信息共|4件` */
const ON_REQUEST = /依申请公开(?:的)?(?:政府|政务)?信息(?:共计?|合计|为)?$/u;

/** An amount, and nothing said of what. Sample: `总金额为|0元` */
const AMOUNT = /^(?:总|收取|合计)*金额$/u;

/** Who was reached, and nothing said of by what. Sample: `组织培训3期，覆盖|420人次`, `培训：2次，|56人次` */
const REACHED = /^(?:(?:共|累计)?(?:覆盖|惠及|参训|参加)|约|（未说明）)$/u;

/** Disclosed, where requests are told of. Sample: `共受理48件，其中：公开|31件` */
const GRANTED = /^(?:其中[：:]?)?(?:予以|已|同意)?公开$/u;

/** Staff of two kinds, counted together. Sample: `32名|专、兼职工作人员` */
const TWO_KINDS = /^[专兼全]、[专兼全]职/u;

/** Asked, and nothing said of for what. Sample: `无一人|申请`, `公众申请公开|的数量为零` */
const ASKED = /^(?:本年度?|全年)?(?:公众|公民|群众)?申请(?:(?:公开|获取)(?:(?:政府|政务)?信息)?)?$/u;

/** Disclosed, and nothing said of what. Sample: `全年主动公开|62条`, `局机关公开|1204条`; not `公众号更新150次，共计公开|388条`, which may be the account's */
const JUST_DISCLOSED = /^(?:[我本全]?[省市县区局委厅院校镇乡]?(?:机关|本级)?)?(?:主动)?公开$/u;

/** What a number counts whose own words do not say it, by the heading or the sentence; null where they do not either. */
export function kindByPlace({ metric, unit, part, heading, sentence, behind, after }: KindEvidence): FactKind | null {
  const isFirst = !/\d/u.test(sentence.replace(/(?:19|20)\d\d\s*年/gu, '').replace(/\d[\d.,]*[^\d]*$/u, ''));
  const asksForRequests = part === 'requests' || /依申请|申请公开/u.test(heading);
  if (
    RECEIVED.test(metric) &&
    /^[件份宗]$/u.test(unit ?? '') &&
    REQUEST_BEHIND.test(behind) &&
    asksForRequests &&
    isFirst
  )
    return 'requests-received';
  if (ON_REQUEST.test(metric) && /^[件宗]$/u.test(unit ?? '') && asksForRequests && isFirst) return 'requests-received';
  if (/^[名人位]$/u.test(unit ?? '') && TWO_KINDS.test(after)) return 'staff';
  if (ASKED.test(metric) && !unit && (asksForRequests || /信息$/u.test(metric))) return 'requests-received';
  if (
    JUST_DISCLOSED.test(metric) &&
    /^[条篇]$/u.test(unit ?? '') &&
    part !== 'requests' &&
    behind === '' &&
    (/主动公开$/u.test(metric) || channelsIn(sentence).length === 0)
  )
    return 'disclosed-total';
  if (GRANTED.test(metric) && /^[件份宗]$/u.test(unit ?? '') && part === 'requests' && !isFirst)
    return 'requests-granted';
  if (
    REACHED.test(metric) &&
    /^人次?$/u.test(unit ?? '') &&
    /培训[^，。；]{0,12}[，、]?(?:\p{Script=Han}{2,4}|(?<=[次期场][，、]?)约?\s?)\d+\s?人次?$/u.test(sentence)
  )
    return 'training';
  return AMOUNT.test(metric) && /^万?元$/u.test(unit ?? '') && /收费通知|信息处理费/u.test(sentence) ? 'fees' : null;
}
