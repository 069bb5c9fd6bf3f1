/**
 * The channel that items were disclosed by: in the words before a number, in its sentence, in its heading. What was disclosed by
 * several is none of theirs.
 */
import type { FactKind } from '../../report.ts';
import type { KindEvidence } from './kind-evidence.ts';

/** Sample: `2.微博发布情况` over 全年发布信息30条. */
const CHANNELS: ReadonlyArray<[words: RegExp, kind: FactKind]> = [
  [/微博/u, 'disclosed-weibo'],
  [/微信(?!视频号)|公众号/u, 'disclosed-wechat'],
  [/网站|主页|门户网|政府门户|官网|校园网|外网|(?:公开|政务|信息)网(?!络|民)/u, 'disclosed-website'],
  [
    /公[开告示]栏(?!目)|宣传栏|电子屏|显示屏|报[刊纸社]|[日晚时]报|报》|期刊|电[视台]|广播|简报|头条(?!新闻)|抖音|快手|视频号|融媒|短信|LED|大屏|(?<!新|等(?:各类|多种|其[他它])?(?:新闻)?)媒体/u,
    'disclosed-other',
  ],
];

/** The kinds of the channels that words name, each once. */
export function channelsIn(words: string): FactKind[] {
  return CHANNELS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
}

/** One number for all of them. Sample: `网站、微信|共|发布` */
const IN_ALL = /(?<!公)共|合计|总计|累计|总数|总量/u;

/** The same, where the website is one of them. Sample: `网站、微信|等载体|公布信息` */
const AND_SO_ON =
  /等(?:各类|多种|多个|多|有效|不同|其[他它]|政务|新|移动|网络){0,3}(?:载体|渠道|平台|媒体|途径|方式|形式|媒介)/u;

/** The same, of which nobody knows whether they are all. Sample: `微博、微信等|移动新媒体平台`, `政务网、微信|等网络渠道` */
const SOME_OF_ALL = /等(?:各类|多种|其[他它]|政务|移动){0,2}(?:网络|新媒体)/u;

/** Media by name, and what gathers them. Sample: `电视台、日报|等媒介` */
const MEDIA = /等(?:其[他它]|新闻|各类|主流|多种)*(?:媒体|媒介)/u;

/** One channel, and all other ways. Sample: `门户网站|和其他信息公开渠道`, `门户网站|和政府信息公开查阅场所共` */
const AND_OTHERS =
  /[和及与]其[他它][^，]{0,8}(?:载体|渠道|平台|途径|方式|形式)|[、和及与][^，、]{0,8}(?:查阅(?:场所|点)|档案馆|图书馆)|网站?[、，](?:政务)?新媒体(?!专栏|栏目)(?:平台)?|[和及与]其?(?:政务)?新媒体/u;

/** What was published by them, behind the last verb. Sample: `通过网站、公报等平台主动公开|规章` */
const PUBLISHED = /^.*(?:公开|发布|公布)(?!.*(?:公开|发布|公布))了?(?<thing>\p{Script=Han}{2,})$/u;

/** What is information of all kinds, or says only how much. Sample: `各类信息`, `年度共计`; not `规章` */
const OF_ALL_KINDS =
  /各[类种项]|信息|内容|稿件|文章|条目|资料|消息|数据|(?:工作|事项|数[量目]?|[共合总]计|达到?|约|近|超过?|逾|为|政府)$/u;

/** Whether one class was published by several ways. */
function isOneClass(lead: string): boolean {
  const thing = PUBLISHED.exec(lead)?.groups?.['thing'];
  return thing !== undefined && !OF_ALL_KINDS.test(thing);
}

/** What the report is on. Sample: `通过网站等渠道|主动公开`; not `通过网站等渠道发布各类信息` */
const OF_REPORT = /主动公开|(?:政府|政务|校务)信息(?!网|公开[栏网平专])/u;

/** The kind of a figure before which channels stand: a total of several is no channel's; several without a total tell nothing. */
export function ofSeveralChannels({ lead, sentence }: KindEvidence, kind: FactKind): FactKind | null {
  const named = channelsIn(lead);
  if (AND_OTHERS.test(lead)) return 'disclosed-total';
  // What other media disclosed, beside one that was counted, is not all.
  if (/等?其[他它](?:新闻)*媒体/u.test(lead) && /\d[余多]?\s?[条篇][，、；,;]/u.test(sentence)) return null;
  if (named.length < 2) {
    if (!AND_SO_ON.test(lead)) return kind;
    // 报社、电台等其他媒体 are other channels, whatever they are.
    if (named[0] === 'disclosed-other' && MEDIA.test(lead)) return 'disclosed-other';
    const isOfAll = OF_REPORT.test(lead) || (IN_ALL.test(lead) && named[0] === 'disclosed-website');
    return isOfAll ? 'disclosed-total' : null;
  }
  if (SOME_OF_ALL.test(lead) && !OF_REPORT.test(lead)) return null;
  const isOnSite = named.includes('disclosed-website');
  // Accounts and boards alone are not all ways.
  if (!isOnSite || isOneClass(lead)) return null;
  return IN_ALL.test(lead) || AND_SO_ON.test(lead) ? 'disclosed-total' : null;
}

/** Whether a channel's figure is a part of what was told of that channel alone. Sample: `微博发布120条，其中原创微博|11条`, `网站公开35条（门户网站|20条`, `网站公开35条，其中公示栏|12条` */
export function isPartOfChannel({ sentence, lead }: KindEvidence, kind: FactKind): boolean {
  const bare = sentence.replace(/(?:19|20)\d\d年/gu, '');
  const before = /^(?<before>.*\d.*)(?:其中[^；]*|(?<=[条件篇期则份])[（(][^（）()]*)$/u.exec(bare)?.groups?.['before'];
  if (before === undefined || AND_OTHERS.test(before) || AND_SO_ON.test(before)) return false;
  const [only, ...others] = channelsIn(before);
  if (only === undefined || others.length > 0) return false;
  return only === kind || (kind === 'disclosed-other' && /[栏报]|公告/u.test(lead));
}

/** What is of the whole year and all channels. Sample: `全年|主动公开`, `公开|政府信息`; not `及时发布信息` */
const OF_ALL = /主动公开|(?:政府|政务|校务|各类|各种)信息|(?<!公)共|累计|总/u;

/** A channel of which the whole sentence speaks. Samples: `市局新浪、腾讯四大微博|，在原有基础上，全年累计发布`, `局网站|中，2020年共发布`; not `完善网站，全年公开` */
const SUBJECT =
  /^(?:[一二三四五六七]是)?(?!加强|完善|建|开|优化|利用|依托|通过|抓|做好)(?<channel>[^，。；\d]{0,20}(?:微博|公众号|(?:门户|政府)网站|网站(?=[中上里]|方面)))(?:[中上里]|方面)?，(?:(?:19|20)\d\d年度?)?[^\d]*$/u;

/** A site of which the sentence says first what it has. Sample: `网站|设置了12个栏目，并开设了专栏，2011年，共发布` */
const SITE_FIRST = /^(?:[“"][^”"]{2,12}[”"]|[局本门户政府]*)?网站(?:共|现|已)?(?:设置|设有|开设|设立)/u;

/** An account by its name, and clauses of it alone behind. Sample: `做强“松溪审计”|微信公众号|，总粉丝数达31万；累计发布` */
const NAMED_ACCOUNT =
  /[”"](?:官方|政务)?(?<channel>微信公众号|公众号|微博|抖音号?|头条号)[，；](?!.*(?:网站|微博|微信|抖音|头条|平台))[^。]*$/u;

/** An account that is spoken of by its followers, or as kept up, and clauses of it alone behind. Sample: `微信公众号|粉丝3000人，累计发布`, `门户网站|保持每日更新，共发布` */
const KEPT_UP =
  /(?<channel>公众号|微信|微博|抖音号?|头条号|(?:门户|政府|官方)网站)(?:(?:的|总|现有|累计|有|官方)*(?:粉丝|关注|订阅|用户)|(?:保持|坚持|实现|做到)[^，。；]{0,8}(?:更新|发布|推送))(?!.*(?:网站|微博|微信|抖音|头条|平台|[栏屏]|LED|报|电视|广播|查阅|媒体))[^。]*[，；][^，。；]*$/u;

/** By what channel, right before the clause. Sample: `通过市局|网站|以图片、文字等形式，|主动发布`; not `通过加强网站建设，` */
const BY_CHANNEL =
  /(?:通过|利用|依托)(?!加强|完善|建|开|优化|规范)(?<channel>[^，。；、\d]{0,14}(?:微博|公众号|网站|信息公开平台))(?:以[^，。；\d]{2,16}(?:形式|方式))?，(?:(?:19|20)\d\d年度?，)?[^，。；]*$/u;

/** What it made use of. Sample: `发挥|微博|作用，发布` */
const BY_USE_OF = /发挥(?<channel>[^，。；、\d]{0,14}(?:微博|公众号|网站))[^，。；\d]{0,8}作用，[^，。；]*$/u;

/** A sentence that names what it was published by, and one that goes on without saying so. Sample: `开通了官方抖音号等新媒体`。`共发布信息|345篇` */
const ENDS_IN_CHANNEL = /(?:新媒体|公众号|微博|微信|抖音号?|头条号|视频号|客户端)$/u;
const GOES_ON =
  /^(?:(?:19|20)\d\d年度?|今年|全年|本年度?|累计|共|一共|[，,])*(?:发布|推送|更新|编发)(?![^，。；\d]*(?:政府|政务)信息)/u;

/** The channel of the sentence before, where this one goes on with it; null where there is none, or nobody knows which. */
export function channelOfPrevious({ sentence, previous }: KindEvidence): { channel: FactKind | null } | null {
  if (!ENDS_IN_CHANNEL.test(previous) || !GOES_ON.test(sentence)) return null;
  const [only, ...others] = channelsIn(previous);
  return { channel: others.length > 0 || OTHER_CHANNEL.test(previous) ? null : (only ?? null) };
}

/** Columns that were set up, and what was published in each. Sample: `开设“水利”专题、“民生”专栏，分别|发布信息12条、13条` */
export const IN_COLUMNS_IN_TURN = /(?:开设|开辟|设立|设置)[^。]{0,60}(?:专题|专栏|栏目)，?分别[^。]*$/u;

/** Columns that were set up, and what was published in them. Sample: `开设“水利投资”等4大专题，持续更新，|动态发布各类信息` */
const IN_COLUMNS = /(?:开设|开辟|设立|设置)[^。]{0,40}(?:专题|专栏|栏目)，[^。]*$/u;

/** Accounts of several kinds, in a clause before. Sample: `依托微信公众号、视频号等平台，创新采用短视频等形式，` */
const BY_ACCOUNTS =
  /(?:依托|通过|利用|借助)(?![^，。；]*网站)[^，。；]{0,20}(?:公众号|视频号|微博|微信|抖音)[^，。；]{0,8}等[^，。；]{0,8}，[^。；]*$/u;

/** An account whose kind its name does not tell. Sample: `“松溪医保”服务号|发布信息` */
const ACCOUNT = /[”"](?:服务号|订阅号)/u;

/** Accounts and columns whose kind their names do not tell. Sample: `“松溪审计”订阅号` */
const OTHER_CHANNEL = /订阅号|服务号|客户端|新媒体/u;

/** The one channel that a match names. */
function channelOf(match: RegExpExecArray | null): FactKind | null {
  const [only, ...others] = channelsIn((match?.groups?.['channel'] ?? '').replace(/平台$/u, '网'));
  return others.length === 0 ? (only ?? null) : null;
}

/** The channel that is named right before a clause, if any; null for none. Sample: `其中，通过县政府网站，` */
export function byChannel(evidence: KindEvidence): FactKind | null {
  return channelOf(BY_CHANNEL.exec(beforeClause(evidence)));
}

/** The sentence up to the clause that the number stands in. */
function beforeClause({ lead, sentence }: KindEvidence): string {
  return sentence.slice(0, Math.max(0, sentence.lastIndexOf(lead)));
}

/** The channel that the sentence speaks of before it counts; null where it speaks of several, or of one of no kind. */
export function channelBefore(evidence: KindEvidence, kind: FactKind): FactKind | null {
  const { lead } = evidence;
  const [own, ...others] = channelsIn(lead);
  if (own !== undefined && others.length === 0) return AND_SO_ON.test(lead) || AND_OTHERS.test(lead) ? kind : own;
  const before = beforeClause(evidence);
  const [subject, ...more] = channelsIn(SUBJECT.exec(before)?.groups?.['channel'] ?? '');
  if (subject !== undefined && more.length === 0) return subject;
  const account = channelsIn(NAMED_ACCOUNT.exec(before)?.groups?.['channel'] ?? '');
  if (account[0] !== undefined && channelsIn(before).length === 1 && !OF_REPORT.test(lead)) return account[0];
  const kept = channelsIn(KEPT_UP.exec(before)?.groups?.['channel'] ?? '');
  if (kept[0] !== undefined && channelsIn(lead).length === 0 && !OF_REPORT.test(lead)) return kept[0];
  const by = byChannel(evidence) ?? (OF_ALL.test(lead) ? null : channelOf(BY_USE_OF.exec(before)));
  if (by !== null) return by;
  if (SITE_FIRST.test(before) && channelsIn(before).length === 1 && !OF_REPORT.test(lead)) return 'disclosed-website';
  if (IN_COLUMNS.test(before) && !OF_REPORT.test(lead)) return null;
  if ((BY_ACCOUNTS.test(before) && !/主动公开/u.test(lead)) || ACCOUNT.test(lead)) return null;
  if (OF_ALL.test(lead) || /\d\s?[条件篇期份]/u.test(before)) return kind;
  const named = channelsIn(before);
  if (OTHER_CHANNEL.test(before)) named.push('disclosed-other', 'disclosed-total');
  return named.length === 0 ? kind : named.length === 1 ? (named[0] ?? kind) : null;
}
