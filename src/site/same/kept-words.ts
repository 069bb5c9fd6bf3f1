/**
 * The shared words of an archive as they are kept: each report's under its id, with the texts that they were found in. Where
 * few reports have changed since, only what these share is found anew.
 */
import type { ListedMeta } from '../../archive/archive.ts';
import type { Cache } from '../../archive/cache.ts';
import { GONE, sameWordsAgain, type Change } from '../../archive/same-words/again.ts';
import type { Compared, RunThere, SameWords } from '../../archive/same-words/compared.ts';
import { sameWords } from '../../archive/same-words/index.ts';
import { nearness } from '../../archive/same-words/nearest.ts';
import { Prose } from '../../archive/same-words/prose.ts';
import { RepeatedSentences, type RepeatedSentence } from '../../archive/same-words/repeated.ts';
import { textsOf, watched } from '../../archive/same-words/texts.ts';
import { seenTwice } from '../../archive/same-words/twice.ts';

/** What a paragraph shares with other reports. */
export interface SharedParagraph {
  anchor: string;
  /** How many other reports share a run with it. */
  reports: number;
  /** The nearest of them, each by its id, with every run. */
  nearest: Array<{ id: string; runs: RunThere[] }>;
}

/** A sentence of many reports. */
export interface Repeated {
  /** Folded. */
  text: string;
  reports: number;
  /** First and last of their years. */
  years: [first: number, last: number];
  /** The first of them, each with its paragraph. */
  places: Array<{ id: string; anchor: string }>;
}

/** What the words are found in: reports in the order of their places, where near ones stand together. */
export interface SharedIn {
  listed: ReadonlyArray<Pick<ListedMeta, 'id' | 'agency' | 'year'>>;
  /** The hash of all that a report's text was made from. */
  keyOf: (id: string) => string;
  packedOf: (id: string) => string;
}

/** How many reports are told beside a paragraph, and of a sentence. */
const MOST = 8;

/** How many sentences are listed: with eight places each, of two hundred signs each, a page of 83 KB gzip. */
export const SENTENCES = 80;

/** Name under which the sentences are kept; no report is called so. */
export const REPEATED = 'repeated';

const KIND = 'same-words';
const TEXT = 'same-words/text';

/** Of more changes than these, or than an eighth of the reports, all is found anew. */
const MOST_CHANGES = 200;

/** What was kept is of these: id, key, and what makes it near to others. */
type State = Array<readonly [id: string, key: string, place: string]>;

/** The words that these share, JSON by the report's id or `REPEATED`; what has changed since they were kept is found first. */
export function keepSameWords(cache: Cache, code: string, shared: SharedIn): (name: string) => string {
  // Safe: written below as such.
  const before = JSON.parse(cache.text(KIND, '', code) ?? 'null') as State | null;
  const now: State = shared.listed.map(({ id, agency, year }) => [
    id,
    shared.keyOf(id),
    JSON.stringify([year, agency.region]),
  ]);
  if (JSON.stringify(before) !== JSON.stringify(now)) {
    const changes = before === null ? null : changesSince(before, now, shared, (id) => cache.text(TEXT, id, code));
    // What is half written belongs to no state.
    cache.remove(KIND, ['']);
    const isFew = changes !== null && changes.length <= MOST_CHANGES && changes.length * 8 <= now.length;
    const textBefore = (id: string): string => cache.text(KIND, id, code) ?? '';
    const keepText = (id: string, packed: string): void => cache.set(TEXT, id, code, packed);
    const found = isFew ? findAgain(shared, changes, textBefore) : findSameWords(shared, keepText);
    const ids = new Set(['', REPEATED, ...now.map(([id]) => id)]);
    for (const [name, json] of found) if (json !== textBefore(name)) cache.set(KIND, name, code, json);
    for (const { report } of isFew ? changes : [])
      if (report !== GONE) keepText(idOf(shared, report), shared.packedOf(idOf(shared, report)));
    for (const kind of [KIND, TEXT]) cache.keepOnly(kind, (name) => ids.has(name));
    cache.set(KIND, '', code, JSON.stringify(now));
    cache.flush();
  }
  return (name) => cache.text(KIND, name, code) ?? '';
}

/** What has changed; null where those that have not stand in another order, or a text of before is lost. */
function changesSince(
  before: State,
  now: State,
  { packedOf }: SharedIn,
  textBefore: (id: string) => string | null,
): Change[] | null {
  const changes: Change[] = [];
  const old = new Map(before.map(([id, key, place], index) => [id, { key, place, index }]));
  let last = -1;
  for (const [report, [id, key, place]] of now.entries()) {
    const was = old.get(id);
    old.delete(id);
    const isAsNear = was?.place === place;
    if (was?.key === key && isAsNear) {
      if (was.index < last) return null;
      last = was.index;
      continue;
    }
    const text = was === undefined ? null : textBefore(id);
    if (was !== undefined && text === null) return null;
    if (isAsNear && text === packedOf(id) && was.index > last) last = was.index;
    else changes.push({ report, before: text === null ? null : new Prose(text), isAsNear });
  }
  for (const id of old.keys()) {
    const text = textBefore(id);
    if (text === null) return null;
    changes.push({ report: GONE, before: new Prose(text), isAsNear: false });
  }
  return changes;
}

function comparedOf({ listed, packedOf }: SharedIn): Compared {
  const texts = textsOf(listed.length, (report) => packedOf(listed[report]?.id ?? ''));
  return { ...texts, nearness: nearness(listed), most: MOST };
}

/** Each report with its shared paragraphs, and last the sentences, as they are kept. `keepText` is told every text once. */
export function* findSameWords(
  shared: SharedIn,
  keepText?: (id: string, packed: string) => void,
): Generator<readonly [name: string, json: string], void> {
  const compared = comparedOf(shared);
  const sentences = sentencesOf(shared);
  const mayBeShared = seenTwice(
    watched(compared, (report, prose) => {
      sentences.count(report, prose);
      keepText?.(idOf(shared, report), prose.packed);
    }),
  );
  const all = shared.listed.map((_, report) => ({ report, anchors: null }));
  for (const [report, own] of sameWords(watched(compared, sentences.read), all, mayBeShared))
    yield [idOf(shared, report), toJson(own, shared)];
  yield [REPEATED, repeatedIn(shared, sentences.best(compared))];
}

/** The same of those that may share something else than before. */
function* findAgain(
  shared: SharedIn,
  changes: readonly Change[],
  textBefore: (id: string) => string,
): Generator<readonly [name: string, json: string], void> {
  if (changes.length === 0) return;
  const places = new Map(shared.listed.map(({ id }, place) => [id, place]));
  const sharedBefore = (report: number): SameWords[] =>
    // Safe: written as such.
    (JSON.parse(textBefore(idOf(shared, report)) || '[]') as SharedParagraph[]).map(({ nearest, ...rest }) => ({
      ...rest,
      nearest: nearest.map(({ id, runs }) => ({ report: places.get(id) ?? GONE, runs })),
    }));
  const sentences = sentencesOf(shared);
  const compared = watched(comparedOf(shared), sentences.count);
  for (const [report, own] of sameWordsAgain(compared, changes, sharedBefore))
    yield [idOf(shared, report), toJson(own, shared)];
  for (const [report, prose] of compared.all()) sentences.read(report, prose);
  yield [REPEATED, repeatedIn(shared, sentences.best(compared))];
}

function idOf({ listed }: SharedIn, report: number): string {
  return listed[report]?.id ?? '';
}

function toJson(own: readonly SameWords[], shared: SharedIn): string {
  const paragraphs = own.map(({ anchor, reports, nearest }): SharedParagraph => ({
    anchor,
    reports,
    nearest: nearest.map(({ report, runs }) => ({ id: idOf(shared, report), runs })),
  }));
  return JSON.stringify(paragraphs);
}

function sentencesOf({ listed }: SharedIn): RepeatedSentences {
  return new RepeatedSentences((report) => listed[report]?.year ?? 0, { most: SENTENCES, places: MOST });
}

function repeatedIn(shared: SharedIn, best: readonly RepeatedSentence[]): string {
  const repeated = best.map(({ places, ...rest }): Repeated => ({
    ...rest,
    places: places.map(({ report, anchor }) => ({ id: idOf(shared, report), anchor })),
  }));
  return JSON.stringify(repeated);
}
