/**
 * Whether two reports that share an agency's address are of one agency: the same body, in the same place, though it may be
 * written with its province or without, and lie in another prefecture than it did.
 */
import type { Agency, Region } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';
import { divisionsAtStart } from '../regions.ts';
import { withoutState } from './address.ts';

export function isSameAgency(one: Pick<Agency, 'name' | 'region'>, other: Pick<Agency, 'name' | 'region'>): boolean {
  return bodyOf(one) === bodyOf(other) && isSamePlace(one.region, other.region);
}

/** The name without the place before it. */
function bodyOf({ name, region }: Pick<Agency, 'name' | 'region'>): string {
  const simplified = withoutState(toSimplified(name));
  return simplified.slice(divisionsAtStart(simplified, region).length);
}

function isSamePlace(one: Region, other: Region): boolean {
  const differ = (field: keyof Region): boolean =>
    one[field] !== null && other[field] !== null && one[field] !== other[field];
  if (differ('province') || differ('county')) return false;
  return !differ('prefecture') || (one.county !== null && one.county === other.county);
}
