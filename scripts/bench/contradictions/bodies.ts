/**
 * Bodies of the made-up roll that fill in the form, each once: one after the other, so that no two series share an address.
 */
import { reporterOf, type CorpusAgency } from '../corpus/agencies.ts';
import { bodiesAt } from '../corpus/bodies.ts';
import { isScholarly } from '../corpus/print-seed.ts';

/** What a body is to the law: bodies it gives a day, and all others. */
export type LawKind = 'department' | 'government' | 'other';

/** They that belong to no government, or are led from above. */
const APART = /税务|气象|地震|烟草/u;

export function lawKindOf({ name, place, body }: CorpusAgency): LawKind {
  if (place.level === 'zone' || APART.test(name)) return 'other';
  if (name === `${place.name}人民政府`) return 'government';
  return /[局厅]$|发展和改革委员会$/u.test(body.name(place)) ? 'department' : 'other';
}

/** Endlessly. */
export function* corpusBodies(): Generator<CorpusAgency, never> {
  let last = '';
  for (let index = 0; ; index++) {
    const { agency } = reporterOf(index);
    if (agency.name === last) continue;
    last = agency.name;
    if (!isScholarly(agency.name)) yield agency;
  }
}

/** The same place's body under this name; null where it has none. */
export function siblingOf({ place }: CorpusAgency, words: string): CorpusAgency | null {
  const body = bodiesAt(place.level).find((candidate) => candidate.name(place).includes(words));
  if (body === undefined) return null;
  const self = body.self.replace('县', place.kind);
  return { name: body.name(place), short: body.short(place), self, body, place };
}
