/**
 * The address of a report: its agency in pinyin, divided after the region, and the year.
 * It is a promise: once published it never changes, so nothing in here may.
 */
import { toSimplified } from '../../../text/simplified.ts';
import { regionAtStart } from '../regions.ts';
import { romanize } from '../../../text/romanize.ts';

/** Zones that are no divisions by law but begin a name like one. Sample: `兰州新区`, `某经济技术开发区`. */
const ZONE = /^.{2,12}?(?:新区|开发区|高新区|示范区|保税区|园区|产业区|管理区)/u;

/** `baiyinshi-kexuejishuju/2019`. A person's `slug` stands for the agency. */
export function addressOf(agency: string, year: number, slug?: string): string {
  return `${slug ?? slugOf(agency)}/${year}`;
}

/** 白银市科学技术局 → `baiyinshi-kexuejishuju`; a name that is only a region, or begins with none, stays whole. */
function slugOf(agency: string): string {
  const name = toSimplified(agency);
  const zone = ZONE.exec(name)?.[0].length ?? 0;
  const length = Math.max(regionAtStart(name).length, zone);
  const pieces = length > 0 && length < name.length ? [name.slice(0, length), name.slice(length)] : [name];
  return (
    pieces
      .map(romanize)
      .filter((piece) => piece !== '')
      .join('-') || 'wuming'
  );
}
