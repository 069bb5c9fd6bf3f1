/**
 * A question as it was typed to the question that is asked. OR joins its two neighbours, blanks join what that leaves, brackets
 * come first; without operators it is words with blanks between them, whatever else is in it.
 */
import { formsOf } from './forms.ts';
import { DISTANCE, phrasesOf, type Near, type Phrase, type Problem, type Query, type Question } from './query.ts';
import { scan, type Token } from './scan.ts';

/** `fold` is the search's, for the text alone. */
export function parseQuery(query: string, fold: (text: string) => string): Query {
  const tokens = balanced(scan(query));
  const hasOperators = tokens.some(({ kind }) => kind === 'phrase') && isMore(query) && tokens.some(isOperator);
  try {
    const parser = new Parser(hasOperators ? tokens : plainTokens(query), fold);
    const { of, not } = parser.all();
    const question = joined(of, not);
    // Nothing but what to leave out would find nearly everything.
    if (question === null && not.length > 0) throw new Unaskable('only-excluded');
    return { question, problem: null, hasOperators };
  } catch (error) {
    if (!(error instanceof Unaskable)) throw error;
    return { question: null, problem: error.problem, hasOperators };
  }
}

class Unaskable extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

/** Whether a blank is in it: a minus before the only word was pasted with it. */
function isMore(query: string): boolean {
  return /\s/u.test(query.trim());
}

function isOperator(token: Token): boolean {
  return token.kind === 'phrase' ? /\s/u.test(token.text) : token.kind !== 'open' && token.kind !== 'close';
}

/** Words with blanks between them. */
function plainTokens(query: string): Token[] {
  return query.split(/\s+/u).map((text) => ({ kind: 'phrase', text }));
}

/** Brackets that have no other are marks like any other, and passed over. */
function balanced(tokens: readonly Token[]): Token[] {
  const open: Token[] = [];
  const kept = new Set<Token>(tokens);
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    else if (token.kind === 'close' && open.pop() === undefined) kept.delete(token);
  }
  for (const token of open) kept.delete(token);
  return [...kept];
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #fold: (text: string) => string;
  #at = 0;

  constructor(tokens: readonly Token[], fold: (text: string) => string) {
    this.#tokens = tokens;
    this.#fold = fold;
  }

  /** What stands up to the end, or to the bracket that closes. */
  all(): { of: Question[]; not: Question[] } {
    const [of, not]: [Question[], Question[]] = [[], []];
    for (let next = this.#next(); next !== undefined && next.kind !== 'close'; next = this.#next()) {
      // An operator that lacks a side joins nothing.
      if (next.kind === 'or' || next.kind === 'and' || next.kind === 'near') this.#at++;
      else {
        const own = this.#any();
        of.push(...own.of);
        not.push(...own.not);
      }
    }
    return { of, not };
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #any(): { of: Question[]; not: Question[] } {
    const ways = [this.#item()];
    while (this.#next()?.kind === 'or') {
      this.#at++;
      const next = this.#next()?.kind;
      if (next === 'phrase' || next === 'open' || next === 'not') ways.push(this.#item());
    }
    const asked = ways.filter(({ of, not }) => of !== null || not !== null);
    const [only] = asked;
    if (only === undefined) return { of: [], not: [] };
    if (asked.length === 1) return { of: only.of === null ? [] : [only.of], not: only.not === null ? [] : [only.not] };
    if (asked.some(({ of }) => of === null)) throw new Unaskable('only-excluded');
    return { of: [{ kind: 'any', of: asked.flatMap(({ of }) => of ?? []) }], not: [] };
  }

  /** Something that is looked for, or left out. */
  #item(): { of: Question | null; not: Question | null } {
    let isLeftOut = false;
    // A minus that was typed twice is a slip, and no “not not”.
    for (; this.#next()?.kind === 'not'; this.#at++) isLeftOut = true;
    const question = this.#near();
    return isLeftOut ? { of: null, not: question } : { of: question, not: null };
  }

  #near(): Question | null {
    const parts = [this.#atom()];
    const distances = new Set<number>();
    for (let next = this.#next(); next?.kind === 'near'; next = this.#next()) {
      this.#at++;
      const { kind } = this.#next() ?? {};
      if (kind !== 'phrase' && kind !== 'open') break;
      distances.add(next.distance ?? DISTANCE);
      parts.push(this.#atom());
    }
    const asked = parts.filter((part) => part !== null);
    const [distance] = distances;
    if (distance === undefined || asked.length < 2) return asked[0] ?? null;
    if (distances.size > 1) throw new Unaskable('near-distances');
    return { kind: 'near', of: asked.map(phraseOf), distance } satisfies Near;
  }

  #atom(): Question | null {
    const token = this.#next();
    if (token?.kind === 'open') {
      this.#at++;
      const { of, not } = this.all();
      this.#at++;
      if (of.length === 0 && not.length > 0) throw new Unaskable('only-excluded');
      return joined(of, not);
    }
    if (token?.kind !== 'phrase') return null;
    this.#at++;
    const forms = formsOf(token.text, this.#fold);
    return forms.length === 0 ? null : { kind: 'phrase', written: token.text, forms };
  }
}

function phraseOf(question: Question): Phrase {
  if (question.kind !== 'phrase') throw new Unaskable('near-groups');
  return question;
}

/** Null where nothing is looked for; what is asked twice is asked once. */
function joined(of: readonly Question[], not: readonly Question[]): Question | null {
  const known = new Set<string>();
  const asked = of.filter((question) => {
    const key = question.kind === 'phrase' ? question.forms.join('\0') : JSON.stringify(question);
    return !known.has(key) && known.add(key);
  });
  const [only] = asked;
  if (only === undefined) return null;
  return asked.length === 1 && not.length === 0 ? only : { kind: 'all', of: asked, not };
}

/** The forms of all phrases that are looked for, each once: what is marked. */
export function wordsIn({ question }: Query): string[] {
  return [...new Set(phrasesOf(question).flatMap(({ forms }) => forms))];
}
