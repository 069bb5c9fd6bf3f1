/**
 * A paragraph to the places in it whose figures are not the report's own: of other years (2008年以来共公开…, 较上年…), or of
 * other bodies (全省…, 各街道…). A clause that says so holds for those behind it, until one speaks of the report's own again.
 */
import { readsOtherBody, type OwnBody } from './other-bodies.ts';
import { comparisonAt, readsOtherYears, type OwnYears } from './other-years.ts';

/** What the report speaks of as its own. */
export interface Own {
  years: OwnYears | null;
  body: OwnBody;
}

/** A stretch of a text; places in UTF-16 units. */
interface Stretch {
  from: number;
  to: number;
  of: Foreign;
}

/** Of other years, or of other bodies. */
export type Foreign = 'years' | 'bodies';

/** How far what a clause says holds: for the sentence, up to the next semicolon, for the clause, or nowhere. */
interface Reach {
  sentence: boolean;
  part: boolean;
}

/** A clause with the mark that ends it. A comma inside a number ends none. Sample: `较上年|（`, `2013年为1,200件|）` */
const CLAUSE =
  /(?<words>(?:[^。！？；;，,：:（）()\n]|,(?=\d{3}(?!\d))){0,2000})(?<mark>[。！？；;，,：:（）()\n]|$|)/gu;

/** Gives for a place in the text what a figure there is of, null for the report's own; ask from left to right. */
export function foreignFigures(text: string, own: Own): (at: number) => Foreign | null {
  let stretches: Stretch[] | null = null;
  let next = 0;
  return (at) => {
    // Most paragraphs have no figure, and nobody asks.
    stretches ??= readStretches(text, own);
    while ((stretches[next]?.to ?? Infinity) <= at) next++;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.from <= at ? stretch.of : null;
  };
}

function readStretches(text: string, own: Own): Stretch[] {
  const stretches: Stretch[] = [];
  const year: Reach = { sentence: false, part: false };
  const body: Reach = { sentence: false, part: false };
  const outside: Array<[year: Reach, body: Reach]> = [];
  let isFirst = true;
  // 截至2014年底 alone tells no span; 累计 behind it does.
  let isUpToDate = false;
  for (const match of text.matchAll(CLAUSE)) {
    const { words = '', mark = '' } = match.groups ?? {};
    const clause = words.trim();
    if (clause === '' && mark === '') continue;
    const hasFigure = FIGURE.test(clause.replace(YEARS, ''));
    const said = own.years === null ? null : readsOtherYears(clause, own.years, isUpToDate);
    if (said === 'up-to-date') isUpToDate = true;
    const isOther = settle(year, said === 'up-to-date' ? null : said, isFirst, hasFigure);
    const isOthers = settle(body, readsOtherBody(clause, own.body), isFirst, hasFigure);
    const end = match.index + words.length;
    const compared = own.years === null ? -1 : comparisonAt(words, own.years);
    if (isOther || isOthers) stretches.push({ from: match.index, to: end, of: isOthers ? 'bodies' : 'years' });
    else if (compared !== -1) stretches.push({ from: match.index + compared, to: end, of: 'years' });
    if (clause !== '') isFirst = false;
    if (/[（(]/u.test(mark)) outside.push([{ ...year }, { ...body }]);
    else if (/[）)]/u.test(mark)) {
      const before = outside.pop();
      Object.assign(year, before?.[0]);
      Object.assign(body, before?.[1]);
    } else if (/[；;]/u.test(mark)) {
      year.part = false;
      body.part = false;
    } else if (/[。！？\n]/u.test(mark)) {
      for (const reach of [year, body]) Object.assign(reach, { sentence: false, part: false });
      outside.length = 0;
      isFirst = true;
      isUpToDate = false;
    }
  }
  return stretches;
}

/** Years, which are no figures. */
const YEARS = /(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/gu;

/** Sample: `8件`, `六十三件` */
const FIGURE = /\d|[一二三四五六七八九十百千]{1,7}[余多]?[条件次份篇项期起宗人名元]/u;

/** Takes in what a clause says; gives whether its own figures are another's. */
function settle(reach: Reach, said: 'own' | 'other' | 'once' | null, isFirst: boolean, hasFigure: boolean): boolean {
  if (said === 'once') return true;
  if (said === 'own') Object.assign(reach, { sentence: false, part: false });
  if (said === 'other') {
    if (isFirst) reach.sentence = true;
    else if (!hasFigure) reach.part = true;
  }
  return said === 'other' || reach.sentence || reach.part;
}
