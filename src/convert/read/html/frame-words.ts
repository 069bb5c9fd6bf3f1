/**
 * What single lines of a page say of themselves: labels and values of an archive head, links, words that sites alone use.
 */
import { ARCHIVE_LABELS, LABELS_OF_HEADS } from '../../recognize/archive-label-words.ts';
import { DATE } from '../../../text/date.ts';
import type { PageLine } from './page-content.ts';

const LABEL_WORDS = String.raw`^[\s【\[〖（(]*(?:${LABELS_OF_HEADS}|来\s*源|作\s*者|标\s*题|名\s*称)[】\]〗）)\s]*`;

/** A line of an archive head. Sample: `索 引 号：001/2021-1`, `[发布机构] 青禾县水利局` */
const LABEL = new RegExp(`${LABEL_WORDS}(?:[：:]|$)|^\\s*[【\\[](?:${LABELS_OF_HEADS})[】\\]]`, 'u');

/** Its label alone. Sample: `索引号`, `发布机构：` */
const LABEL_ALONE = new RegExp(`^[\\s【\\[〖（(]*${ARCHIVE_LABELS}[】\\]〗）)\\s]*[：:]?\\s*$`, 'u');

/** What no report says at the begin of a line. Sample: `您现在的位置：`, `上一篇：没有了`, `版权所有：`, `网站标识码` */
const OF_SITES =
  /^[\s【[]*(?:(?:您|你)?(?:当前|现在|所在)?(?:的|所在的?)?位置\s*[：:]|[上下]一[篇条页]\s*(?:[：:】\]]|$)|版权所有|copyright\b|©|.{0,2}ICP备|.{0,4}公网安备|(?:政府)?网站标识码|网站地图)/iu;

/** What no report says at all, outside its text. Sample: `主办：某局 冀ICP备05000001号-1 网站标识码：1300000001` */
const SITE_NUMBER = /ICP备(?:案|字)*\s*(?:第\s*)?\d|公网安备\s*\d|网站标识码\s*[：:]?\s*\w{6}|all rights reserved/iu;

/** What stands over and under all that a site shows. Sample: `欢迎您访问某县人民政府门户网站`, `首页 > 政务公开`, `主办单位：某局` */
const HEAD =
  /^[\s|]*(?:欢迎(?:您|你)?(?:访问|光临|来到)|今天是|(?:网站)?首页\s*[>＞»›]|\p{Script=Han}{2,30}门户网站\s*$)/u;
const FOOT = /^[\s|]*(?:(?:主办|承办|协办|维护)(?:单位)?\s*[：:]|技术支持\s*[：:]|版权所有|copyright\b|©)/iu;

/** Buttons. Sample: `【打印本页】【关闭窗口】`, `分享到：` */
const BUTTONS =
  /^[\s|]*(?:[【[]\s*(?:打印|关闭|返回|收藏|分享)\p{Script=Han}{0,4}\s*[】\]]|(?:打印本页|关闭窗口|返回顶部)|分享到?\s*[：:])/u;

/** Links in one line that make it a menu. */
const MENU_LINE = 3;

/** What stands over a list of other pages. Sample: `相关信息` */
const OVER_LIST = /^[\s【[]*(?:相关|延伸|推荐|热点|热门|最新|更多)\p{Script=Han}{0,8}[】\]：:\s]*$/u;

/** Links that are no frame: annexes and addresses. Sample: `附件：…`, `http://www.example.gov.cn` */
const BELONGS = /^\s*(?:附\s*件|附\s*表|附\s*[：:]|https?:\/\/|www\.|[\w.-]+@)/iu;

/** Share of a line's characters that are links, from which on it is one. */
export const MOSTLY_LINKED = 0.6;

/** Longest value of an archive head, in characters. */
const LONGEST_VALUE = 60;

export function isLabel({ text }: PageLine): boolean {
  return LABEL.test(text);
}

export function isLabelAlone({ text }: PageLine): boolean {
  return LABEL_ALONE.test(text);
}

/** Whether a line says what the label before it asks for. */
export function isValueOf(before: PageLine | undefined, { visible }: PageLine): boolean {
  return before !== undefined && visible < LONGEST_VALUE && isLabelAlone(before);
}

/** Whether a line is a link to another page, perhaps with its date, and nothing that belongs to a report. Sample: `某会议召开 2022-02-11` */
export function isLink(line: PageLine): boolean {
  const date = line.links === 1 ? (DATE.exec(line.text)?.[0] ?? '') : '';
  const words = line.visible - date.replace(/\s/gu, '').length;
  return line.linked > words * MOSTLY_LINKED && line.linked > 0 && !belongs(line);
}

/** Whether a line is an annex or an address, or leads to one. */
export function belongs({ leadsToFile, text }: PageLine): boolean {
  return leadsToFile || BELONGS.test(text);
}

/** Whether a line is a date, with a time and a word at the most. Sample: `2024年1月31日 17:41 发布` */
export function isBareDate({ text, visible }: PageLine): boolean {
  const date = visible > LONGEST_VALUE ? null : DATE.exec(text)?.[0];
  return date != null && text.replace(date, '').replace(/[\s\d:：]/gu, '').length <= 4;
}

export function isOfSites({ text }: PageLine): boolean {
  return OF_SITES.test(text) || SITE_NUMBER.test(text);
}

/** The same of a line that stands before the report or behind it. */
export function isOfHead({ text }: PageLine): boolean {
  return HEAD.test(text);
}

export function isOfFoot({ text }: PageLine): boolean {
  return FOOT.test(text) || SITE_NUMBER.test(text);
}

export function isTool(line: PageLine): boolean {
  return BUTTONS.test(line.text) || (line.links >= MENU_LINE && !belongs(line));
}

export function isOverList({ text }: PageLine): boolean {
  return OVER_LIST.test(text);
}
