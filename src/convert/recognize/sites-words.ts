/**
 * What sites, search engines and programs say of a page in words of their own, whole lines of which none is a report's.
 */
import { CLOCK_DAY } from './clock.ts';

/** What a crawler writes over a page. Sample: `URL Source: http://…`, `Published Time: 2022-01-20` */
const CRAWLER = /^(?:Title|URL(?: Source)?|Published Time|Markdown Content|ID|Author|Date|Hits|Views|Source)\s?:/u;

/** What a site says to its visitors, and of its box for opinions. Sample: `欢迎访问某县人民政府门户网站`, `政府信息公开意见箱是根据…设立的` */
const TO_VISITORS = /^(?:欢迎(?:您|你)?(?:访问|光临|来到)|政府信息公开意见箱是)/u;

/** The first of several papers on one page. Sample: `第一篇：2009年某街道政府信息公开年度报告` */
const OF_COLLECTION = /^第[一二三四五六七八九十]{1,3}篇\s*[：:].{6,60}(?:报告|年报|总结)$/u;

/** What a site of documents tells its readers. Sample: `1. 下载前请仔细阅读文档内容,确认符合您的需求` */
const TO_READERS =
  /^\d[.、]\s?(?:\d[.、]\s?)?(?=.*(?:文档|文件)).*(?:您的?(?:需求|对本文档|权益)|用户上传|预览时|在线预览|下载文档前)/u;

/** How pandoc begins and ends a block of a page. Sample: `::: {.foot}`, `:::` */
const FENCE = /^:{3,}(?:\s*\{[^{}]*\}|\s*[\w-]+)?$/u;

/** An address in the list below a text browser's dump. Sample: `12. http://www.example.gov.cn/` */
const REFERENCE = /^\d{1,3}\.\s+(?:https?|ftp|mailto|javascript|file):\S*$/u;

/** What a search engine and an archive of the web set above a page that they kept. Sample: `您查询的关键词是：…` */
const KEPT =
  /^(?:您查询的关键词是|如果打开速度慢|百度和网页|The Wayback Machine - http|\d[\d,]* captures?$|About this capture|References$|Visible links$)|不代表被搜索网站的即时页面/u;

/** The page's clock, perhaps with the site's name behind it. Sample: `2026年11月30日 星期一 14:25:03 某市人民政府门户网站`, `14:25:03` */
const CLOCK = new RegExp(
  `^(?:${CLOCK_DAY}[一二三四五六日天](?:\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?)?(?:\\s\\p{Script=Han}{2,20})?|\\d{1,2}:\\d\\d:\\d\\d)$`,
  'u',
);

/** A site's tools. */
const TOOL = /^(?:全文检索|站群导航|高级(?:搜索|检索)|站内搜索)$/u;

/** The number of a document in a site's index, alone. Sample: `00694029-8A/2017-95991`, `719776475-GK-2015-75236` */
const INDEX_NUMBER = /^[A-Z]{0,4}\d[\dA-Z-]{5,22}[/-](?:19|20)\d\d-\d{3,6}$/u;

/** Whether a line above or below a report is of a site or a crawler. */
export function isSitesWord(line: string): boolean {
  return [CRAWLER, TO_VISITORS, OF_COLLECTION, TO_READERS, CLOCK, INDEX_NUMBER, TOOL].some((pattern) =>
    pattern.test(line),
  );
}

/** Whether a line is of who kept the page: its days are none of the report's. */
export function isOfKeeper(line: string): boolean {
  return KEPT.test(line);
}

/** Whether a line is one that a program wrote, wherever it stands. */
export function isProgramsLine(line: string): boolean {
  return FENCE.test(line) || REFERENCE.test(line);
}
