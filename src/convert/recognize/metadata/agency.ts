/**
 * Who reports: the agency's full name, its kind and its region. Every place of the report that may name it gives what it
 * names (named-agencies.ts); what can be no name falls out, the rest is weighed, and of the name that most speaks for the
 * fullest form is taken.
 */
import type { Agency } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';
import type { HumanNote } from '../../human-note.ts';
import { regionAtStart } from '../regions.ts';
import { kindOf } from './agency-kind.ts';
import type { Evidence, Known } from './evidence.ts';
import { namingPlaces } from './named-agencies.ts';
import { regionOf } from './region.ts';

/** A name that a place of the report gives. */
export interface Candidate {
  name: string;
  place: string;
  /** What its place's word weighs. */
  weight: number;
}

/** The agency, or null where nothing names one. */
export function readAgency(evidence: Evidence, human: HumanNote, year: number | null): Known<Agency> | null {
  const told = human.agency ?? weighed(candidatesFor(evidence));
  if (told === null) return null;
  const region = human.region ?? regionOf(told, year, evidence);
  const basis = human.agency === undefined ? 'text' : 'human';
  return { value: { name: told, kind: kindOf(told), region }, basis };
}

/** All names that the report gives and that can be an agency's, the weightiest place first. */
export function candidatesFor(evidence: Evidence): Candidate[] {
  return namingPlaces.flatMap(({ place, weight, names }) =>
    names(evidence)
      .filter((name) => name !== null && canBeAgency(name))
      .map((name) => ({ name: name ?? '', place, weight })),
  );
}

/** How a sentence's verb stands before a name. Sample: `发布了|青岩乡`, `公开了|县财政局` */
const VERB =
  /^(?:主动)?(?:发布|公开|公布|制定|印发|出台|召开|组织|开展|完成|报送|编制|起草|落实|推进|推动|收到|受理|办理|配合|协助|通过|以及|并由|来自|位于|成立|进一步|认真|及时|全面)/u;

/** Offices for this work, never the agency that reports. Sample: `县政府信息公开工作办公室`, `政务公开领导小组` */
const OFFICE = /(?:政府信息|政务|信息|校务|院务)公开|领导小组|依申请/u;

function canBeAgency(name: string): boolean {
  const simplified = toSimplified(name);
  return (
    kindOf(name) !== null &&
    /^[\p{Script=Han}（）()、·\-—\w]+$/u.test(name) &&
    !/^[我本该其各全及等]|[略*×了]|^(?:上级|有关|相关|所属)/u.test(simplified) &&
    !VERB.test(simplified) &&
    !OFFICE.test(simplified)
  );
}

/** What a name loses that says only what kind of place it belongs to. Sample: `区规划局`, `市教育局` */
const NO_PLACE = 8;

function weighed(candidates: readonly Candidate[]): string | null {
  let best: { name: string; score: number } | null = null;
  for (const { name } of candidates) {
    const speaking = candidates.filter((other) => other.name === name || speaksOf(other.name, name));
    const places = new Map(speaking.map(({ place, weight }) => [place, weight]));
    const [most = 0, ...others] = [...places.values()].sort((a, b) => b - a);
    const vague = /^[省市县区州旗]\p{Script=Han}/u.test(name) ? NO_PLACE : 0;
    const score = most + others.reduce((sum, weight) => sum + weight, 0) / 2 - vague;
    if (best === null || score > best.score) best = { name, score };
  }
  return best === null ? null : fullest(best.name, candidates);
}

/** Sample: `某开发区|管理委员会`, `某试验区|管委会办公室` */
const BODY_OF_ZONE = /(?:新|开发|高新|试验|示范|保税|园|合作|管理)区(?:管委会|管理委员会)(?:办公室)?$/u;

/** The fullest form of a name among the names told. */
function fullest(first: string, candidates: readonly Candidate[]): string {
  let name = first;
  for (const { name: other } of candidates) if (speaksOf(name, other)) name = other;
  // 云溪综合试验区 is a place; who reports is what is named after it.
  const bodies = candidates.filter(({ name: other }) => other.startsWith(name) && BODY_OF_ZONE.test(other));
  const body = bodies.sort((a, b) => b.weight - a.weight)[0];
  if (/区$/u.test(name) && body !== undefined) return body.name;
  // 贵州省 beside 贵州省人民政府办公厅 is the government of 贵州省.
  const government = `${name}人民政府`;
  const isPlace = /[省市县区州旗镇乡]$/u.test(name);
  return isPlace && candidates.some(({ name: other }) => other.startsWith(government)) ? government : name;
}

/** Whether one name is another in short, or one of its forms. */
function speaksOf(short: string, full: string): boolean {
  return isShortFor(short, full) || isOfficeOf(short, full) || isWithRegion(short, full);
}

/** 某镇人民政府 with the divisions it lies in before it, or 某镇 with 人民政府 behind it. */
function isWithRegion(name: string, other: string): boolean {
  if (other.endsWith(name) && other.length > name.length)
    return /[省市县区州盟旗]$/u.test(other.slice(0, -name.length)) || regionAtStart(other).length > 0;
  if (!/[镇乡县市区旗州省]$/u.test(name)) return false;
  const place = /^(?<place>.{3,})人民政府$/u.exec(other)?.groups?.['place'];
  return other.endsWith(`${name}人民政府`) || other === `${name}政府` || (place !== undefined && name.endsWith(place));
}

/** 如皋市科协 is short for 如皋市科学技术协会: the same beginning, every character in order, and no fewer than half of them. */
function isShortFor(short: string, full: string): boolean {
  if (
    short.length >= full.length ||
    full.startsWith(short) ||
    !beginsAlike(short, full) ||
    (short.at(-1) !== full.at(-1) && !full.includes(short.at(-1) ?? ''))
  )
    return false;
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  // The more of the begin is the same, the more may be left out: 凤城市人社局 for 凤城市人力资源和社会保障局.
  const share = short.slice(0, 3) === full.slice(0, 3) && short.at(-1) === full.at(-1) ? 3 : 2;
  return short.length * share + (/^[省市县区州镇]/u.test(short) ? 4 : 0) >= full.length;
}

/** The same place: 如皋市…, or only its kind, as in 县科技局 for 平溪县科学技术局. */
function beginsAlike(short: string, full: string): boolean {
  return (
    short.slice(0, 2) === full.slice(0, 2) ||
    (/^[省市县区州镇]/u.test(short) && full.slice(0, 8).includes(short[0] ?? ''))
  );
}

/** 某院机关 is the office of 某院 itself. */
function isOfficeOf(name: string, other: string): boolean {
  return name === `${other}机关`;
}
