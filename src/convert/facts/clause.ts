/**
 * The clause that a number stands in, and what it counts by the words around it.
 */

/** Where the clause begins that a number stands in; one that only tells a share begins with what it is a share of. */
export function clauseStart(text: string, at: number): number {
  const start = beginOf(text, at);
  const words = text.slice(start, at);
  const isAmount =
    /^\s*(?:计|共计?|即|为)\s*$/u.test(words) && SHARE_BEFORE.test(text.slice(Math.max(0, start - 8), start));
  const isShare = isAmount || (/^\s*(?:约|分别|各)?占/u.test(words) && /[，,、]/u.test(text[start - 1] ?? ''));
  return isShare ? beginOf(text, start - 1) : start;
}

/** A share, and behind its comma the amount. Sample: `网上公开占总数的|80%，|计320条` */
const SHARE_BEFORE = /\d\s?[%％][，,]$/u;

/** A bracket and words that tell how many, right before a count. Sample: `（共|430条`, `(|5件` */
const BRACKET = /[（(]\s?(?:共计?|合计|总计|约|计)?\s?$/u;

/** Where a count stands alone in brackets, the stretch with them: what it counts stands before. Null for others. */
export function inBrackets(text: string, from: number, to: number): { from: number; to: number } | null {
  const close = /^\s?[）)]/u.exec(text.slice(to, to + 2));
  const open = close === null ? null : BRACKET.exec(text.slice(Math.max(0, from - 8), from));
  return open === null || close === null ? null : { from: from - open[0].length, to: to + close[0].length };
}

/** A comma inside a number begins none, nor does 、 in a list that is counted as a whole; what stands in brackets is passed over. */
function beginOf(text: string, at: number): number {
  const closed: number[] = [];
  for (let unit = at - 1; unit >= Math.max(0, at - LONGEST_CLAUSE); unit--) {
    const sign = text[unit] ?? '';
    if (/[）)]/u.test(sign)) closed.push(unit);
    else if (/[（(]/u.test(sign) && closed.pop() === undefined) return unit + 1;
    if (closed.length > 0) continue;
    // A label stands before its colon. Sample: `行政复议数：|0件`
    if (/[：:]/u.test(sign) && text.slice(unit + 1, at).trim() === '') continue;
    if (/[，。；：:;！？]/u.test(sign)) return unit + 1;
    if (sign === ',' && !(/\d/u.test(text[unit - 1] ?? '') && /^\d{3}/u.test(text.slice(unit + 1)))) return unit + 1;
    if (/[和及]/u.test(sign) && COUNTED_RIGHT_BEFORE.test(text.slice(Math.max(0, unit - LONGEST_ITEM), unit)))
      return unit + 1;
    if (sign === '、' && COUNTED.test(text.slice(Math.max(0, unit - LONGEST_ITEM), unit))) return unit + 1;
  }
  // A bracket that nothing opens parts like a comma.
  return (closed[0] ?? Math.max(0, at - LONGEST_CLAUSE) - 1) + 1;
}

/** Longest clause before a number, in characters. */
const LONGEST_CLAUSE = 120;

/** Longest item of a list, in characters. */
const LONGEST_ITEM = 24;

/** An item before 、 that has its own number, or is a number of a list. Sample: `规范性文件7件`, `1`, `分别为3` */
const COUNTED = /\d[余多万]{0,2}\s?(?![年月日号时])[^\d，,。；、：:;]{0,10}$|[。；：:，,][一二三四五六七八九十]$/u;

/** A count right before what joins it to the next. Sample: `微博120条|和微信300条`, `网站30条|以及公告栏2条`; not `分别为2件|和1件` */
const COUNTED_RIGHT_BEFORE = /(?<!分别[^，。；]{0,16})\d[余多万]{0,2}\s?(?:人次|[条篇件份则期次起宗名人])以?$/u;

/** Words around a metric that say when and how, not what. */
const LEAD =
  /^(?:其中|全年|本年度?|今年以来|截[至止](?:目前|\d+年底|(?:\d+年)?\d+月(?:底|\d+日))?|(?:19|20)\d\d年(?:度)?|我(?:办(?!事处)|[局委院校市县区镇乡会])|共计?|累计|另|还|并|其余)+/u;
const TAIL =
  /(?:(?:增加|上升|提高|增长)[到至为]|增至|共计|合计|总计|累计|共|了|为|达到?|约|近|超过|超|逾|新增|(?<![统会设审预])计|的?有|是|各|均|：|:)+$/u;

/** What a number counts, and how many characters behind it belong to that. */
export interface Metric {
  metric: string;
  behind: number;
}

/** What is counted: the words of the clause before the number; where there are none, those behind it. */
export function metricOf(clause: string, behind: string): Metric {
  const before = clause
    .replace(SHARE_OF, '$<share>')
    .replace(OF_ALL, '')
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/\s/gu, '')
    .replace(/^(?:\d{1,2}[.．、)）]|[①-⑳]|[一二三四五六七八九]是)/u, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^["”’）)]+/u, '');
  if (
    before.length > 1 &&
    !/等$|^(?:为[^，。；]{1,20}?)?(?:\p{Script=Han}{0,10}?(?:[局委办室组科处站所院校厅队]|中心|公司|单位|部门))?(?:(?:19|20)\d\d年度?)?(?:专门|共|目前|现|先后|主动)?(?:先后|召开|举办|开展|组织|收到|接到|发布|公开|办理|明确|培育|设置|指定|安排|配备|配置|确定|聘请|印发|出台|编发|编印|刊发|接待|报送|制定|受理)$/u.test(
      before,
    )
  )
    return { metric: before, behind: 0 };
  const after = (/^[^，。；、：,;！？（）()]{1,20}/u.exec(behind)?.[0] ?? '').replace(/\.$/u, '');
  const metric = before.endsWith('等') ? after : `${before}${after}`;
  return { metric: metric || clause.trim() || '（未说明）', behind: after.length };
}

/** The share before its amount. Sample: `网上公开|占总数的80%，计|` */
const OF_ALL = /占[^，。；\d]{0,12}\d[\d.]*\s?[%％][，,]\s*(?:计|共计?|即|为)?\s*$/u;

/** A count and its mark before its share. Sample: `网站公开|30条，|占总数的` */
const SHARE_OF = /\d[\d.,]*\s*\p{Script=Han}{0,3}[，,、](?<share>\s*(?:约|分别|各)?占)/u;
