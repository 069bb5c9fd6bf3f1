/**
 * What a fact counts, from a fixed list, so that reports can be compared. The words of its clause and of the section decide;
 * where they do not, the kind stays open.
 */
import type { FactKind, PartName } from '../../report.ts';
import { allSoFar } from './all-so-far.ts';
import { kindByPlace } from './kind-by-place.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { thingInClasses } from './by-class.ts';
import { carriedWhither } from './carried.ts';
import { isPlanned } from './is-planned.ts';
import {
  byChannel,
  channelBefore,
  channelOfPrevious,
  channelsIn,
  isPartOfChannel,
  ofSeveralChannels,
} from './channels.ts';
import { isOfAColumn, isOneClass, isOneOfSeveral, withoutClasses } from './classes.ts';
import { kindRules, type KindRule } from './kind-rules.ts';
import { isOnOthersPlatform } from './others-platforms.ts';
import { isBeside, isOfOneSubject, isPartOfOwnTotal, isPartOfTotal } from './part-of-total.ts';
import { areAllReceived } from './received.ts';
import { reviewKind } from './reviews.ts';

/** Parts whose sentences do not speak of items disclosed. */
const NOT_DISCLOSED: ReadonlySet<PartName | null> = new Set<PartName | null>(['requests', 'review-and-litigation']);

/** How requests ended. */
const OUTCOMES: ReadonlySet<FactKind> = new Set<FactKind>([
  'requests-granted',
  'requests-partly-granted',
  'requests-refused',
  'requests-not-processed',
  'requests-other',
  'requests-unavailable',
]);

/** Inside the bracket behind such a number stand its parts. Sample: `无法提供信息13件（|本机关不掌握11件` */
const IN_OUTCOME =
  /(?:(?:予以|部分|同意)公开|不予公开|无法提供|不予处理|其他处理)[^，。；（()\d]{0,10}\d[\d,]*\s?[件条份宗][（(][^（）()]*$/u;

/** Items that are published are no answers to requests. Sample: `对12条信息予以公开` */
function speaksOfRequests({ part, sentence, heading }: KindEvidence): boolean {
  return part === 'requests' || /申请|答复/u.test(sentence + heading);
}

/** How the year differs from another. Sample: `主动公开信息增加|12条`; not `增加到` */
const DIFFERENCE = /(?:增加|减少|增长|下降|上升|降低|净增|增幅|减幅|多出)了?(?:约|近)?\s*$/u;

/** So many in a time, or of each. Sample: `每季度召开会议|1次`, `平均每月公开|35条`, `各科室确定|一名兼职人员` */
const RATE =
  /(?<!一)每[年月周日天季半个人件份]|平均|[年月日人]均|各\s*$|各(?:个)?(?:(?:科|处|股)室?[^，。；]{0,6}(?:至少有|确定|明确|指定|配备|安排)|(?:部门|单位)指定)/u;

/** What is counted beside items disclosed: requests, visits, what ought to be disclosed. Sample: `网上申请5件`, `网站访问量1万次` */
const NOT_ITEMS =
  /报送|收到|接收|[转报]来|(?<!以)上报|录用|采用(?!\p{Script=Han}{0,12}(?:方式|形式|途径|渠道|方法))|移送|移交|报备|删除|撤下|清理|审查|制作(?!.*(?:公开|发布|推送|刊播|播[出放]|刊[登发]))|不予公开|免(?:[予于除])?公开|(?<!是否|要不)不公开|非公开|投诉|举报|案件?$|检查|督查|考核|自查|办理|处理|受理|答复|回复|办事(?!处)|信访|审批|演练|改版|升级|调整|互动|采访|监督|(?:抽查|整改|归集|迁移)(?=(?:主动)?公开)|补录(?=[^，。；后并]{0,4}公开)|维护|巡查|监测|处置|账号(?!\p{Script=Han}{0,8}(?:发布|公开|推送|发表|推文))|调查|征集|访谈|报道|申请|访问|浏览|点击|阅读|关注|粉丝|转发|留言|应(?:当|该)?(?:主动)?公开|未(?:主动|及时|能)?(?:公开|发布|公布)|(?:不[宜便]|暂缓)公开/u;

/** Who disclosed, whose name may hold such words. Sample: `县市场监督管理局|主动公开`, `区行政审批服务局|累计公开` */
const BODY_FIRST =
  /^(?:全年)?\p{Script=Han}{2,18}?(?:局|委员会|大队|支队|总队|调查队|中心|办事处)(?=(?:共|已|累计|全年)*(?:(?:门户|官方)?(?:网站?|官网|微信(?:公众号)?|微博|公众号))?(?:主动)?(?:公开|发布|公布))/u;

/** What other units than 条 have to be counted with: disclosing, or what is disclosed. Sample: `网站|发布|12期`, not `网站专栏3个` */
const ITEM = /公开|发布|公布|发表|刊[登发载]|上传|推送|登载|编[发印]|播[出放]|更新|转载|发送|信息|稿件|文件|简报|动态/u;

/** Whether words that hold those of an item disclosed speak of one; titles in 《》 are names. */
function speaksOfDisclosed(text: string, unit: string | null, part: PartName | null): boolean {
  return (
    !NOT_DISCLOSED.has(part) &&
    !NOT_ITEMS.test(text.replace(BODY_FIRST, '')) &&
    // How often something was brought up to date.
    !(unit === '次' && /更新$|播放|发布会$/u.test(text)) &&
    (/^[条篇则]$/u.test(unit ?? '') || ITEM.test(text)) &&
    (!text.includes('《') || DISCLOSED.test(text.replace(/《[^》]*》/gu, '')))
  );
}

/** Whether a document's title alone speaks of disclosure. Sample: `发布《…信息公开年度报告》1份` */
function isOneTitle(text: string): boolean {
  return text.includes('《') && !/信息|目录/u.test(text.replace(/《[^》]*》/gu, ''));
}

/** Words of disclosing. */
const DISCLOSED = /公开|发布|公布|发表|刊登|刊发|上传|推送|登载/u;

/** What a number counts, right behind it. */
const NOUN_BEHIND =
  /^(?:的)?(?:有关|涉及|关于|因)?[^，。]{0,16}?(?:复议|诉讼|申请(?!人))|^(?:的)?(?:人大|政协)?(?:代表|委员)?(?:建议|提案)|^(?:已)?(?:予以|部分|不予|同意)公开|^(?:已)?(?:结)?转(?:入|至|到)?(?:下|20\d\d年)|^(?:专职|兼职|全职|专门)(?:工作|管理|信息公开)?人员|^(?:工作人员|同志|干部)(?:具体|专门|[专兼]职)?(?:负责|从事|承担)/u;

/** Bodies and places right behind a number. */
const BODIES =
  /^(?:[省市县区乡镇村]|街道|社区)?(?:直属?|下属|所属|预算|决算|试点|基层|重点|二级|职能|成员|窗口|骨干|行政|事业){0,2}(?:部门|单位|乡镇|街道|机构|机关|委办|厅局|委局|科室|处室|站所|学校|医院|企业|[县市区镇乡村局]|社区)/u;

/** Channels that are counted themselves. Sample: `增加信息公开栏|3个` */
const CHANNEL_ITSELF = /(?:目录|栏目|[专公告示开传]栏|平台|网站|渠道|屏|账号|公众号|查阅点|场所|触摸屏)$/u;

/** The same behind their number. Sample: `网站设立了5个|栏目` */
const CHANNEL_BEHIND = /^\p{Script=Han}{0,6}?(?:栏目|专栏|板块|频道|模块|专题)/u;

/** What a site consists of, and no items on it. Sample: `网站下设|12个`, `栏目包括|6个` */
const CONSISTS_OF = /下?设(?:有|置|立)?|包括|涉及|分为|开[设辟]/u;

/** Words before a number that it belongs to already. */
const NOUN_BEFORE = /申请|复议|诉讼|信息|文件|公开/u;

/** Of those that were told, so many. Sample: `收到的申请中有|3件不予公开` */
const OF_THEM = /申请(?:当中|中|里)[，,]?有?$|(?:承办|收到|办理|主办)的$/u;

/** Documents or items by how they are to be disclosed, all in one unit. Sample: `主动公开98件，比上年增加5件；依申请公开|12件，免予公开320件` */
const OF_CLASSES =
  /主动公开[^，。；、\d]{0,8}\d[\d,]*\s?(?<unit>[条件份项])(?:[，,][^，。；\d]{0,10}(?:增长|增加|减少|下降|上升)[^，。；]{0,12})*[，、；,;](?:属于|作为|列为)?依申请公开(?:的)?(?:信息|文件|目录)?(?:数量?)?[为共]?\d[\d,]*\s?\k<unit>(?:[，、；,][^，。；、]{0,16})?$/u;

/** What of all was disclosed. Sample: `公开信息1898条，其中主动公开规范性文件|14个` */
const DISCLOSED_OF_THEM = /其中[，：:]?主动公开[^，。；\d]*\d*[^，。；\d]{0,4}$/u;

/** How many proposals there were, in the sentence before their parts. Sample: `承办建议提案共8个`。`其中，市人大代表建议|2个` */
const PROPOSALS_TOLD = /^(?!.*(?:公开|发布|公布)).*(?:建议|提案)[^。]*\d/u;

/** What the items are of. Sample: `公开信息60条，内容涵盖|政协提案6条` */
const CONTENTS = /(?:公开|发布|公布)[^。]*\d[^。]*内容(?:涵盖|包括|包含|涉及)[^。]*$/u;

/** What was changed or done away with. Sample: `修订《…规定》等|8件规范性文件` */
const REVISED = /^(?!.*(?:制[发定]|印发|出台)).*(?:修订|修改|废止|清理)[^，。；]*等$/u;

/** What was written and is not disclosed, where nobody asks. Sample: `形成信息675件，其中|不予公开政府信息202件` */
const NOT_ASKED = /不予公开(?:的)?(?:(?:政府|政务)?信息|文件)数?$/u;

/** A sum of what stands before it. */
const SUM = /^(?:总计|共计|合计)共?$/u;
const SUM_BEHIND =
  /^[，,；、](?:[^。]{0,80}[，,；](?:总计|共计|合计)[为约]?|(?:总计|合计)(?:主动)?公开(?:政府|政务)?信息)\s?\d/u;
const PUBLISHED = /(?:公开|发布|公布)[^。]{0,40}\d[^。]{0,40}[，,；][^。]{0,40}(?:公开|发布|公布)[^。]{0,40}\d/u;

/** The kind, or null. The metric's own words come before those of the sentence around it, both before the heading's. */
export function kindOf(evidence: KindEvidence): FactKind | null {
  const kind = kindByWords(evidence);
  // What was disclosed of them is counted, not they. Sample: `公开信息81条，其中，|建议提案1条`
  const isOfDisclosed =
    kind === 'proposals' || (kind === 'normative-issued' && !/制[发定]|印发|出台/u.test(evidence.lead));
  const isPart = isPartOfTotal(evidence) && !(kind === 'proposals' && PROPOSALS_TOLD.test(evidence.previous));
  if (isOfDisclosed && (isPart || DISCLOSED_OF_THEM.test(evidence.sentence))) return null;
  if ((isOfDisclosed || kind === 'consultations') && CONTENTS.test(evidence.sentence)) return null;
  if (kind === 'normative-issued' && REVISED.test(evidence.lead)) return null;
  if (isPartOfOwnTotal(kind, evidence)) return null;
  const isDisclosed = kind?.startsWith('disclosed-') === true;
  const isOfOthers = kind !== 'disclosed-other' && isOnOthersPlatform(evidence);
  if (isDisclosed && (isOfOthers || isOfAColumn(kind, evidence) || isPartOfChannel(evidence, kind))) return null;
  if (/^requests-re/u.test(kind ?? '') && OF_CLASSES.test(evidence.sentence)) return null;
  if (kind === 'requests-refused' && NOT_ASKED.test(evidence.metric) && !/申请|答复/u.test(evidence.sentence))
    return null;
  if (
    kind === null &&
    SUM.test(evidence.metric) &&
    /^[条篇]$/u.test(evidence.unit ?? '') &&
    PUBLISHED.test(evidence.sentence)
  )
    return 'disclosed-total';
  if (kind !== 'disclosed-total') return kind;
  // The sum that follows is the total. Sample: `官网发布1887条，省政府网站发布514条，|总计2401条`
  if (SUM_BEHIND.test(evidence.after)) return null;
  const before = channelOfPrevious(evidence);
  if (before !== null) return before.channel;
  if (isOneOfSeveral(evidence)) return null;
  if (isPartOfTotal(evidence)) return byChannel(evidence);
  const named = channelsIn(evidence.heading);
  // A heading that names two channels tells neither.
  const channel = named.length === 1 ? (named[0] ?? kind) : channelBefore(evidence, kind);
  return channel === 'disclosed-total' && isBeside(evidence) ? null : channel;
}

/** Who is sent somewhere for a day, or answers for the work, is not set to it. Sample: `委派3人|参加培训`, `指定一名|副局长为分管领导` */
const NO_STAFF =
  /^[^，。；]{0,12}为成员|^(?:参加|出席|前往|赴)|^(?:分管|主管|主要)?(?:副?(?:局长|处长|科长|主任|县长|市长|区长|镇长|乡长|厅长|院长|校长|书记|行长)|班子成员|党组成员|领导)/u;

/** None of them is none of either. Sample: `2016年，依申请公开政府信息0条` */
const NONE_ON_REQUEST =
  /(?:^|[，,])(?:(?:19|20)\d\d年度?|全年|本年度?)?[，,]?依申请公开(?:的)?(?:政府|政务)?信息(?:共计?|为)?0[条篇项]$/u;

/** What came in is a request, whatever it is counted in. Sample: `受理依申请公开政府信息|46条` */
const CAME_IN = /(?:收到|受理|接到|接收|接受|新收)[^，。；]{0,8}依申请公开/u;

function kindByWords(evidence: KindEvidence): FactKind | null {
  const { behind, unit, part } = evidence;
  const [metric, lead] = [withoutClasses(evidence.metric), withoutClasses(evidence.lead)];
  const soFar = allSoFar(evidence);
  if (isPlanned(evidence) || soFar === 'total' || DIFFERENCE.test(lead) || RATE.test(lead)) return null;
  // What may be had on request, or is not disclosed, is no request: 作为依申请公开信息33条, 不予公开信息1条.
  if (
    /^(?:条|篇|项)$/u.test(unit ?? '') &&
    !CAME_IN.test(lead) &&
    /(?:依申请公开|不予公开|不公开)(?:的)?(?:政府|政务)?信息$/u.test(metric)
  )
    return part === 'requests' && NONE_ON_REQUEST.test(evidence.sentence) ? 'requests-received' : null;
  if (soFar === 'new') return 'disclosed-total';
  const fits = (text: string): FactKind | null => {
    const fitting = ({ words, units, not }: KindRule): boolean =>
      words.test(text) && units.test(unit ?? '') && not?.test(text) !== true;
    const found = kindRules.find(fitting)?.kind ?? null;
    if (found === 'requests-carried-over') return carriedWhither(text, evidence);
    if (found === 'litigation' || found === 'reconsideration') return reviewKind(found, text, evidence);
    if (found === 'requests-received' && !areAllReceived(text, evidence)) return null;
    if (found !== null && OUTCOMES.has(found)) {
      if (/^[条篇项]?$/u.test(unit ?? '') && !speaksOfRequests(evidence)) return null;
      if (IN_OUTCOME.test(evidence.sentence)) return null;
    }
    // What was said at meetings is disclosed; a channel's briefings are counted by issues.
    if (found === 'disclosed-other' && unit === '条' && /简报$/u.test(text)) return null;
    if ((found === 'disclosed-other' || found === 'disclosed-website') && isOneClass(found, text)) return null;
    if (found === 'disclosed-total' && (isOfOneSubject(text) || isOneTitle(text))) return null;
    return found?.startsWith('disclosed') === true && !speaksOfDisclosed(text, unit, part) ? null : found;
  };
  // Who disclosed is counted, or where: 45个部门主动公开…, 新闻发布会等5个公开目录.
  if (/^[个家名]$/u.test(unit ?? '') && BODIES.test(behind)) return null;
  if (/^[个块]$/u.test(unit ?? '') && (CHANNEL_ITSELF.test(metric) || CHANNEL_BEHIND.test(behind))) return null;
  // The noun that belongs to the number stands behind it: 2份有关信息公开的行政复议申请, 3件予以公开.
  const own = NOUN_BEHIND.test(behind) && (!NOUN_BEFORE.test(lead) || OF_THEM.test(lead)) ? fits(behind) : null;
  const by = thingInClasses(evidence) ?? '';
  const kind = own ?? fits(metric) ?? fits(lead) ?? fits(by) ?? kindByPlace({ ...evidence, metric: by || metric });
  if (kind === 'staff' && NO_STAFF.test(behind)) return null;
  if (kind === null || !kind.startsWith('disclosed')) return kind;
  // What a body has to do is disclosed as such; a few documents are not all: 公开政务服务事项35项, 发布各类文件117个.
  if (/^[个块]$/u.test(unit ?? '') && CONSISTS_OF.test(lead)) return null;
  if ((unit === '项' && /事项$/u.test(metric)) || (unit === '个' && /文件$/u.test(metric))) return null;
  return ofSeveralChannels(evidence, kind);
}
