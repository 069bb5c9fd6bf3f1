/**
 * The year a report reports on (年度), which is not the year it was published in.
 */
import type { Evidence, Known } from './evidence.ts';
import { isWholeYear, readPeriod } from './period.ts';

/** A year before what it counts for. Sample: `2015年度`, `2019年政府信息公开工作`, `2018—2019学年`. */
const YEAR = /(?<!\d)(?<year>(?:19|20)\d\d)\s*(?:年|学年|學年)(?!\s*\d{1,2}\s*月)/gu;

/** An academic year (学年), which is filed under the year it ends in. Sample: `2018—2019学年度`, `2014-2015学年`, `2018-19学年`. */
const ACADEMIC = /(?<!\d)(?:19|20)\d\d\s*年?\s*[-—–~～至/]+\s*(?<year>(?:19|20)?\d\d)\s*(?:学年|學年)/u;
const HAN_YEAR = /(?<year>[二一][〇○零Oo0九][〇○零Oo0一二三四五六七八九]{2})年/gu;

/** The year that the title, else the opening, else the period and the text speak of. */
export function readYear(evidence: Evidence): Known<number> | null {
  const printed = evidence.title ?? evidence.labelledTitle;
  const title = printed === null ? null : firstYear(printed);
  if (title !== null) return { value: title, basis: 'text' };
  const whole = readPeriod(evidence, null)?.value;
  if (whole !== undefined && isWholeYear(whole)) return { value: Number(whole.end.slice(0, 4)), basis: 'text' };
  for (const { text } of evidence.opening) {
    const academic = ACADEMIC.test(text) ? firstYear(text) : null;
    if (academic !== null) return { value: academic, basis: 'text' };
    const named =
      /(?<year>(?:19|20)\d\d)\s*年(?:度)?(?!\s*\d{1,2}\s*月)[^，。]{0,24}(?:年度报告|报告|年报|信息公开工作|政务公开工作)/u.exec(
        text,
      )?.groups?.['year'];
    if (named !== undefined) return { value: Number(named), basis: 'text' };
  }
  const until = evidence.paragraphs
    .map(({ text }) => /截[至止]到?(?<year>(?:19|20)\d\d)年12月31日/u.exec(text)?.groups?.['year'])
    .find((year) => year !== undefined);
  const period = evidence.paragraphs
    .map(({ text }) => /(?<year>(?:19|20)\d\d)年1月1日[^。]{0,8}[至到—-]/u.exec(text)?.groups?.['year'])
    .find((year) => year !== undefined);
  if (period !== undefined) return { value: Number(period), basis: 'text' };
  if (until !== undefined) return { value: Number(until), basis: 'inferred' };
  return mostNamed(evidence);
}

function firstYear(text: string): number | null {
  const academic = ACADEMIC.exec(text)?.groups?.['year'];
  if (academic !== undefined) return Number(academic.length === 2 ? `20${academic}` : academic);
  const arabic = [...text.matchAll(YEAR)].at(-1)?.groups?.['year'] ?? /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const han = [...text.matchAll(HAN_YEAR)][0]?.groups?.['year'];
  return han === undefined
    ? null
    : Number(
        [...han]
          .map((character) => ('〇○零Oo0'.includes(character) ? 0 : '一二三四五六七八九'.indexOf(character) + 1))
          .join(''),
      );
}

/** The year most paragraphs begin a sentence with; it must be named twice, and more often than any other. */
function mostNamed(evidence: Evidence): Known<number> | null {
  const counts = new Map<number, number>();
  for (const { text } of evidence.paragraphs) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match.groups?.['year']);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || (first[1] < 2 && second !== undefined) || first[1] === second?.[1]) return null;
  return { value: first[0], basis: 'inferred' };
}
