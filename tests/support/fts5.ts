/**
 * SQLite's full-text search over single characters, as an oracle for questions with operators: a report is a row, a character
 * a word, an end of a text another; sections and tables stand further apart than any distance that is asked.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Report } from '../../src/report.ts';
import { toEntry } from '../../src/search/entry.ts';
import { isTable } from '../../src/search/is-table.ts';
import { formsOf } from '../../src/search/query/forms.ts';
import { siteSearchFoldText } from '../../src/search/site-search-fold.ts';
import type { Scope } from '../../src/search/asked.ts';

/** No question asks a distance as long. */
export const FARTHEST = 60;

/** A question, as the search takes it and as FTS5 does. */
export interface Twofold {
  own: string;
  fts: string;
}

const wordsOf = (folded: string): string =>
  Array.from(folded, (one) => `x${one.codePointAt(0)?.toString(16)}`).join(' ');

/** A phrase for FTS5; one that may be in several forms as any of them. */
export function ftsPhrase(written: string): string {
  const forms = formsOf(written, siteSearchFoldText).map((form) => `"${wordsOf(form)}"`);
  return forms.length === 1 ? (forms[0] ?? '') : `(${forms.join(' OR ')})`;
}

export class Fts5 {
  readonly #database = new DatabaseSync(':memory:');

  constructor(reports: readonly Report[]) {
    for (const scope of ['', 'prose'] as const) {
      this.#database.exec(`CREATE VIRTUAL TABLE texts_${scope} USING fts5(id UNINDEXED, text)`);
      const insert = this.#database.prepare(`INSERT INTO texts_${scope} VALUES (?, ?)`);
      for (const report of reports) insert.run(report.id, rowOf(report, scope));
    }
  }

  /** The ids of the reports that answer, in order. */
  reports(question: string, scope: Scope): string[] {
    const rows = this.#database.prepare(`SELECT id FROM texts_${scope} WHERE texts_${scope} MATCH ?`).all(question);
    return rows.map(({ id }) => String(id)).sort();
  }
}

function rowOf(report: Report, scope: Scope): string {
  const { places, texts } = toEntry(report);
  const gap = ' gap'.repeat(FARTHEST + 1);
  let last = -1;
  return texts
    .filter(([place, kind]) => scope === '' || (kind === 'text' && !isTable(places[place]?.anchor ?? '')))
    .map(([place, , text]) => {
      const before = place === last ? '' : gap;
      last = place;
      return `${before} ${wordsOf(siteSearchFoldText(text))} end`;
    })
    .join('');
}

/** Questions with operators, made of pieces of texts; the same for the same numbers. `next` gives numbers from 0 to 1. */
export function randomQuestions(pieces: readonly string[], count: number, next: () => number): Twofold[] {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(next() * list.length)] ?? otherwise;
  const phrase = (isOne: boolean): Twofold => {
    for (;;) {
      const piece = pick(pieces, '公开').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const characters = Array.from(piece)
        .slice(0, 1 + Math.floor(next() * 4))
        .join('');
      const star = !isOne && next() < 0.3 ? characters.replace(/^(?=\d)|(?<=\d)$/gu, '*') : characters;
      const word = star.replace(/[^\p{L}\p{N}*]+$/gu, '');
      if (/^(?:OR|AND|NOT|或|)$/u.test(word) || (isOne && formsOf(word, siteSearchFoldText).length !== 1)) continue;
      const quoted =
        next() < 0.2 && !/[“”"*]/u.test(word) ? `“${Array.from(word).join(next() < 0.5 ? ' ' : '')}”` : word;
      return { own: /\d \d/u.test(quoted) ? word : quoted, fts: ftsPhrase(word) };
    }
  };
  const near = (): Twofold => {
    const own = Array.from({ length: next() < 0.8 ? 2 : 3 }, () => phrase(true));
    const distance = Math.floor(next() * FARTHEST);
    const word = distance === 10 ? 'NEAR' : `NEAR/${distance}`;
    return {
      own: own.map((one) => one.own).join(` ${word} `),
      fts: `NEAR(${own.map(({ fts }) => fts).join(' ')}, ${distance})`,
    };
  };
  const question = (depth: number): Twofold => {
    const dice = next();
    if (depth === 0 || dice < 0.25) return phrase(false);
    if (dice < 0.5) return near();
    const [a, b] = [question(depth - 1), question(depth - 1)];
    const group = ({ own }: Twofold): string => (next() < 0.5 ? `(${own})` : `（${own}）`);
    if (dice < 0.7) return { own: `${group(a)} ${group(b)}`, fts: `(${a.fts}) AND (${b.fts})` };
    if (dice < 0.85)
      return { own: `${group(a)} ${pick(['OR', '或', '|'], 'OR')} ${group(b)}`, fts: `(${a.fts}) OR (${b.fts})` };
    return { own: `${group(a)} -${group(b)}`, fts: `(${a.fts}) NOT (${b.fts})` };
  };
  return Array.from({ length: count }, () => question(1 + Math.floor(next() * 3)));
}
