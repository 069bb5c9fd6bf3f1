/**
 * The address of a report: its agency in pinyin, divided after the region, and the year.
 * It is a promise: once published it never changes, so nothing in here may.
 */
import type { Region } from '../../../report.ts';
import { romanize } from '../../../text/romanize.ts';
import { toSimplified } from '../../../text/simplified.ts';
import { divisionSlug } from '../division-slugs.ts';
import { divisionOf } from '../region-words.ts';
import { divisionsAtStart } from '../regions.ts';
import { kindOf } from './agency-kind.ts';
import { isPlaceless, isVague, withoutLevel } from './same-body.ts';

/** Zones that are no divisions by law but begin a name like one. Sample: `兰州新区`, `某经济技术开发区`. */
const ZONE = /^.{2,12}?(?:新区|开发区|高新区|示范区|保税区|园区|产业区|管理区)/u;

/** Characters of an address's first part: file systems know no folder with a name of more than 255. */
export const LONGEST_SLUG = 200;

/** `baiyinshi-kexuejishuju/2019`. A person's `slug` stands for the agency. */
export function addressOf(slug: string, year: number): string {
  return `${slug}/${year}`;
}

/**
 * 白银市科学技术局 → `baiyinshi-kexuejishuju`, with its province before the name or without, and 中华人民共和国司法部 like 司法部; a
 * name that begins with no division stays whole. Null where the division it begins with is one of several of that name, and `region` does not say
 * which.
 */
export function slugOf(agency: string, region: Region): string | null {
  const name = withoutState(toSimplified(agency));
  const { divisions, length } = divisionsAtStart(name, region);
  const zone = ZONE.exec(name)?.[0].length ?? 0;
  if (length === 0 || zone > length) return join([name.slice(0, zone), name.slice(zone)].map(romanize));
  const slugs = new Set(divisions.map(divisionSlug));
  const [only] = slugs;
  return only === undefined || slugs.size > 1 ? null : join([only, romanize(name.slice(length))]);
}

/**
 * The same of a body whose name has no place, where a person says in which it lies: 城关镇人民政府 in 岷县 is
 * `minxian-chengguanzhenrenminzhengfu`, like 岷县城关镇人民政府.
 */
export function slugInPlace(agency: string, region: Region): string | null {
  const name = toSimplified(agency);
  const place = divisionOf(region);
  const isOfNone = isVague(name) || isPlaceless(name) || kindOf(name) === 'township';
  if (place === null || !isOfNone || divisionsAtStart(name).length > 0) return slugOf(agency, region);
  return slugOf(place + withoutLevel(name), region);
}

/** A body of the state with the state's name before its own or without. */
export function withoutState(name: string): string {
  return name.replace(/^中华人民共和国(?=\p{Script=Han}{3})/u, '');
}

function join(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('-') || 'wuming';
}
