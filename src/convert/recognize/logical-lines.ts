/**
 * Printed lines to logical lines: what a page break or a hard wrap split in two is read as one again.
 * The seed keeps its lines; a logical line knows where each of its characters came from.
 */
import { readHeadingNumber } from './heading-number.ts';
import { knownHeadingLength } from '../../forms/index.ts';
import { joinLines, type CleanLine } from './clean-line.ts';

/** Marks after which a sentence, or a paragraph, may be over. */
const END = /[。！？；：:;!?.…”’"』」》\]】]$/u;

/** Short answers that make a whole paragraph. Sample: `无。` */
const WHOLE_ANSWER = /^(?:[暂暫]?[无無]|没有|沒有|否|略|是|有|零)[。.]?$/u;

/** A line that begins something of its own even without a number: a date, a label, an attachment, an enumeration. */
const BEGINNING =
  /^(?:附件|附表|附：|附:|联系|特此|（此页|[一二三四五六七八九十]是|其[一二三四五六]是?[，、]|第[一二三四五六七八九十]，|首先|其次|再次|最后)/u;

/** The name of a file that is attached. Sample: `…工作年度报告.pdf` */
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rar|zip|jpe?g|png)$/iu;

/** A title inside the text, as of what is attached, and how the sentence below it begins. Sample: `…公开指南`, `为了更好地…` */
const TITLE = /^[^。，；：、《]{8,50}(?:年度报告|年报|工作报告|指南|目录)$/u;
const SENTENCE_FIRST = /^(?:根据|按照|依据|为了?|现将|本报告|本年度|本指南|本目录)/u;

/** A share, behind which no number stands: the line below begins anew. Sample: `所占比例75%`, `2011年，我们将…` */
const SHARE_LAST = /\d\s?[%％]$/u;

/** How a new sentence begins, and what ends a line of contact, or a count, behind which it does. Sample: `电话：83171666`, `2016年，我局…` */
const TIME_FIRST = /^(?:(?:19|20)\d\d年(?:度)?|\d{1,2}月)(?:[，,来]|以来)/u;
const TOLD = /\d\s?(?:条|件|篇|次|份)?$|@\S+$|(?:地\s?址|邮箱)[：:为][^，。；]{4,40}$/u;

/** How sentences begin that speak of the report itself. */
const OF_REPORT = /^(?:本(?:年度)?报告(?:中)?(?:所列|由|包括|的电子版)|如对本(?:年度)?报告|如有疑问)/u;

/** A word that ends no sentence. */
const OPEN_WORD = /(?:的|和|与|及|或|对|在|将|把|被|为)$/u;

/** A count, and the sentence that goes on. Sample: `3件，上年结转1件` */
const COUNT = /^\d[\d.,]*\s?[余多]?[万千]?(?:件|条|次|篇|份|期|项|人次|名|元|起|宗)[，。；、]/u;

/** A number at the end of a line, and its unit at the begin of the next. Sample: `专题会议 2`, `次，组织培训`; not `条例规定的` */
const NUMBER_LAST = /\p{Script=Han}\s?\d[\d.,]*\s?[余多万]?$/u;
const UNIT_FIRST =
  /^(?:\.\d[\d.]*\s?)?[余多万]?(?:件|条|次|篇|份|期|项|人次|名|万?元|起|宗|场次?)(?:[，。；、]|(?:政府|政务|各类)?信息|文件|申请|工作人员)/u;

/** Words that want a number behind them, and one with its unit. Sample: `专门配备了`, `32名专兼职人员` */
const WANTS_NUMBER = /(?:配备|设立|收到|受理|公开|召开|举办|组织|开展)了$|[共达为]$/u;
const COUNT_FIRST = /^\d[\d.,]*\s?[余多万]?(?:件|条|次|篇|份|期|项|人次|名|万?元|起|宗|场次?|个)/u;

/** A number that stands alone in a line, as programs set it that break at every change of type, and what goes on behind it. */
const NUMBER_ALONE = /^\d[\d.,]*\s?[%％]?$/u;
const GOES_ON_BEHIND = new RegExp(`^[，、；。）]|${UNIT_FIRST.source}`, 'u');

/** So many characters stand before a count that was wrapped; fewer may be a label. */
const LEAST_BEFORE_COUNT = 12;

/** A bracket that is still open, and one that closes soon. */
const OPEN_BRACKET = /[（(][^（()）]*$/u;
const CLOSES = /^[^（()）]{1,80}[）)]/u;

/** A sentence that is still open, behind a heading and its stop. Sample: `（一）主动公开。我镇主动公开信息` */
const BEHIND_HEADING = /[。；].{8,}$/u;

/** The same, however short. Sample: `（一）机构设置情况。我局认` */
const CUT_BEHIND_HEADING = /[。；][^。；]{3,}$/u;

/** Words that a line's end cuts, of which neither half stands so by itself. Sample: `无行政复|议、行政诉讼。` */
const CUT_WORD = /复\n议|诉\n讼|申\n请|信\n息|政\n府/u;

/** A line shorter than this that does not end like a sentence stands alone: a heading, a signature. */
const SENTENCE_LENGTH = 20;

/** This share of the lines that go on must be full. */
const WRAPPED_SHARE = 0.5;

/** A full line may be this much short of the longest: two characters that would not fit. */
const SLACK = 6;

/** Pieces of lines in a paragraph at most: no paragraph has so many, and each line more copies them all. */
const MOST_PIECES = 2000;

/** What the whole report tells about how it was broken. */
export interface Breaking {
  /** Width of a full line in a text wrapped by hand, a Chinese character counting two; null when it is not wrapped. */
  width: number | null;
  /** Whether a pair of neighbouring characters stands in the report at least twice. */
  isFrequent: (pair: string) => boolean;
}

/** Joins what belongs together among lines of running text. `afterPageNumber` tells lines with a page number right above. */
export function toLogicalLines(
  lines: readonly CleanLine[],
  breaking: Breaking,
  afterPageNumber: ReadonlySet<CleanLine>,
): CleanLine[] {
  const logical: CleanLine[] = [];
  let last: CleanLine | null = null;
  const inked = lines.filter(({ text }) => text.trim() !== '');
  for (const [index, line] of inked.entries()) {
    const open = logical.at(-1);
    const joins =
      open !== undefined &&
      open.pieces.length < MOST_PIECES &&
      last !== null &&
      (goesOn(last, line) ??
        (isInsideSentence(open, last, line, inked[index + 1]) ||
          continues(open, last, line, breaking, afterPageNumber.has(line))));
    if (joins) logical[logical.length - 1] = joinLines(open, line);
    else logical.push(line);
    last = line;
  }
  return logical;
}

/** Whether a line is a number between the words of a sentence, or goes on behind such a number. */
function isInsideSentence(open: CleanLine, last: CleanLine, line: CleanLine, next: CleanLine | undefined): boolean {
  const [head, tail] = [last.text.trim(), line.text.trim()];
  if (open !== last && NUMBER_ALONE.test(head)) return GOES_ON_BEHIND.test(tail);
  return NUMBER_ALONE.test(tail) && /\p{Script=Han}$/u.test(head) && GOES_ON_BEHIND.test(next?.text.trim() ?? '');
}

/** A number of a part or a point of the form. Samples: `二、`, `（三）` */
const HAN_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;

/**
 * Whether the original itself tells that a line goes on with the one above, or does not; null where it tells nothing, nor where
 * it cannot know: a heading at the edge of the page below a full line.
 */
function goesOn(last: CleanLine, { print, text }: CleanLine): boolean | null {
  const begins = print?.begins ?? null;
  if (begins === null || (!begins && HAN_NUMBER.test(text.trim()) && /。$/u.test(last.text.trim()))) return null;
  return !begins;
}

/** Whether `second` carries on the sentence that `open` holds so far and whose last printed line is `first`. */
function continues(
  open: CleanLine,
  first: CleanLine,
  second: CleanLine,
  breaking: Breaking,
  newPage: boolean,
): boolean {
  const head = first.text.trim();
  const tail = second.text.trim();
  const number = readHeadingNumber(open.text);
  if (readHeadingNumber(tail) !== null || BEGINNING.test(tail)) return false;
  if (number !== null && isKnownHeading(open.text.slice(number.to) + tail)) return true;
  if (number !== null && isKnownHeading(open.text.slice(number.to))) return false;
  if (TITLE.test(head) && SENTENCE_FIRST.test(tail)) return false;
  if (FILE_NAME.test(head) || FILE_NAME.test(tail)) return false;
  // A word that wants another behind it, and the end of a sentence below, whatever stands between.
  if (number === null && head.length >= SENTENCE_LENGTH && OPEN_WORD.test(head) && /^[^。]{1,19}。$/u.test(tail))
    return true;
  if (/^(?: {4}|\u3000{2})/u.test(second.text) && !newPage) return false;
  // A bracket that is open closes below. Sample: `联系司法局（地址：某路1号 电子邮箱：`
  if (number === null && head.length >= SENTENCE_LENGTH && OPEN_BRACKET.test(open.text) && CLOSES.test(tail))
    return true;
  if (OF_REPORT.test(tail) && !OPEN_WORD.test(head) && !/[，,、]$/u.test(head)) return false;
  if (TOLD.test(head) && TIME_FIRST.test(tail)) return false;
  if (END.test(head) || (SHARE_LAST.test(head) && /^\d/u.test(tail))) return false;
  // A clause or a title that is still open goes on, however short the line is.
  if (number === null && (/[，、]$/u.test(head) || /《[^》]*$/u.test(head))) return true;
  if (NUMBER_LAST.test(head) && UNIT_FIRST.test(tail)) return true;
  if (number === null && WANTS_NUMBER.test(head) && COUNT_FIRST.test(tail)) return true;
  if (number === null && CUT_WORD.test(`${head.slice(-1)}\n${tail.slice(0, 1)}`)) return true;
  // No text begins with how many of what stands above.
  if (COUNT.test(tail) && head.length >= LEAST_BEFORE_COUNT && (number === null || BEHIND_HEADING.test(open.text)))
    return true;
  const full = breaking.width !== null && displayWidth(first.text) >= breaking.width - SLACK;
  if (isFragment(tail)) return number === null || isCutWord(head, tail, breaking);
  // A page that ends inside a sentence of the text behind a heading: 第一句。第二句，公开
  if (
    number !== null &&
    CUT_BEHIND_HEADING.test(open.text) &&
    !isSignature(tail) &&
    (newPage || /[，。；]/u.test(tail))
  )
    return true;
  if (number !== null && open.text.trim().length < SENTENCE_LENGTH * 3)
    return (newPage || full) && isCutWord(head, tail, breaking);
  // A page that ends behind a clause of a sentence, however short.
  if (newPage && /，[^。]*$/u.test(head) && /。/u.test(tail)) return true;
  if (full && !isSignature(tail)) return true;
  return head.length >= SENTENCE_LENGTH && !isSignature(tail);
}

/** A heading that the form or custom knows, whole; advertising may stand behind it, and the mark of a lost number before. Sample: `、…诉讼情况ABC3365手机下载` */
function isKnownHeading(text: string): boolean {
  const title = text
    .trim()
    .replace(/^[、．.][ \u3000]*/u, '')
    .replace(/[A-Za-z][A-Za-z0-9]{2,}[^。]*$/u, '');
  return title !== '' && knownHeadingLength(title) === title.length;
}

/** The last character above and the first below are often neighbours in this report, and the line below does not begin like a sentence. */
function isCutWord(head: string, tail: string, { isFrequent }: Breaking): boolean {
  if (/^(?:\d|截[至止]|今年|本|我|一[年是])/u.test(tail)) return false;
  return isFrequent((head.at(-1) ?? '') + (tail[0] ?? ''));
}

/** The end of a word or two, then the end of a sentence: no sentence begins so. Sample: `况。2015年，…` */
function isFragment(text: string): boolean {
  const first = /^\p{Script=Han}{1,2}。/u.exec(text);
  return first !== null && !WHOLE_ANSWER.test(first[0]);
}

/** Short and without a mark: a name or a date at the end. */
function isSignature(text: string): boolean {
  return text.length < SENTENCE_LENGTH && !/[，。；、：]/u.test(text);
}

/** Looks at all lines of running text at once. */
export function readBreaking(lines: readonly CleanLine[]): Breaking {
  const isFrequent = (pair: string): boolean => {
    let count = 0;
    if (pair.length < 2) return false;
    for (const { text } of lines)
      for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 1)) if (++count === 2) return true;
    return false;
  };
  return { width: wrapWidth(lines), isFrequent };
}

/** Width on paper: Latin letters and digits count one, all others two. */
function displayWidth(text: string): number {
  return [...text.trimEnd()].reduce((sum, character) => sum + (character <= '\u00FF' ? 1 : 2), 0);
}

/** Lines that go on in the next line without a mark are full in a text wrapped by hand, and about equally long. */
function wrapWidth(lines: readonly CleanLine[]): number | null {
  const going = lines.filter((line, index) => {
    const next = lines[index + 1]?.text.trim() ?? '';
    const text = line.text.trim();
    return text !== '' && next !== '' && !END.test(text) && readHeadingNumber(next) === null;
  });
  const lengths = going.map((line) => displayWidth(line.text));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (lengths.length < 3 || longest > 120 || longest < SENTENCE_LENGTH * 2) return null;
  return lengths.filter((length) => length >= longest - SLACK).length / lengths.length >= WRAPPED_SHARE
    ? longest
    : null;
}
