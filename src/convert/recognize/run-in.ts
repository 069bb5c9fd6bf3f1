/**
 * Where a heading ends and its text begins. Official reports often set both on one line, divided by 。, ：, a blank or nothing.
 */

import { knownHeadingLength, knownPointLength } from '../../forms/index.ts';
import { foldDigits } from '../../text/fold-digits.ts';
import { simplifiedAlike } from '../../text/simplified.ts';

/** UTF-16 places in the text given: end of the title, end of its closing mark, begin of the text that follows (null: none). */
export interface HeadingSplit {
  titleEnd: number;
  closingEnd: number;
  textStart: number | null;
}

/** Longest title set on a line of its own, and longest one with text behind it, in characters. */
const LONGEST_ALONE = 50;
const LONGEST_RUN_IN = 42;
/** Longest title before a colon or with nothing behind it. */
const LONGEST_BEFORE_COLON = 24;

/** A count of things. Headings do not count. Sample: `3件`, `20余条`. */
const COUNT = /\d\s*(?:余|多)?(?:件|条|次|篇|个|份|人|名|位|期|项|场|宗|起|元|万|%|％)/u;

/** A text cannot begin with a count alone. Sample: `212 条，其中`, `20余件。` */
const COUNTED = /^\d[\d.,]*\s?(?:余|多)?(?:万|亿)?(?:件|条|次|篇|个|份|人|期|项|场|元)/u;

/** Where a sentence begins that a heading without any mark runs into. Sample: `…情况2019年，我局`. */
const SENTENCE_START =
  /(?<=情况|工作|建设|机制|制度|保障|管理|问题|措施|打算|公开|方面|监督|培训|宣传|解读|服务|领导|平台|渠道|方式|形式|内容|力度|水平)(?=(?:20\d\d年|截至|截止|今年|本年|一年来|一是|我[局委办院校市县区镇乡厅会]|按照|根据|为了|为进一步|严格按照))|(?<=情况)(?=全年|目前|没有|尚未|暂无|不存在|未(?:收到|发生|收取|受理|接到|产生|出现)|无(?:收费|申请|复议|诉讼|任何|相关)|共(?:收到|受理|公开|主动|计)|无。?$)/u;

/** A full stop of ASCII where Chinese has its own. Sample: `主动公开.2021年公开`, `均无.`; not `2.5`, `www.gov.cn` */
const ASCII_STOP = /(?<=\p{Script=Han})\.(?=\p{Script=Han}|(?:19|20)\d\d年|1[.、．]\s?\p{Script=Han}|$)/gu;

/** The report's own title, whose year blanks set apart, with text behind it. Sample: `某镇 2017 年政府信息公开工作年度报告一年来，` */
const TITLE_BEHIND =
  /^\p{Script=Han}{2,24}\s(?:19|20)\d\d\s?年度?\s?(?:政府|政务)?信息公开(?:工作)?(?:年度)?报告\p{Script=Han}/u;

/** A row of the form told in a sentence, with its number and what follows. Sample: `本年新收政府信息公开申请数量：16件；二、…` */
const ROW_TOLD = /^[^，。；：:]{2,30}数量?[：:]\s?\d[\d,]*\s?[件条宗项次][；;，,]/u;

/**
 * Splits the text behind a heading number. `text` begins right behind the number.
 * `glued`: the line had lost its ends. Gives null where the line is no heading but a numbered paragraph.
 */
export function splitHeading(text: string, glued = false): HeadingSplit | null {
  const body = foldDigits(simplifiedAlike(text.trimEnd())).replace(ASCII_STOP, '。');
  const start = body.length - body.trimStart().length;
  if (start === body.length || [TITLE_BEHIND, ROW_TOLD].some((told) => told.test(body.slice(start)))) return null;
  return (
    afterKnown(body, start, glued) ??
    beforeFirstPoint(body, start) ??
    afterBlank(body, start) ??
    afterStop(body, start) ??
    afterColon(body, start) ??
    afterNothing(body, start) ??
    alone(body, start)
  );
}

/** 一、概述2010年，我局…: a heading that the form or custom knows, with a sentence right behind it. */
function afterKnown(body: string, start: number, glued: boolean): HeadingSplit | null {
  const text = body.slice(start);
  const point = knownPointLength(text);
  const parted = glued || CLAUSE.test(text.slice(point)) ? point : 0;
  const length = Math.max(knownHeadingLength(text), parted, aspectLength(text));
  const end = start + length;
  const rest = body.slice(end);
  const aspect = text.startsWith('方面', length - 2);
  const begins = SENTENCE.test(rest) || FOREIGN.test(rest) || CLAUSE.test(rest);
  if (length === 0 || !(begins || isText(rest, length, glued || aspect))) return null;
  return { titleEnd: end, closingEnd: end, textStart: end };
}

/** How a sentence begins that no heading goes on with. */
const SENTENCE =
  /^(?:(?:19|20)\d\d\s*(?:[-—–－]+\s*20\d\d\s*[学學])?年|截至|截止|今年|本年|我[局委办院校市县区镇乡厅会处站]|本[局委办院校市县区镇乡厅会处站机])/u;

/** A sentence that tells who did it, or what was set up where. Sample: `由纪工委负责检查。`; not `在设置上求新。` */
const CLAUSE =
  /^(?:由[^，。；向到]{2,16}(?:负责|牵头|承担)|(?:在|通过|依托|利用)[^，。；]{2,20}(?:设立|设置|开设|增设|建成)(?![上中方]))[^。]*。/u;

/** What is no word of the report. Sample: `ABC3365手机下载_…` */
const FOREIGN = /^[A-Za-z][A-Za-z0-9]{2,}/u;

/** Whether what stands behind a heading of so many characters is a text: surely behind a long one, or in a glued line. */
function isText(rest: string, length: number, glued: boolean): boolean {
  if (
    !/^\p{Script=Han}.{8,}。/u.test(rest) ||
    /^(?:[的及和与、等较还不也]|(?:政府|政务)?信息(?:[的及和与]|情况|工作)|情况|工作|如下|方面)/u.test(rest)
  )
    return false;
  return glued || length >= LONG_KNOWN;
}

/** Characters of a heading that no sentence begins with by chance. */
const LONG_KNOWN = 8;

/** An aspect of the work, and 方面 behind it. Sample: `（一）主动公开方面|青禾县落实…` */
function aspectLength(text: string): number {
  const length = knownPointLength(text);
  return length > 0 && text.startsWith('方面', length) ? length + 2 : 0;
}

/** （二）规范公开行为1、…。2、…: a heading that runs into the first of its points. */
function beforeFirstPoint(body: string, start: number): HeadingSplit | null {
  const title = /^(?<title>[^，。；：:、\d\s]{3,20})1(?<mark>[、.．])(?=\p{Script=Han})/u.exec(
    body.slice(start),
  )?.groups;
  if (title?.['title'] === undefined || !body.includes(`2${title['mark'] ?? ''}`)) return null;
  const end = start + title['title'].length;
  return { titleEnd: end, closingEnd: end, textStart: end };
}

/** 一、概述。 or 一、概述。2019年，… */
function afterStop(body: string, start: number): HeadingSplit | null {
  const stop = body.search(/[。！？；;]/u);
  if (stop === -1 || /[；;]/u.test(body[stop] ?? '')) return null;
  const title = body.slice(start, stop);
  const textStart = nextText(body, stop + 1);
  if (!isTitle(title, textStart === null ? LONGEST_ALONE : LONGEST_RUN_IN)) return null;
  if (
    (textStart === null && DENIES.test(title)) ||
    /[:：]/u.test(title) ||
    NEXT_POINT.test(title) ||
    /\S\s{2,}\S|\S\u3000\S|\S{4}\s+\S{15}/u.test(title) ||
    SENTENCE_START.test(title)
  )
    return null;
  return { titleEnd: stop, closingEnd: stop + 1, textStart };
}

/** A sentence that says what there was none of. Sample: `2014年我委未接到依申请公开。` */
const DENIES =
  /^(?:(?:19|20)\d\d年度?[，,]?|本年度?[，,]?)?(?:[我本](?:局|厅|委|办|镇|乡|街道|校|院|单位|机关|[省市县区]))[^，]{0,12}(?:未|没有|无)(?:收到|接到|发生|受理|出现|收取)/u;

/** How a long heading ends. Sample: `《政府信息公开条例》的学习、宣传、培训等方面的|工作` */
const NOUN_END = /(?:情况|工作|方面|措施|问题)$/u;

/** 1.公开内容：包括… */
function afterColon(body: string, start: number): HeadingSplit | null {
  const colon = body.search(/[:：](?!\/\/)/u);
  const stop = body.search(/[。！？]/u);
  if (colon === -1 || (stop !== -1 && stop < colon) || /[；;]$/u.test(body)) return null;
  const title = body.slice(start, colon);
  if (!isTitle(title, NOUN_END.test(title) ? LONGEST_RUN_IN : LONGEST_BEFORE_COLON) || /[，,]/u.test(title))
    return null;
  // A label with its figure is an entry of a list. Sample: `政策法规类：11条`
  if (/^\s*[\d０-９]+(?![\d０-９]|\s*年|[、)）]|[.．]\p{Script=Han})/u.test(body.slice(colon + 1)) && body.length < 80)
    return null;
  return { titleEnd: colon, closingEnd: colon + 1, textStart: nextText(body, colon + 1) };
}

/** （一）加强组织机制保障 2015年年初，… or, with a wide blank, 一、概述␣2013年，… */
function afterBlank(body: string, start: number): HeadingSplit | null {
  const match = TITLE_AND_BLANK.exec(body.slice(start, start + LONGEST_RUN_IN * 2));
  const { title = '', blank = '' } = match?.groups ?? {};
  const titleEnd = start + title.length;
  const split = { titleEnd, closingEnd: titleEnd, textStart: titleEnd + blank.length };
  const rest = body.slice(split.textStart);
  const wide = blank.length > 1 || blank === '\u3000';
  if (isKnown(title) && NOTHING.test(rest)) return split;
  if (match === null || !isTitle(title, LONGEST_RUN_IN) || /[。；：:]/u.test(title) || !/[，。；,]/u.test(rest))
    return null;
  // （一）全年公开信息 212 条，…: a number set apart by blanks.
  if (COUNTED.test(rest)) return null;
  if (/\s/u.test(title) && title.length === 3) return isKnown(title.replace(/\s/u, '')) ? split : null;
  if (isKnown(title) || wide || /^[引前导]言$/u.test(title)) return split;
  return title.length < 3 || rest.length < leastText(title) ? null : split;
}

/** An answer that is a whole text. Sample: `六、其他需要报告的事项 |无` */
const NOTHING = /^(?:[无無]|没有|沒有|暂无|略)[。.]?$/u;

/** Words without a blank, or with one before a bracket, and the blank behind them. Sample: `概况 (Overview) 2016年`, `概 述 根据` */
const TITLE_AND_BLANK =
  /^(?<title>\p{Script=Han}\s\p{Script=Han}(?=\s)|\S+(?:\s[(（][^)）]*[)）])?)(?<blank>\s+)(?=\S)/u;

/** How much text has to follow a title and a single blank: little where the title ends as headings do. */
function leastText(title: string): number {
  if (/(?:情况|问题|措施|概述|工作|建设)$/u.test(title)) return 2;
  return title.length <= 12 ? 8 : 15;
}

/** （一）主动公开情况2019年，我局… */
function afterNothing(body: string, start: number): HeadingSplit | null {
  const match = SENTENCE_START.exec(body.slice(start));
  if (match === null || !/[，。；,]/u.test(body.slice(start + match.index))) return null;
  const end = start + match.index;
  const title = body.slice(start, end);
  if (!isTitle(title, LONGEST_BEFORE_COLON) || title.length < 3 || /[，,]/u.test(title)) return null;
  return { titleEnd: end, closingEnd: end, textStart: end };
}

/** Another point in the same line. Sample: `1.公开范围有待拓展，2.公开深度有待加强` */
const NEXT_POINT =
  /[，,；;。\p{Script=Han}]\s*(?:\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十]{1,2}[)）])\p{Script=Han}/u;

/** （二）优化服务功能，着力加强公开平台建设; 一、总体情况、 */
function alone(body: string, start: number): HeadingSplit | null {
  const end = body.length - 1;
  if (/[、，,]$/u.test(body) && isKnown(body.slice(start, end)))
    return { titleEnd: end, closingEnd: body.length, textStart: null };
  if (/[。！？；;]/u.test(body) || NEXT_POINT.test(body) || !isTitle(body.slice(start), LONGEST_ALONE)) return null;
  return { titleEnd: body.length, closingEnd: body.length, textStart: null };
}

/** The heading of a part, in the words of the form or of custom. */
function isKnown(title: string): boolean {
  return knownHeadingLength(title) === title.length && title.length > 0;
}

/** The same in English behind a heading. Sample: `总体情况| Overview` */
const IN_ENGLISH = /(?<=\p{Script=Han})\s*[（(]?[A-Za-z][A-Za-z ,/&'’-]{3,}[）)]?$/u;

function isTitle(title: string, longest: number): boolean {
  const { length } = title.trim().replace(IN_ENGLISH, '');
  return length > 0 && length <= longest && !COUNT.test(title);
}

function nextText(body: string, from: number): number | null {
  const offset = body.slice(from).search(/\S/u);
  return offset === -1 ? null : from + offset;
}
