/**
 * A paragraph to facts: what it counts, and what it says there was none of.
 */
import type { Fact, PartName } from '../../report.ts';
import { foldDigits } from '../../text/fold-digits.ts';
import { simplifiedAlike } from '../../text/simplified.ts';
import { linesOf, textOf, type Paragraph, type Run } from '../report-tree.ts';
import { addsUp } from './all-so-far.ts';
import { bareAnswer } from './bare-answer.ts';
import { clauseStart, inBrackets, metricOf } from './clause.ts';
import { countsIn, type Counted } from './counted.ts';
import { grownFrom } from './grown-from.ts';
import { foreignFigures, type Foreign, type Own } from './foreign-figures.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { kindOf } from './kinds.ts';
import { isOfAPart } from './other-bodies.ts';
import { isOfYearBefore } from './other-years.ts';
import { isOfBoth } from './reviews.ts';
import { toldInTurn } from './told-in-turn.ts';
import { yearByYear } from './year-by-year.ts';
import { denialsIn, withoutOne, type Denied } from './zero.ts';

/** Where a paragraph stands. */
export interface Place {
  section: string;
  part: PartName | null;
  /** Of its section. */
  title: string;
  /** Whether the section is a part of the report, and none of its points. */
  isPart: boolean;
  /** Whether a table stands in it, or what is left of one. */
  hasTable: boolean;
  own: Own;
}

/** What goes on from year to year. Sample: `2018年成立…科，工作人员1人` */
const STATES: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['staff', 'normative-in-force']);

/** What a figure counts for this report: what is of others counts for none of its kinds. */
function ownKind(kind: Fact['kind'], foreign: Foreign | null): Fact['kind'] {
  return foreign === null || (foreign === 'years' && STATES.has(kind)) ? kind : null;
}

/** Beside a table that was lost its cells are no answers. */
const LONE_CELL = /^\s*0\s*$/u;

/** Sample: `（含转发）` */
const BRACKETED = /[（(][^（）()]*[）)]/gu;

const NOUGHT_OF_BOTH: ReadonlyArray<Fact['kind']> = ['reconsideration', 'litigation'];

/** What a bracket says of a clause's number: only which channel stands before it. Sample: `“松溪播报”（官方微博）公开信息` */
function channelInBrackets(bracket: string): string {
  return /^.(?:官方|政务)?(?:微博|微信|公众号|网站|官网|抖音|头条)/u.test(bracket) ? bracket.slice(1, -1) : '';
}

/** A fact, and whether its words add up without saying since when (累计公开…条). */
export interface ProseFact {
  fact: Fact;
  addsUp: boolean;
}

/** Facts in the order of the text. */
export function proseCounts(paragraph: Paragraph, place: Place): ProseFact[] {
  const prose = new Prose(paragraph, place);
  const { text, own } = prose;
  const whole = countsIn(text).filter(({ broken, from }) => !broken && !isInTitle(text, from));
  const inTurn = toldInTurn(text, whole);
  const byYear = yearByYear(text, whole, inTurn, own.years);
  const told = new Map([...inTurn, ...byYear]);
  const counts = whole.flatMap((count) => {
    const things = told.get(count.from);
    return things == null
      ? prose.counted(count, things === undefined)
      : prose.toldOf(things, count, byYear.has(count.from));
  });
  const denials = [
    ...denialsIn(text),
    ...(place.hasTable && LONE_CELL.test(text) ? [] : bareAnswer(text, place.title)),
  ].map((denial) => prose.denied(denial));
  return [...counts, ...denials].sort((a, b) => a.at - b.at).map(({ at: _at, ...fact }) => fact);
}

/** Whether a place is inside the name of a document. Sample: `《2025年某县|10件|惠企实事》`; not behind one, nor in one that does not end */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  const begins = before.lastIndexOf('《') > before.lastIndexOf('》');
  return begins && /^[^《。；\n]{0,60}》/u.test(text.slice(at, at + LONGEST_TITLE));
}

const LONGEST_TITLE = 80;

/** A fact, and where its number stands in the paragraph. */
type PlacedFact = ProseFact & { at: number };

/** A paragraph, and what is known of its numbers before they are read. */
class Prose {
  readonly own: Own;
  /** In Simplified script, with digits of one kind; as long as what was printed. */
  readonly text: string;
  readonly #paragraph: Paragraph;
  readonly #section: string;
  readonly #printed: string;
  readonly #context: Context;
  readonly #grown: ReturnType<typeof grownFrom>;
  readonly #foreign: ReturnType<typeof foreignFigures>;

  constructor(paragraph: Paragraph, place: Place) {
    this.own = place.own;
    this.#paragraph = paragraph;
    this.#section = place.section;
    this.#printed = textOf(paragraph.runs);
    // Machines write 資訊 for 信息, and 谘詢 for 咨询, in texts of the Mainland.
    this.text = withoutOne(simplifiedAlike(foldDigits(this.#printed)))
      .replaceAll('资讯', '信息')
      .replaceAll('谘询', '咨询')
      .replace(/(?<!结)转结(?!余)/gu, '结转')
      .replaceAll(';', '；')
      .replace(/(?<!\d),|,(?!\d{3}(?!\d))/gu, '，');
    this.#context = contextOf(place);
    this.#grown = grownFrom(this.text, this.own.years);
    this.#foreign = foreignFigures(this.text, this.own);
  }

  /** A number told of several things at once: a fact of each. */
  toldOf(things: readonly string[], { value, unit, qualifier, from, to }: Counted, isByYear: boolean): PlacedFact[] {
    const quote = this.#printed.slice(clauseStart(this.text, from), to).trim();
    const foreign = this.#foreign(from);
    const of = isByYear && foreign === 'years' ? null : foreign;
    return things.map((metric) => {
      const kind = ownKind(this.#kindAt(to, { metric, lead: metric, behind: '', unit }), of);
      return this.#factAt(from, { metric: metric || '（未说明）', kind, value, unit, qualifier, quote });
    });
  }

  /** A number by its clause; `isOfOne` is false where nobody can tell which of several things it counts. */
  counted({ value, unit, qualifier, from, to }: Counted, isOfOne: boolean): PlacedFact[] {
    const { text } = this;
    const base = this.#grown.find(({ target }) => target === from);
    const bracket = base === undefined ? inBrackets(text, from, to) : null;
    const before = base?.from ?? bracket?.from ?? from;
    const start = clauseStart(text, before);
    const clause = text.slice(start, before);
    // Beside another number a count in brackets may be a part of it, or something else.
    const isBeside = bracket !== null && /\d/u.test(clause);
    const { metric, behind: more } = metricOf(clause, text.slice(to));
    const behind = /^[^，。；、：,;！？（）()]{0,24}/u.exec(text.slice(to))?.[0] ?? '';
    // A part of an item is a mean, and none of the year's.
    const isMean = !Number.isInteger(value) && unit?.endsWith('元') !== true;
    const isOutgrown = this.#grown.some((stretch) => stretch.from <= from && from < stretch.to);
    const lead = clause.replace(BRACKETED, channelInBrackets);
    // Behind a label (收到申请数：4) it counts what the label names.
    const counter = unit ?? (/[：:]\s{0,2}$/u.test(clause) ? (/[额费]/u.test(metric) ? '元' : '件') : null);
    const kind = isOfOne ? this.#kindAt(to, { metric, lead, behind, unit: counter }) : null;
    const fact = {
      metric: this.#asPrinted(metric, start),
      kind: kind === null || isMean || isOutgrown || isBeside ? null : ownKind(kind, this.#foreign(from)),
      value,
      unit,
      qualifier,
      quote: this.#printed.slice(start, bracket?.to ?? to + more).trim(),
    };
    // Nought of reviews and lawsuits together is nought of each.
    const isNought = value === 0 && kind === null && unit?.endsWith('元') !== true;
    const kinds = isNought && isOfBoth(clause) ? NOUGHT_OF_BOTH : [fact.kind];
    return kinds.map((each) => this.#factAt(from, { ...fact, kind: each }, clause));
  }

  /** What it says that there was none of. */
  denied({ from, to, metric }: Denied): PlacedFact {
    const { text, own } = this;
    // 申诉 beside 行政诉讼 is none.
    const lead = /申[诉述]|投诉|举报/u.test(metric) ? '' : text.slice(from, to);
    const kind = this.#kindAt(to, { metric: simplifiedAlike(metric), lead, behind: '', unit: '' });
    const isOther = isOfAPart(text.slice(clauseStart(text, from), to), own.body);
    return this.#factAt(from, {
      metric: this.#asPrinted(metric, from),
      kind: isOther || (own.years !== null && isOfYearBefore(sentenceTo(text, to), own.years)) ? null : kind,
      value: 0,
      unit: null,
      qualifier: 'zero-by-statement',
      quote: this.#printed.slice(from, to),
    });
  }

  #factAt(at: number, fact: Omit<Fact, 'section' | 'anchor' | 'line'>, lead = ''): PlacedFact {
    const { id, runs } = this.#paragraph;
    return {
      fact: { ...fact, section: this.#section, anchor: id, line: lineAt(runs, at) },
      addsUp: addsUp(lead, sentenceTo(this.text, at)),
      at,
    };
  }

  #kindAt(at: number, words: Omit<KindEvidence, 'sentence' | 'previous' | 'after' | keyof Context>): Fact['kind'] {
    const { text } = this;
    const sentence = sentenceTo(text, at);
    return kindOf({
      ...words,
      ...this.#context,
      sentence,
      previous: sentenceTo(text, Math.max(0, at - sentence.length - 1)),
      after: text.slice(at, at + LONGEST_AFTER),
    });
  }

  /** Words found in the Simplified text from a place on, as the report printed them. */
  #asPrinted(words: string, from: number): string {
    const at = this.text.indexOf(words, from);
    const isAlike = at !== -1 && this.text.length === this.#printed.length;
    return isAlike ? foldDigits(this.#printed.slice(at, at + words.length)) : words;
  }
}

type Context = Pick<KindEvidence, 'part' | 'heading' | 'year' | 'agency' | 'judicial'>;

/** What is known of every number of a paragraph. */
function contextOf({ part, title, isPart, own: { years, body } }: Place): Context {
  const judicial = body.kind === 'court' || body.kind === 'procuratorate' || /司法[局厅部]$/u.test(body.name);
  return { part, heading: isPart ? '' : simplifiedAlike(title), year: years?.to ?? null, agency: body, judicial };
}

/** So many characters behind a number are looked at. */
const LONGEST_AFTER = 48;

/** Longest sentence that is looked back over, in characters. */
const LONGEST_SENTENCE = 200;

/** The sentence up to a place in it. */
function sentenceTo(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
}

function lineAt(runs: readonly Run[], at: number): number {
  let passed = 0;
  for (const run of runs) {
    passed += run.text.length;
    if (at < passed && run.span !== null) return run.span.line;
  }
  return linesOf(runs)[0];
}
