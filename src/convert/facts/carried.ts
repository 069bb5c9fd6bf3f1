/**
 * Requests that are carried over New Year: those that came from the year before (上年结转) and those that go into the next
 * (结转下年度继续办理) are different things, and words that do not tell which are neither.
 */
import type { FactKind } from '../../report.ts';
import type { KindEvidence } from './kind-evidence.ts';

/** Sample: `结转下年度继续办理|1件`, `1件|转入次年办理` */
const INTO_NEXT = /(?:结转|转|顺延|延续|留)(?:入|至|到|为|往|在)?(?:下|次|明)|跨年/u;

/** A year that they go into: the next, or the report's own. Sample: `结转2021年|1件`, `结转至2024年作出答复的|12件` */
const INTO_YEAR = /(?:结转|转|顺延|延续|留)(?:入|至|到|为|往|在)?(?<year>(?:19|20)\d\d)年/u;

/** Sample: `上年结转|2件`, `去年度未办结转入|1件`, `由上一年结转` */
const FROM_BEFORE = /(?:上|去|前)一?年(?:度)?[^，。；]{0,12}?(?:结转|转入)|(?:结转|转)自?(?:上|去)一?年/u;

/** A year that stands before. Sample: `2019年结转|2件` */
const YEAR_BEFORE = /(?<year>(?:19|20)\d\d)年(?:度)?[^，。；\d]{0,12}?(?:结转|转入)/u;

/** What was done with requests, and then what was left. Sample: `办结36件，结转|3件` */
const LEFT = /(?:办结|答复|处理|办理完毕)[^。；]*[，、；][^。；]*$/u;

/** Which of the two a number counts whose words speak of carrying over; null where they do not tell, or tell both. */
export function carriedWhither(text: string, { sentence, year }: KindEvidence): FactKind | null {
  const into = INTO_YEAR.exec(text)?.groups?.['year'];
  const isIntoOwn = into !== undefined && year !== null && Number(into) <= year;
  const isInto = INTO_NEXT.test(text) || (into !== undefined && !isIntoOwn);
  const isFrom = FROM_BEFORE.test(text) || isIntoOwn;
  if (isInto || isFrom) return isInto && isFrom ? null : isInto ? 'requests-carried-out' : 'requests-carried-over';
  const named = YEAR_BEFORE.exec(text)?.groups?.['year'];
  if (named !== undefined) return year !== null && Number(named) < year ? 'requests-carried-over' : null;
  return LEFT.test(sentence) ? 'requests-carried-out' : null;
}

/** What came in anew, or what came before, is told behind. Sample: `收到申请|8件，其中上年结转1件，新收7件`, `受理|121件（其中新收112件，上年结转9件）`, `收到|41件（含上年结转3件）` */
const WITH_CARRIED =
  /^[，（(；](?:[^。；]{0,12}结转[^。；]{0,16}新收[^。；]{0,10}\d|[^。；\d]{0,12}新收[^。；\d]{0,10}\d+[^。；\d]{0,12}结转|(?:其中|含|包[含括])[^。；\d]{0,8}(?:上一?年|去年|(?:19|20)\d\d年)度?[^。；\d]{0,6}(?:结转|未办结))/u;

/** Whether a number of requests holds those that were carried over, beside the year's own. */
export function isWithCarried({ after }: KindEvidence): boolean {
  return WITH_CARRIED.test(after);
}
