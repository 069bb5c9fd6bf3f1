/**
 * Which items a number of items disclosed counts: one class of many, one column's, one matter's, and no total.
 */
import type { FactKind } from '../../report.ts';
import { IN_COLUMNS_IN_TURN } from './channels.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { isOfOneSubject } from './part-of-total.ts';

/** What is disclosed of other matters, right beside. Sample: `公开党务信息86条|、政务信息41条` */
const OTHER_MATTERS = /^[、，；和及](?:公开)?(?:党务|政务|村务|校务|院务)(?:公开)?信息\s?\d/u;

/** A platform by its own name may be a site, an app or an account. Sample: `“悦读嵩明”|平台` */
const NAMED_PLATFORM = /[”」]\s?平台/u;

/** Channels of several kinds in one word. Sample: `“两微一端”`, `“一台一报一网”` */
const SEVERAL_IN_ONE = /[一二两双三][微网端台报屏](?:[一二两双三][微网端台报屏抖])+|[两双]微(?![小型波])/u;

/** One class of what was published, though it be called like a channel. Sample: `网站发布概况类信息`, `简报类信息`; not `各类信息` */
const CLASS = /(?<![各此种多]|政务|政府)类(?:信息)?$/u;

/** The same by other words. Sample: `门户网站公开重点领域信息` */
const CLASS_ON_SITE =
  /重点(?:领域|工作)[^，]{0,6}信息$|的通知公告$|(?:工作|日常|业务){1,2}动态(?:信息)?$|行政(?:处罚|许可|检查|强制|确认)[^，]{0,6}$|(?:公开|发布)[^，。；]{3,}、[^，。；、]{2,12}(?<!等|各类|政府|政务)信息$/u;

/** A column, and what was published in it. Sample: `“政府信息公开目录”：|发布各类文件` */
const COLUMN = /^(?:\d{1,2}[.．、]\s?)?[“"《「][^”"》」]{2,16}[”"》」](?:栏目|专栏|板块)?[：:]/u;

/** What was published, right before its number. Sample: `网站公开了|机构设置` */
const THING = /^.*(?:公开|发布|公布|推送)了?[“"]?(?<thing>\p{Script=Han}{2,12})[”"]?$/u;

/** One more class right behind. Sample: `机构设置4条|、工作动态54条`; not `，较上年增加54条`, `、微信公开54条` */
const NEXT_CLASS =
  /^(?:[、，和及与]|以及)[“"]?(?!\p{Script=Han}*(?:公开|发布|公布|推送|更新|刊|受理|收到|办理|[答回]复|其中|[较比增减共占转]|累计|总|[网微栏]|信息))\p{Script=Han}{2,12}[”"]?\s?\d[\d,]*\s?(?<unit>[条件篇份])/u;

/** One more subject right behind. Sample: `财政信息2条|和人事信息5条` */
const NEXT_SUBJECT =
  /^(?:[、，和及与]|以及)(?!政府|政务|各类|\p{Script=Han}*(?:公开|发布|公布|推送|通过|利用))\p{Script=Han}{2,12}信息\s?\d[\d,]*\s?(?<unit>[条件篇份])/u;

/** Whether the first of several classes is counted, which stand in one list. */
function isFirstOfClasses({ lead, after, unit }: KindEvidence): boolean {
  const thing = THING.exec(lead)?.groups?.['thing'] ?? '';
  if (thing === '' || /内容|稿件|文章|消息|共|[合总]计|数量/u.test(thing)) return false;
  // Of several subjects each is a class, and none is where the noun alone stands: `财政信息2条和人事信息5条`, not `信息2条、视频5条`
  if (thing.endsWith('信息'))
    return isOfOneSubject(`公开${thing}`) && NEXT_SUBJECT.exec(after)?.groups?.['unit'] === unit;
  return NEXT_CLASS.exec(after)?.groups?.['unit'] === unit;
}

/** Of what was disclosed, a class. Sample: `在主动公开的信息中统计信息类信息|129条` */
const OF_THOSE = /(?:^|[在从，。；])[^，。；]{0,6}公开的(?:政府|政务)?信息[中看](?![，,]?(?:政府)?信息共)[^，。；]*$/u;

/** Several classes of a list beside the total. Sample: `二是公开乡村振兴、安全生产等方面信息|7条`; not `一是公开政府信息` */
const CLASSES_IN_POINT =
  /^[一二三四五六七八九]是(?![^。]*(?:政府|政务)信息)[^。\d]*公开[^，。；\d]*、[^，。；\d]*信息\s?\d+[条件篇]$/u;

/** What was handed out on request. Sample: `依申请公开方面，收到申请3起，|公开信息8条` */
const ON_REQUEST = /^依申请公开(?:方面|情况)?[，：][^。]*申请\s?\d/u;

/** Documents beside all information. Sample: `公开政府信息3030条，主动公开政府文件|1624份` */
const DOCUMENTS_BESIDE =
  /公开(?:政府|政务|各类)?信息\s?[\d,]+[余多]?\s?条[，、；][^，。；]*文件\s?[\d,]+[余多]?\s?[份件个]$/u;

/** A class that is called like the matter, beside others. Sample: `公告公示60条，|信息公开30条` */
const CLASS_OF_ITS_NAME = /\d\s?[条件篇](?:[（(][^（）()]*[）)])?[，、](?:政府|政务)?信息公开\s?\d+\s?[条件篇]$/u;

/** Of two matters, by one channel, the government's was told before. Sample: `网站公开政府信息25件|，公开政务信息` */
const MATTER_BEFORE = /公开政府信息\s?\d[^，。；]*[，、；](?:主动)?公开(?:党务|政务|村务|校务|院务)信息\s?\d/u;

/** Classes of what was disclosed, told before all of them. Sample: `公开|规划信息、行政许可、录用|等各类信息`; not `公开公告、通知等信息` */
const CLASSES =
  /(?<=(?:公开|发布|公布)了?)(?!等)[^，。；\d]{2,60}、[^，。；\d]{2,40}(?=等(?:(?:各类|各种|各?方面|的)+(?:政府|政务)?|(?:政府|政务))信息(?:共计?|合计|总计|累计)?$)/u;

/** Words without the classes that are told before all of them. */
export function withoutClasses(words: string): string {
  return words.replace(CLASSES, '');
}

/** Whether words name one class of what a channel published, though they be called like all. */
export function isOneClass(kind: FactKind, words: string): boolean {
  return CLASS.test(words) || (kind === 'disclosed-website' && CLASS_ON_SITE.test(words));
}

/** Whether a figure of items is a column's, the first of several classes', or of channels of several kinds in one word. */
export function isOfAColumn(kind: FactKind, evidence: KindEvidence): boolean {
  const { sentence, lead } = evidence;
  return (
    COLUMN.test(sentence) ||
    IN_COLUMNS_IN_TURN.test(sentence) ||
    SEVERAL_IN_ONE.test(lead) ||
    (kind === 'disclosed-website' && isFirstOfClasses(evidence))
  );
}

/** Whether a figure that is told like a total is one class or one matter beside others. */
export function isOneOfSeveral({ sentence, metric, after }: KindEvidence): boolean {
  return (
    NAMED_PLATFORM.test(metric) ||
    OTHER_MATTERS.test(after) ||
    [CLASS_OF_ITS_NAME, CLASSES_IN_POINT, OF_THOSE, MATTER_BEFORE, ON_REQUEST, DOCUMENTS_BESIDE].some((pattern) =>
      pattern.test(sentence),
    )
  );
}
