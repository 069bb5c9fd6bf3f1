/**
 * Reviews and lawsuits: which number is of this work, which of all of a body's cases, and which only of how they ended.
 */
import type { FactKind } from '../../report.ts';
import type { KindEvidence } from './kind-evidence.ts';

/** How a review or a lawsuit ended: a part of them. */
const OUTCOME = /维持|纠正|驳回|撤销|终止|和解|撤诉|胜诉|败诉|办结|审结/u;

/** How all of them ended. Sample: `2件行政复议|均维持` */
const ALL_ENDED = /(?:均|都|全部)(?:已|被|予以)?(?:维持|纠正|驳回|撤销|终止|和解|撤诉|胜诉|败诉|办结|审结)$/u;

/** What speaks of this work and no other. */
const OF_DISCLOSURE = /(?:信息|政务|校务)公开|公开(?:政府|政务)?信息|依申请/u;

/** Somebody's cases, or the cause of them. Sample: `办理行政复议案件120件`, `因行政处罚引发的诉讼3件` */
const CASEWORK =
  /(?:审理|审结|审查|代理|承办|办理|裁决|调处|受理|办结|出庭|审判).{0,8}(?:复议|诉讼|应诉)(?!申请)|(?:因|涉及?|不服|对).{0,10}(?:处罚|许可|征收|拆迁|工伤|强制|登记|确权|处分|举报|投诉|信访)/u;

/** Cases of a court or of the police, wherever they are told of. Sample: `办理刑事案件、治安案件的行政复议27宗` */
const OTHER_CASES = /(?:刑事|治安|交通|民事)[^，。；]{0,10}(?:复议|诉讼)/u;

/** Whether words speak of this work. */
export function speaksOfDisclosure(words: string): boolean {
  return OF_DISCLOSURE.test(words);
}

/** Cases of all fields against a government, or those that it decides on. Sample: `以市政府为被告的行政应诉案件|24件`, `受理行政复议申请|56件，目前已办结38件` */
const AGAINST = /以[^，。；]{0,8}(?:政府|局)[^，。；]{0,4}为(?:被告|被申请人|被监督人)/u;
const TAKEN_ON = /受理[^，。；]{0,6}复议申请/u;
const ENDED = /^[^。]{0,40}(?:办结|审结|撤回|撤销|维持|驳回|确认违法|终止)/u;

/** Whether reviews or lawsuits that words name are those of this work. */
function isOfThisWork({ part, heading, sentence, judicial, after }: KindEvidence): boolean {
  // 因处罚引发的行政复议12件、行政诉讼|3件: the cause is of both.
  const clause = sentence.slice(Math.max(...['，', '；', '：'].map((mark) => sentence.lastIndexOf(mark))) + 1);
  if (OTHER_CASES.test(clause) && !OF_DISCLOSURE.test(clause)) return false;
  const isOfAllFields = AGAINST.test(sentence) || (TAKEN_ON.test(clause) && ENDED.test(after));
  if (part !== 'review-and-litigation' && isOfAllFields && !OF_DISCLOSURE.test(sentence + heading)) return false;
  if (!judicial && !CASEWORK.test(clause)) return true;
  if (OF_DISCLOSURE.test(heading) && /复议|诉讼|应诉/u.test(heading)) return true;
  return OF_DISCLOSURE.test(sentence) || (part === 'review-and-litigation' && !/因|涉|不服/u.test(clause));
}

/** Reviews and lawsuits in one. Sample: `被申请行政复议、提起行政诉讼的案件|3件`; not `复议后提起诉讼1件` */
const BOTH =
  /复议(?:案件|申请)?[、和及与或](?:者)?(?:被)?(?:提起|申请|提出)?(?:的)?(?:行政)?(?:诉讼|应诉)|诉讼(?:案件)?[、和及与或](?:被)?(?:申请|提起|提出)?(?:行政)?复议/u;

/** Whether one number counts reviews and lawsuits together: of which of them it is nobody can tell. */
export function isOfBoth(text: string): boolean {
  return BOTH.test(text);
}

/** What a body decides on as the one that reviews, and what it is no party to, or not alone. Sample: `作为复议机关受理|行政复议5件`, `作为第三人参加|行政诉讼2件`, `参加庭审|2次` */
const AS_REVIEWER = /复议机关[^，]{0,8}(?:受理|办理|审理|共同被告)|(?<!因|涉及)第三人|庭审(?!判决)|听证(?!会?、)/u;

/** Those of this work behind a number of all. Sample: `行政复议案件13件|，其中涉及政府信息公开的2件` */
const OF_THIS_BEHIND = /^[^，。；]{0,6}[，,（(；;]其中[^，。；\d]{0,8}信息公开[^，。；\d]{0,14}\d/u;

/** Those of one kind, and what is a part of them. Sample: `行政复议8件、行政诉讼3件，其中|以县政府为被申请人的复议2件` */
const COUNTED: Readonly<Record<string, RegExp>> = {
  reconsideration: /复议(?:案件|申请)?(?:共计?|计|为|有)?\s?\d[^。；]*其中[^。；]*$/u,
  litigation: /(?:诉讼|应诉)(?:案件)?(?:共计?|计|为|有)?\s?\d[^。；]*其中[^。；]*$/u,
};

/** The kind of a number whose words name reviews or lawsuits; null where it counts only some, or those of other work. */
export function reviewKind(found: FactKind, text: string, evidence: KindEvidence): FactKind | null {
  const { sentence, after } = evidence;
  if (OUTCOME.test(text.replace(ALL_ENDED, '')) || isOfBoth(text) || !isOfThisWork(evidence)) return null;
  if (AS_REVIEWER.test(text)) return null;
  if (OF_DISCLOSURE.test(text)) return found;
  const isPart = COUNTED[found]?.test(sentence) === true && !isOfBoth(sentence.slice(0, sentence.lastIndexOf('其中')));
  return isPart || OF_THIS_BEHIND.test(after) ? null : found;
}

/** What a part of all cases is of, without their noun. Sample: `涉及政府信息公开的|2件` */
const OF_THIS =
  /^(?:涉及?|因|由|属于?|针对|与)?(?:政府|政务)?信息公开(?:工作|申请|事项|答复)?(?:引发|引起|有关|相关|类|方面)*的?$/u;

/** All cases before their part. Sample: `行政复议案件|13件，其中` */
const ALL_BEFORE = /(?<which>复议|诉讼|应诉)[^，。；\d]{0,8}\d[\d,]*[^，。；\d]{0,4}[，,（(；;]其中[^，。；]*$/u;

/** Reviews or lawsuits of this work, told as a part of all: 行政复议案件13件，其中涉及政府信息公开的|2件. */
export function partOfReviews({ metric, unit, sentence }: KindEvidence): FactKind | null {
  if (!OF_THIS.test(metric) || !/^[件起宗例]$/u.test(unit ?? '')) return null;
  const which = ALL_BEFORE.exec(sentence)?.groups?.['which'];
  return which === undefined ? null : which === '复议' ? 'reconsideration' : 'litigation';
}
