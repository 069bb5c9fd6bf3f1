/**
 * Who reports on which year: a fixed endless roll of made-up agencies, each with several years, from which report i of
 * any corpus takes its place. No agency and year occurs twice.
 */
import { bodiesAt, type Body } from './bodies.ts';
import { diceOf, hashOf } from './dice.ts';
import { places, type Place } from './places.ts';

export interface CorpusAgency {
  /** Full name, as the record must have it. */
  name: string;
  /** As it is spoken of: 市教育局. */
  short: string;
  /** 我局, 我县, 学校. */
  self: string;
  body: Body;
  place: Place;
}

/** How many years the agencies of one group have, one after another. */
const YEARS_EACH = [3, 12, 5, 8, 6, 9, 4, 7, 6] as const;
const GROUP = YEARS_EACH.reduce((sum, years) => sum + years, 0);

/** First and last year reported on. */
export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2025;
const SPAN = LAST_YEAR - FIRST_YEAR + 1;

/** Agencies of one place that stand together in the roll. */
const TOGETHER = 6;

/** The agency and the year of report `index`. */
export function reporterOf(index: number): { agency: CorpusAgency; year: number } {
  let rest = index % GROUP;
  let member = 0;
  while (rest >= (YEARS_EACH[member] ?? GROUP)) rest -= YEARS_EACH[member++] ?? GROUP;
  const number = Math.floor(index / GROUP) * YEARS_EACH.length + member;
  // Years follow each other; behind the last comes the first, so that all are equally frequent.
  const start = hashOf(`first year of ${number}`) % SPAN;
  return { agency: agencyOf(number), year: FIRST_YEAR + ((start + rest) % SPAN) };
}

/** Agency `number` of the roll. */
function agencyOf(number: number): CorpusAgency {
  const all = places();
  const group = Math.floor(number / TOGETHER);
  const place = all[group % all.length];
  if (place === undefined) throw new RangeError(`there is no agency ${number}`);
  const [first, ...others] = bodiesAt(place.level);
  const order = [first, ...diceOf(`bodies of ${place.name}`).shuffle(others)];
  const body = order[(number % TOGETHER) + TOGETHER * Math.floor(group / all.length)];
  if (body === undefined) throw new RangeError(`the corpus has no more than ${number} agencies`);
  return {
    name: body.name(place),
    short: body.short(place),
    self: body.self.replace('县', place.kind),
    body,
    place,
  };
}
