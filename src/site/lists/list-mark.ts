/**
 * Where a report stands on the archive's nodes, from the outside in: province, prefecture, county, kind of agency, and
 * at last digits drawn from its address. Lists are cut along these marks where they grow too long.
 *
 * 2026-11-22: A mark follows from its report alone, never from what stands beside it, so that a list which is cut once
 * more keeps every address it has. Considered: pages by number (each new report moves the rest), by the letters of the
 * agency (those of one prefecture begin with the same eleven), codes of divisions (those abolished have none in the table).
 */
import { createHash } from 'node:crypto';
import { romanizeDivision } from '../../text/romanize.ts';
import type { Agency } from '../../report.ts';
import { regionCode, regionName } from '../../archive/region.ts';
import { agencyKindWords } from '../words/record.ts';

export interface ListMark {
  /** Its piece of an address, and its anchor on a page. */
  slug: string;
  /** As readers see it; empty where it means nothing to them. */
  name: string;
  /** By which nodes stand in order. */
  order: string;
}

/** The agencies of a division itself (本级), not of those within it: no pinyin reads like this. */
const OWN = 'own';

/** So many digits part the agencies of one kind in one county: 4,096 nodes. */
const DIGITS = 3;

const romanized = new Map<string, string>();

/** The marks of an agency's reports. `slug` is its part of the address. */
export function listMarks({ region, kind }: Agency, slug: string): ListMark[] {
  const code = regionCode(region);
  const within = region.prefecture ?? region.county;
  return [
    { slug: code, name: regionName(region), order: code },
    ...(region.province === null ? [] : [divisionMark(within)]),
    ...(region.prefecture === null ? [] : [divisionMark(region.county)]),
    kindMark(kind ?? 'other'),
    ...digitsOf(slug),
  ];
}

/** The mark of a year; newest first. */
export function yearMark(year: number): ListMark {
  return { slug: String(year), name: `${year} 年`, order: String(9999 - year) };
}

function divisionMark(name: string | null): ListMark {
  if (name === null) return { slug: OWN, name: '本级', order: '' };
  let slug = romanized.get(name);
  if (slug === undefined) romanized.set(name, (slug = romanizeDivision(name)));
  return { slug, name, order: slug };
}

function kindMark(kind: NonNullable<Agency['kind']>): ListMark {
  const rank = Object.keys(agencyKindWords).indexOf(kind);
  return { slug: kind, name: agencyKindWords[kind], order: String(rank).padStart(2, '0') };
}

function digitsOf(slug: string): ListMark[] {
  const digits = createHash('sha256').update(slug).digest('hex').slice(0, DIGITS);
  return Array.from(digits, (digit) => ({ slug: digit, name: '', order: digit }));
}
