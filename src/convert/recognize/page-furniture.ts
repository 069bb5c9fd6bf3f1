/**
 * Page furniture: what the web page or the printed page put around the report. It is not text of the report;
 * it stays in the ledger. Only whole lines count, and away from the page's head and foot only page numbers do.
 */
import { toSimplified } from '../../text/simplified.ts';
import { ARCHIVE_LABELS, LABELS_OF_HEADS } from './archive-label-words.ts';
import type { CleanLine } from './clean-line.ts';
import { DATE } from '../../text/date.ts';
import { foldDigits } from '../../text/fold-digits.ts';
import { withoutLinks } from './markdown-links.ts';
import { isOfKeeper, isProgramsLine, isSitesWord } from './sites-words.ts';

/** Labels that a page sets before a value. Sample: `发布时间：2021-01-29`, `信息来源:`, `浏览次数：35`. */
const LABELLED = new RegExp(
  String.raw`^[【\[〖（(]?\s*(?:${ARCHIVE_LABELS}|发布者|发布人|发布|已被浏览|稿件来源|稿源|来自|出处|温度|附件下载|相关附件|责任编辑|责编|编辑|审核人?|校对人?|撰稿人?|供稿|审稿|初审|复审|终审|录入|浏览量|浏览数?|阅读次数|阅读量|阅读数?|点击量|点击率|点击次数|点击数?|人气|访问量|访问次数|字体大小|字体颜色|(?:保护)?视力(?:保护)?色|(?:您|你)?(?:当前|现在|目前)(?:的|所在的?|所处的?)?位置|[您你]?所[在处]的?位置|您的位置|今天是|分享到|分享|打印本页|上一篇|下一篇|上一条|下一条|[上下]一篇文章|相关(?:链接|文章|新闻|信息|阅读)|友情链接|本文网址|主办单位|承办单位|技术支持|网站标识码|网站地图|联系我们|扫一扫|温馨提示|网站客服)[】\]]?\s*(?:[：:]|(?=[【\[(（])|(?<=时间|日期|今天是)(?=(?:19|20)\d\d)|$)`,
  'u',
);

/** Words of buttons and foots. Sample: `【打印】【关闭】`, `大 中 小`, `版权所有 …`, `京ICP备…`. */
const BUTTONS = buttons(`
  首页 登录 登陆 注册 打印 打印本页 打印文章 打印页面 关闭 关闭窗口 关闭本页 关闭页面 返回 返回首页 返回顶部 返回列表 收藏 加入收藏
  设为首页 分享 分享到 分享至 正文 政府信息公开 微信 微博 朋友圈 QQ空间 QQ 大 中 小 视力保护色 下载 纠错 我要纠错 朗读 听全文 放大 缩小 默认
  超大 繁体 繁体版 简体 简体版 无障碍 无障碍阅读 无障碍浏览 网站无障碍 适老版 长者版 长者专区 长辈版 关怀版 智能问答 旧版 支持IPv6
  网站支持IPv6 网站首页 政务公开 信息公开 页面 配色 辅助线 重置 选择特殊符号 选择搜索类型 请输入搜索 点击蓝字 关注我们 关注该公众号
  发表评论 告诉好友 打印此文 联系站长 友情链接 版权申明 最新热点 最新推荐 相关文章 相关新闻 没有了
  信息公开目录 信息公开指南 政府信息公开目录 政府信息公开指南 政府信息公开年报 政府信息公开制度 信息公开规范与保障 政府信息公开意见箱
  依申请公开
  微信扫一扫 阅读原文 合集下载 给编辑写信 上一篇 下一篇 上一条 下一条 相关词条 热门词条 联络我们 END EN
`);

/** A line of such words and of what stands between them. */
function buttons(words: string): RegExp {
  const between = '[\\s|｜【】〖〗[\\]<>《》«»()（）·•+—：:-]';
  return new RegExp(`^${between}*(?:(?:${words.trim().split(/\s+/u).join('|')})(?:${between}+|(?=\\S)|$))+$`, 'u');
}

/** Buttons that no report says as a line of its own, wherever they stand. Sample: `【返回顶部】`, `打印本页 关闭窗口`. */
const LONE_BUTTONS =
  /^(?:[【〖[]\s*(?:返回顶部|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享到?)\s*[】〗\]][\s|｜>]*|(?:返回顶部|打印本页|关闭窗口|关闭本页|分享到[：:]|扫一扫在手机[上]?(?:打开|浏览)(?:当前|此|本)页面?)(?:[\s|｜]+|$))+$/u;

/** A line drawn below a heading, or between parts, by signs. Sample: `===`, `* * *` */
const RULE = /^(?:={3,}|-{3,}|\*(?: ?\*){2,})$/u;

/** Date, office and counter in one line of the head. Sample: `2017-10-30 16:20 校长办公室 点击：[1024]`. */
const DATED_COUNTER = /^(?:19|20)\d\d[-/.年].{4,40}(?:点击|浏览|阅读|访问)(?:次数|量|数)?\s*[：:][^。，]{0,12}$/u;

/** Head and foot of an account's post. Sample: `原创 政务公开办 某县发布 2025-01-24 18:00 北京`, `阅读 3021 赞 22 在看 9` */
const POST =
  /^(?:原创\s+)?[^，。：:]{2,40}\s(?:19|20)\d\d[-年]\d{1,2}[-月]\d{1,2}日?\s+\d{1,2}:\d\d(?:\s+\p{Script=Han}{2,4})?$|^阅读\s?[\d.万+]+(?:\s+(?:点?赞|在看|分享|收藏|推荐|留言)\s?[\d.万+]*)+$/u;

/** A line of a site's menu: several short words, between bars English ones too. Sample: `公开 法规 解读 目录 行政许可`, `中文 | English | 某院 | ARP` */
const MENU =
  /^(?:(?:\p{Script=Han}{2,7}[\s|｜·]+){3,}\p{Script=Han}{2,7}|(?:(?:\p{Script=Han}{2,7}|[A-Za-z]{2,12})\s?[|｜]\s?){3,}(?:\p{Script=Han}{2,7}|[A-Za-z]{2,12}))$/u;

/** Foot of a site. Sample: `版权所有：某局`, `某镇人民政府 版权所有`, `陇ICP备05000001号`. */
const FOOT =
  /^(?:\p{Script=Han}{2,24}\s*版权所有(?=[\s|]|$)|正文内容区域请使用|\p{Script=Han}{2,20}[：:]\s*https?:\/\/|Copyright|©|版权所有|[\p{Script=Han}]?ICP备|.{0,4}公网安备)|ICP备\s?\d+号/iu;

/** Page numbers. Sample: `- 3 -`, `— 3 —`, `第 3 页 共 8 页`, `3 / 8`; a word processor's field for them. */
const PAGE_NUMBER =
  /^(?:[-—–－]\s?\d{1,3}\s?[-—–－]|第\s?\d{1,3}\s?页(?:[\s,，/]*共\s?\d{1,3}\s?页)?|\d{1,3}\s?\/\s?\d{1,3}|PAGE \\?\* MERGEFORMAT[\s\d-]*)$/u;

/** A trail of links, or what goes on with one. Sample: `首页 > 政务公开 > 年度报告`, `> 政务公开 > 年度报告`. */
const CRUMBS =
  /^(?:(?:首页|网站首页|.{0,12}首页)\s*(?:[>＞»›/|-]+\s*\S{1,20}\s*)+|[>＞»›]\s*[^\s>＞»›]{1,20}(?:\s*[>＞»›]\s*[^\s>＞»›]{1,20})+)$/u;

/** A trail from a body's own pages. Sample: `某县某镇 > 信息公开 > 政府信息公开年报` */
const OWN_CRUMBS =
  /^(?=.*公开)(?:\p{Script=Han}{2,20}\s?[>＞»›]{1,2}\s?){1,6}\p{Script=Han}{0,10}(?:公开|年报|年度报告)$/u;

/** The number of a letter, on a line of its own above the title, perhaps with who signed it. Sample: `绥档发〔2015〕3号`. */
const DOCUMENT_NUMBER =
  /^\p{Script=Han}{1,10}[〔[（(【](?:19|20)\d\d[〕\]）)】]\s?\d{1,4}\s?号(?:\s+签发人\s*[：:].{1,12})?$/u;

/** What stands over a table on its next page. Sample: `续表`, `（接上页）` */
const CONTINUED = /^[（(]?(?:续表|续上表|续前表|接上表|接上页)[）)]?[:：]?$/u;

/** The rule for what a page's end puts into a table: its number, in its most certain forms alone, and words that say that it goes on. */
export function pageNumberRule(text: string): string | null {
  const line = text.trim();
  if (/^(?:[-—–－]\s?\d{1,3}\s?[-—–－]|第\s?\d{1,3}\s?页(?:[\s,，/]*共\s?\d{1,3}\s?页)?)$/u.test(line))
    return 'page-number';
  return CONTINUED.test(line) ? 'page-header' : null;
}

/** The block of index data over a report, whose labels may stand without a colon. Sample: `索引号XM03125-0303生成日期2012-02-23` */
const INDEX_BLOCK = /^[|｜•·*-]*(?:索引号|备注\/文号|公文生成日期|发布机构\S{2,20}(?:文号|发文日期))/u;

/** A row of an archive head that is a table. Sample: `| 发布机构 | 某县水利局 |`, `| 标 题 | 2018年度…年度报告 |` */
const BARRED_LABEL = new RegExp(
  `^[|｜]?\\s*(?:${LABELS_OF_HEADS}\\s*[|｜]|(?:标\\s*题|名\\s*称|信息名称)\\s*[|｜][^|｜]*(?:报告|年报)[\\s|｜]*$|中文名\\s*[|｜][^|｜]*(?:报告|年报)\\s*[|｜])`,
  'u',
);

/** A row of one that lost its bars: a label, a blank, and the title. Sample: `标   题 某县水利局2019年…年度报告`, `内容概述 市卫生局2014年…年度报告` */
export const SPACED_TITLE =
  /^[•·*-]?\s?(?:(?:信息|文件|公文|文章)?标\s*题|(?:公开事项|信息|文件)?名\s*称|(?:内容|信息)概述|内容(?:摘要|提要|简介)|摘\s*要|简\s*介)[\s\u3000]+(?<title>[^\s：:].*(?:报告|年报)[）)】]?)$/u;

/** The same of its source. Sample: `来源 某市卫生局` */
const SPACED_SOURCE = /^(?:信息|文章|稿件)?来源[\s\u3000]+\p{Script=Han}{2,24}$/u;

/** Labels without values, or glued to one another. Sample: `体 裁生效日期废止日期`, `文号成文日期:2020-01-22发布日期:2020-01-23` */
const GLUED_LABELS = new RegExp(`^${ARCHIVE_LABELS}[\\s\\u3000]*${LABELS_OF_HEADS}`, 'u');

/** A summary inside such a block, which says the report's begin once more. */
const SUMMARY = /^(?:内容概述|信息概述|内容摘要|内容提要|内容简介|核心提示|摘\s*要|简\s*介)\s*[：:]/u;

/** A bullet of a page's list that lost its words. Sample: `• -` */
const EMPTY_BULLET = /^[•·]\s?[-—–]?$/u;

/** Longest line around a report, and longest one with a whole archive head, in characters. */
const LONGEST = 120;
const LONGEST_HEAD = 400;

/** A label of an archive head and its colon. */
const LABEL_AND_COLON = new RegExp(`${ARCHIVE_LABELS}\\s*[：:]`, 'gu');

/** So many of them on one line are an archive head. */
const SEVERAL = 4;

function isLongHead(line: string): boolean {
  return line.length <= LONGEST_HEAD && (toSimplified(line).match(LABEL_AND_COLON) ?? []).length >= SEVERAL;
}

/** The numbers of an article's pages, with the ways to them. Sample: `上一页 [1] [2] 下一页`, `共2页 当前第1页` */
export function isPager(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /上一页|下一页|尾页|末页|共\s?\d+\s?页/u.test(text) &&
    text.replace(/首页|[上下]一页|[尾末]页|共\s?\d+\s?页|(?:当前)?第\s?\d+\s?页|[[\]\d\s|｜/]/gu, '') === ''
  );
}

/** Pages before and behind this one. Sample: `上一篇：关于…的通知`, `下一条: 没有了` */
export function isNeighbour(text: string): boolean {
  return /^[\s【[*-]*[上下]一[篇条页](?:文章)?\s*[：:]/u.test(text);
}

/** Rule that makes a line furniture, or null. `edge`: before the report's text begins or after it ended. */
export function furnitureRule(text: string, edge: boolean): string | null {
  const line = foldDigits(withoutLinks(text.trim()));
  if (line === '') return text.trim() === '' || !edge ? null : 'page-furniture';
  if (PAGE_NUMBER.test(line)) return 'page-number';
  if (LONE_BUTTONS.test(line)) return 'page-furniture';
  if (isPager(line)) return 'page-number';
  if (isNeighbour(line) || isProgramsLine(line)) return 'page-furniture';
  if (RULE.test(line)) return 'rules-between';
  if (!edge) return null;
  if (EMPTY_BULLET.test(line)) return 'page-furniture';
  if (isOfKeeper(line)) return 'site-frame';
  if (SUMMARY.test(line) || isSitesWord(line)) return 'page-furniture';
  if (line.length > LONGEST && !isLongHead(line)) return null;
  if (DOCUMENT_NUMBER.test(line)) return 'document-number';
  const simplified = toSimplified(line);
  if (
    INDEX_BLOCK.test(simplified.replace(/\s/gu, '')) ||
    BARRED_LABEL.test(simplified) ||
    SPACED_TITLE.test(simplified) ||
    SPACED_SOURCE.test(simplified) ||
    GLUED_LABELS.test(simplified)
  )
    return 'page-furniture';
  // A date may stand before the labels. Sample: `2020/1/22 08:30 来源: 区局`
  const bare = toSimplified(line.replace(/[\s|｜[\]〔〕]/gu, '').replace(/^[-•·*]+/u, ''));
  const labels = toSimplified(
    line.replace(/^[[【(（\s]+/u, '').replace(DATE, (date, ...rest) => (rest.at(-3) === 0 ? '' : date)),
  ).replace(/[\s\][|｜]/gu, '');
  // The name of a site, its address and a date. Sample: `某政府门户网站 www.example.gov.cn 2010年4月1日 来源：某局`
  const behindSite = toSimplified(line)
    .replace(/^\s*\p{Script=Han}{2,14}网站?\s/u, '')
    .replace(SITE, '')
    .replace(DATE, '')
    .replace(/[\s|｜]/gu, '');
  // Buttons may stand before them too. Sample: `【我要纠错】 责任编辑：某某`
  const behindButtons = bare.replace(/^(?:【\p{Script=Han}{2,5}】)+/u, '');
  if (
    ([bare, behindButtons, behindSite].some((each) => LABELLED.test(each)) ||
      (labels !== bare && LABELLED.test(labels))) &&
    !/。/u.test(line)
  )
    return 'page-furniture';
  if (
    DATED_COUNTER.test(line) ||
    POST.test(line) ||
    BUTTONS.test(simplified) ||
    FOOT.test(line) ||
    CRUMBS.test(line) ||
    OWN_CRUMBS.test(line)
  )
    return 'page-furniture';
  return null;
}

/** Whether a line above the report is of a site's menu. */
export function isMenu({ text }: CleanLine): boolean {
  return !text.includes('\t') && MENU.test(text.trim());
}

/** Words of a bar over a site's trail. Sample: `海关电邮  使用帮助`, `简体中文  繁体中文  English` */
const BAR = /^(?!.*(?:报告|年报))(?:[\p{Script=Han}A-Za-z]{2,8}[\s|｜·]+){1,8}[\p{Script=Han}A-Za-z]{2,8}$/u;

/** Whether a line above a trail is of the site's bar. */
export function isBar({ text }: CleanLine): boolean {
  return !text.includes('\t') && BAR.test(text.trim());
}

/** Bars of a table without any words. Sample: `|---|---|` of an archive head, `• |` */
const BARS = /^[\s|｜•·:+*-]+$/u;

/** Whether a line is bars and nothing else. */
export function isBars({ text }: CleanLine): boolean {
  const words = withoutLinks(text);
  return /[|｜]/u.test(words) && BARS.test(words);
}

/** Whether a line says where on its site the page stands. Sample: `当前位置：首页 >> 公开年报` */
export function isTrail({ text }: CleanLine): boolean {
  return text.length < 120 && /^\s*[^\s：:]{0,6}位置\s*[：:].*[>＞»›]/u.test(text);
}

/** The address of a site. Sample: `www.example.gov.cn` */
const SITE = /(?:https?:\/\/)?(?:[a-z\d-]+\.){1,5}(?:cn|com|org|net)\b\/?/iu;

/** What sets the size of the type, and a button of news pages. Sample: `字号：大 中 小`, `【字体：大 中 小】`, `给编辑写信 字号：T|T` */
const SIZES = /给编辑写信|[【[（(]?字[体号]\s*[：:]?(?:\s?T\s?[|｜]\s?T|[\s大中小]*)[】\]）)]?/gu;

/** A day in words that lost its century. Sample: `一三年二月二十日` */
const CUT_DAY = /^[〇○零一二][〇○零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u;

/** Longest name beside a date, in characters. */
const LONGEST_BESIDE_DATE = 24;

/** A line that holds a date, perhaps with a time and a name, and nothing else. Sample: `2024/01/31/ 17:41`. */
export function isBareDate(line: CleanLine): boolean {
  const text = foldDigits(line.text.trim()).replace(/^[(（[【]|[)）\]】]$/gu, '');
  if (CUT_DAY.test(text)) return true;
  const dateless = text.replace(DATE, '');
  if (dateless === text) return false;
  const rest = dateless
    .replace(SITE, '')
    .replace(SIZES, '')
    .replace(/[\s|｜]/gu, '');
  // With the office or the site beside it. Sample: `2018-01-15 凤城市民政局`, `本站讯 2013-1-8`
  return rest.length <= LONGEST_BESIDE_DATE && !/[。，、；：:《》]|年度|报告|年报|公开/u.test(rest);
}
