/**
 * Parts that are counted after their whole: 发布信息27条，其中专家解读7条、领导解读3条. Parts need not be all there are,
 * so only what cannot be is said: one part larger than the whole, or parts of one kind that add up to more.
 */
import { toSimplified } from '../../text/simplified.ts';
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** Whole, then parts in the same sentence. Sample: `565条，其中：发布工作信息421条；制定规范性文件11件` */
const WHOLE =
  /(?<![\d.]|\d[\s,，])(?<whole>\d{1,7})(?<unit>条|件|篇|份|次|期)[，,；]?(?:其中|分别为|包括)[：:,，]?(?<parts>[^。]{3,400})/gu;

/** A part with its unit; qualifiers and scales make it no exact count. */
const PART =
  /(?<words>[^，。；、：,;:]{0,30}?)(?<![\d.]|\d[\s,，])(?<number>\d{1,7})(?<unit>条|件|篇|份|次|期)(?!以上|左右|多)/gu;

/** What came from the year before, of which and of the year's own the parts are. Sample: `受理申请7件，上年结转|1件，其中予以公开4件` */
const CARRIED = /(?:结转|转入)[^，。；\d]*$/u;

/** Channels overlap: the same item stands on several. */
const CHANNEL = /网|微信|微博|公众号|平台|专栏|栏|客户端|抖音|头条|报|电视|广播|渠道|方式/u;

/** What a part is made of. Sample: `会议公开30条|（专题会议18条、部门会议12条）|` */
const PARTS_OF_PART = /(?<=[条件篇份次期])[（(][^（）()]*\d[^（）()]*[）)]/gu;

/** Words that begin a new count, or make a part of a part. */
const OTHER_COUNT =
  /(?:19|20)\d\d年|上一?年|去年|同期|另|受理|收到|申请|答复|复议|诉讼|咨询|此外|同时|还|其中|比上年|同比|增长|减少|历年|累计|总计|目前|占|全部|满意|办结|均|已/u;

const partsAndWhole: Check = {
  id: 'parts-and-whole',
  reason: 'A part cannot be larger than its whole.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'paragraph') return [];
        const line = linesOf(block.runs)[0];
        const text = toSimplified(textOf(block.runs));
        return [...text.matchAll(WHOLE)].flatMap((match) => {
          if (CARRIED.test(text.slice(Math.max(0, match.index - 16), match.index))) return [];
          const message = judge(match.groups ?? {});
          return message === null ? [] : [{ line, message }];
        });
      }),
    ),
};

function judge({ whole = '0', unit = '', parts = '' }: Record<string, string | undefined>): string | null {
  const listed = [...listOf(parts.replace(PARTS_OF_PART, '')).matchAll(PART)].map((match) => ({
    words: match.groups?.['words'] ?? '',
    value: Number(match.groups?.['number']),
    unit: match.groups?.['unit'] ?? '',
  }));
  const same = listed.filter((part) => part.unit === unit);
  const larger = same.find((part) => part.value > Number(whole) && !CHANNEL.test(part.words));
  if (larger !== undefined) return `a part of ${larger.value} ${unit} in a whole of ${whole} ${unit}`;
  if (same.length < 2 || same.length < listed.length || same.some((part) => CHANNEL.test(part.words))) return null;
  const sum = sumOf(same);
  // What already makes the whole is all of its parts: others are told besides.
  if (same.some((_, end) => end > 0 && sumOf(same.slice(0, end + 1)) === Number(whole))) return null;
  return sum > Number(whole)
    ? `the parts ${same.map((part) => part.value).join(' + ')} add up to ${sum}, the whole is ${whole} ${unit}`
    : null;
}

/** How many all parts have. */
const sumOf = (parts: ReadonlyArray<{ value: number }>): number => parts.reduce((sum, { value }) => sum + value, 0);

/** The list behind 其中: up to the first semicolon, unless semicolons divide its parts; up to words that begin another count. */
function listOf(parts: string): string {
  const [first = ''] = parts.split(/[；;]/u);
  const list = [...first.matchAll(PART)].length >= 2 ? first : parts;
  const end = list.search(OTHER_COUNT);
  return end === -1 ? list : list.slice(0, end);
}

export default partsAndWhole;
