/**
 * Whether a number of applications is that of all requests received: not of other work, of one way or one kind of persons, of
 * answers, or of documents by how they are disclosed.
 */
import { isWithCarried } from './carried.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { speaksOfDisclosure } from './reviews.ts';

/** Words that name requests received may tell of other things, or of a part. */
export function areAllReceived(text: string, evidence: KindEvidence): boolean {
  return !(
    /^[^，。；]{0,20}进行[^，。；]{0,4}(?:审核|审查)/u.test(evidence.after) ||
    // Who asked, where the requests are counted before. Sample: `受理3件，3件|依申请公开申请人均为自然人`
    (/依申请公开的?申请人/u.test(text) && /\d\s?[件份宗][，。；].*\d/u.test(evidence.sentence)) ||
    // Of so many requests, so many things. Sample: `申请4件次共|6项`
    /申请\s?\d+\s?件次?[，、]?(?:共计?|合计)$/u.test(evidence.lead) ||
    ANSWERED.test(`${evidence.lead}${text}`) ||
    isWithCarried(evidence) ||
    isOtherApplication(text, evidence) ||
    isByWay(text, evidence) ||
    isByPerson(text, evidence) ||
    DOCUMENTS.test(evidence.sentence) ||
    isKindOf(text, evidence)
  );
}

/** A way or who asked, before the noun. Sample: `其中8份|是网络依申请公开`, `其中，|纸质依申请公开|1件` */
const KIND =
  /^(?:是|为|属于)?(?:网络|网上|互联网|纸质|书面|信函|邮寄|现场|当面|自然人|个人|企业|法人)[^，。；\d]{0,6}依申请公开/u;

/** Whether requests of one kind are told as a part of those before. */
function isKindOf(text: string, { behind, sentence }: KindEvidence): boolean {
  const words = sentence.replace(/\d[\d,]*\s?\p{Script=Han}?$/u, '');
  return (KIND.test(behind) || KIND.test(text)) && (words.includes('其中') || /\d\s?[份件宗]/u.test(words));
}

/** What stands between receiving and 申请. */
const APPLIED = /(?:收到|受理|接到|接收|接受|收)(?<subject>.{0,16}?)申请/u;

/** Words there that name no other matter. */
const NO_MATTER =
  /依申请|公开|政府|政务|信息|书面|网上|网络|网站|在线|当面|现场|电子|邮件|邮箱|信函|传真|来信|来函|公民|法人|组织|其[他它]|各类|各种|有效|群众|社会|公众|办理|答复|处理|并|单位|个人|自然人|企业|媒体|方式|形式|途径|渠道|提出|递交|提交|相关|有关|要求|查询|获取|申请人|本年|年度|全年|今年|新|件|份|次|人|向我?|本(?:机关|单位)|或者|通过|共|计|了|到|的|以|或|[和及与、“”"\d]|我[局委办院校市县区镇乡厅]/gu;

/** What is applied for at a counter, also where requests are told of. Sample: `受理用水报装|申请`; not `受理许可信息|申请` */
const OF_OTHER_WORK =
  /^(?!.*信息).*(?:报装|开户|许可|审批|登记|备案|办证|补贴|救助|低保|入学|贷款|资质|专利|商标|仲裁|鉴定|案卷|卷宗|阅卷|立案|保全|公证|法律援助)/u;

/** Whether what is applied for is something else than information. Sample: `受理行政许可申请200件` */
function isOtherApplication(text: string, { part, sentence }: KindEvidence): boolean {
  const subject = APPLIED.exec(text)?.groups?.['subject'];
  if (subject === undefined || /公开/u.test(subject)) return false;
  if (part === 'requests') return OF_OTHER_WORK.test(subject);
  if (/政务服务|审批|办事|窗口|大厅/u.test(text)) return true;
  const matter = subject.replace(NO_MATTER, '');
  return matter.length >= 2 && !(matter.length < 4 && speaksOfDisclosure(sentence));
}

/** How a request came. */
const WAY = /书面|网上|网络|网站|当面|现场|信函|来信|传真|电话|邮件|邮箱|邮寄|邮政|快递|平台|在线/u;

/** Another way that was counted before. Sample: `平台收到申请4件，|邮政快递收到申请6件` */
const WAY_BEFORE = new RegExp(
  `(?:${WAY.source})[^，。；\\d]{0,12}申请[^，。；\\d]{0,6}\\d+\\s?[件份](?:，占[^，。；]{0,8}%)?[，、；][^，。；]*$`,
  'u',
);

/** What was answered, which may have come the year before. Sample: `答复申请|98件`, `已经答复的|405件申请`; not `收到并答复申请5件` */
const ANSWERED = /^(?!.*(?:收到|受理|接到|接收|接受|新收|收件)).*(?:答复|办结|回复|处理(?!费))/u;

/** Who asks. */
const PERSONS = [/公民|自然人|个人/u, /法人|企业|组织|公司/u];

/** Which of them words name, where they name one alone; -1 for others. */
function personIn(words: string): number {
  const named = PERSONS.flatMap((pattern, at) => (pattern.test(words) ? [at] : []));
  return named.length === 1 ? (named[0] ?? -1) : -1;
}

/** Whether those of one kind of persons are counted beside those of the other. Sample: `受理公民申请12件，受理企业申请3件` */
function isByPerson(text: string, { after, sentence }: KindEvidence): boolean {
  const own = personIn(text);
  if (own === -1) return false;
  const next = /^[，、；][^，。；\d]{0,24}(?=\d)/u.exec(after)?.[0] ?? '';
  const before =
    /(?:^|[，。；：])(?<words>[^，。；\d]{0,24})\d[\d,]*\s?[件份宗][，、；][^，。；]*$/u.exec(sentence)?.groups?.[
      'words'
    ] ?? '';
  return [next, before].some((words) => words.includes('申请') && personIn(words) === 1 - own);
}

/** Documents by how they are to be disclosed, and no requests. Sample: `其中，主动公开部门文件53件、依申请公开|57件` */
const DOCUMENTS = /公开[^，。；、\d]{0,8}文件\s?\d[\d,]*\s?件[、，；,](?:其中)?依申请公开[^，。；]{0,12}$/u;

/** Whether one way of several is counted, which is a part of them. Sample: `收到书面申请|3件，网上申请2件` */
function isByWay(text: string, { after, sentence }: KindEvidence): boolean {
  if (!WAY.test(text)) return false;
  if (WAY_BEFORE.test(sentence)) return true;
  const next =
    /^(?:，占[^，。；]{0,8}%)?[，、；,;](?![^。，；]{0,6}[无未没])(?<words>[^。，；\d]{0,20})申请[^。，；\d]{0,6}\d/u.exec(
      after,
    )?.groups?.['words'];
  return next !== undefined && WAY.test(next);
}
