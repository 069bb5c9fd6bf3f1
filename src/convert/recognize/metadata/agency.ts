/**
 * Who reports: the agency's full name, its kind and its region. Every place of the report that may name it (places/) gives what
 * it names; what can be no name falls out, the rest is weighed, and of the name that most speaks for the fullest form is taken.
 */
import type { Agency } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';
import type { HumanNote } from '../../human-note.ts';
import { regionAtStart } from '../regions.ts';
import { canBeAgency } from './agency-name.ts';
import { kindOf } from './agency-kind.ts';
import type { Evidence, Known } from './evidence.ts';
import archiveHead from './places/archive-head.ts';
import { places } from './places/index.ts';
import { placed, type Placed } from './placed.ts';
import { regionOf } from './region.ts';
import { otherKindTest } from './self-word.ts';
import { isPlaceless, isVague, mayBeOne, speaksOf } from './same-body.ts';
import { contradiction, weigh, type Candidate, type Weighed } from './weigh.ts';

/** The agency, or null where nothing names one. */
export function readAgency(
  evidence: Evidence,
  human: HumanNote,
  year: number | null,
): (Known<Agency> & { name: Weighed<string> | null; placed: Placed | null }) | null {
  const name = human.agency === undefined ? readName(evidence) : null;
  if (human.agency === undefined && name === null) return null;
  const at = name === null || human.region !== undefined ? null : placed(name.value, year, evidence);
  if (name !== null && at !== null) {
    const value = { name: at.name, kind: kindOf(at.name), region: at.region };
    // The government on whose site it stands is no other body that reports. Sample: `平利县人民政府` above `县水利局`
    const isSite = name.against !== null && at.name.startsWith(name.against.value.replace(/人民政府$/u, ''));
    return { value, basis: 'derived', name: isSite ? { ...name, against: null } : name, placed: at };
  }
  const told = human.agency ?? asPrinted(name?.value ?? '', evidence);
  const region = human.region ?? regionOf(toSimplified(told), year, evidence);
  return {
    value: { name: told, kind: kindOf(told), region },
    basis: name === null ? 'human' : 'text',
    name,
    placed: null,
  };
}

/** Names are read in Simplified script; the agency's is the one that it printed. */
function asPrinted(name: string, { title, paragraphs, furniture }: Evidence): string {
  for (const { text, printed } of [...(title === null ? [] : [title]), ...paragraphs, ...furniture]) {
    const at = text.indexOf(name);
    if (at !== -1) return printed.slice(at, at + name.length);
  }
  return name;
}

/** What a name loses that says only what kind of place it belongs to. Sample: `区规划局`, `市教育局` */
const NO_PLACE = 8;

/** What a name loses that is of another kind than the report says of itself. */
const OTHER_KIND = 8;

/** What a name loses that stands for a body and those under it, where one names the body. Sample: `某市气象部门` beside `某市气象局` */
const ALL_OF_A_TRADE = 16;

function readName(evidence: Evidence): Weighed<string> | null {
  const isOtherKind = otherKindTest(evidence.paragraphs);
  const told = places.flatMap(({ place, own, weight, names }): Candidate<string>[] =>
    (names?.(evidence) ?? [])
      .map((said) => ({ ...said, value: saidOnce(said.value) }))
      // Whom to ask and who runs the site may be another body than the one that reports.
      .filter(({ value }) => canBeAgency(value) && (own || !isOtherKind(value)))
      .map((said) => ({ ...said, place, own, weight: weight.agency ?? 0 })),
  );
  const handicap = (name: string): number =>
    (isVague(name) || isPlaceless(name) ? NO_PLACE : 0) +
    (isOtherKind(name) ? OTHER_KIND : 0) +
    (name.endsWith('部门') ? ALL_OF_A_TRADE : 0);
  const best = weigh(told, speaksOf, handicap);
  if (best === null) return null;
  const value = fullest(best.value, told);
  // Of the places, the one that gives the name as it was taken.
  const named = told.find((candidate) => candidate.value === value) ?? best;
  return {
    value,
    basis: 'text',
    best: named,
    against:
      contradiction(told, value, (one, other) => mayBeOne(one, other) || one.endsWith('部门')) ??
      otherIssuer(told, value) ??
      (isOtherKind(value) && !OVER_ALL.has(named.place) ? ownWord(evidence) : null),
  };
}

/** 北京市密云县|北京市密云县发展和改革委员会: a template put the whole name behind the place. */
function saidOnce(name: string): string {
  const { length } = regionAtStart(name);
  return length > 2 && name.startsWith(name.slice(0, length), length) ? name.slice(length) : name;
}

/** Places whose name is right, whatever a text calls its body: a centre may be a hospital. */
const OVER_ALL: ReadonlySet<string> = new Set(['title', 'signature', 'letterhead']);

/** What the report calls itself, where its name is of another kind. Sample: `我街道` */
function ownWord({ paragraphs }: Evidence): Candidate<string> | null {
  for (const { text, line } of paragraphs) {
    const value = /[我本](?:局|厅|委|镇|乡|街道|校|院)/u.exec(text)?.[0];
    if (value !== undefined) return { value, words: value, line, place: 'text', own: true, weight: 0 };
  }
  return null;
}

/** Who publishes for others. Sample: `某县人民政府办公室`, `某县信息中心` */
const PUBLISHER = /政府|管委会|管理委员会|办公[室厅]$|中心$|公开办|网站|编辑部$|[省市县区州]$/u;

/** Another body of the same standing that the archive head gives as the issuer; null where none, or one that publishes for others. */
function otherIssuer(told: readonly Candidate<string>[], taken: string): Candidate<string> | null {
  const others = told.filter(({ place, value }) => place === archiveHead.place && !mayBeOne(value, taken));
  return others.find(({ value }) => !PUBLISHER.test(toSimplified(value))) ?? null;
}

/** Sample: `某开发区|管理委员会`, `某试验区|管委会办公室` */
const BODY_OF_ZONE = /(?:新|开发|高新|试验|示范|保税|园|合作|管理)区(?:管委会|管理委员会)(?:办公室)?$/u;

/** The fullest form of a name among the names told. */
function fullest(first: string, candidates: readonly Candidate<string>[]): string {
  let name = first;
  for (const { value: other } of candidates) if (speaksOf(name, other)) name = other;
  // 云溪综合试验区 is a place; who reports is what is named after it.
  const bodies = candidates.filter(({ value: other }) => other.startsWith(name) && BODY_OF_ZONE.test(other));
  const body = bodies.sort((a, b) => b.weight - a.weight)[0];
  if (/区$/u.test(name) && body !== undefined) return fullest(body.value, candidates);
  // 青禾县东岭镇 beside 东岭镇人民政府 is the government of 青禾县东岭镇.
  const town = /^(?<town>.{2,})人民政府$/u.exec(name)?.groups?.['town'];
  const placed = candidates.find(({ value: other }) => town !== undefined && other !== town && other.endsWith(town));
  if (placed !== undefined && regionAtStart(placed.value).length > 0) return `${placed.value}人民政府`;
  // 贵州省 beside 贵州省人民政府办公厅 is the government of 贵州省.
  const government = `${name}人民政府`;
  const isPlace = /[省市县区州旗镇乡]$/u.test(name);
  return isPlace && candidates.some(({ value: other }) => other.startsWith(government)) ? government : name;
}
