/**
 * The metadata of a report, gathered from wherever the text tells it. A person's word beats the text, the text beats
 * what is concluded, and `basis` says which it was. Two fields are needed for an address: agency and year.
 */
import type { VFile } from 'vfile';
import type { Agency, EvidenceNote, Region, ReportMeta } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';
import { isBlocked, leave } from '../../finding.ts';
import type { HumanNote } from '../../human-note.ts';
import { textOf, type Run } from '../../report-tree.ts';
import { addressOf, LONGEST_SLUG, slugInPlace, slugOf } from './address.ts';
import { regionWords } from '../region-words.ts';
import { allDivisions, divisionsAtStart } from '../regions.ts';
import { readAgency } from './agency.ts';
import { readContact } from './contact.ts';
import { gatherEvidence, type Known } from './evidence.ts';
import { readForm } from './form.ts';
import { readPeriod } from './period.ts';
import { readPublished } from './published.ts';
import type { Recognized } from './recognized.ts';
import { isPlaceless, isVague } from './same-body.ts';
import { scriptOf } from './script.ts';
import { otherByName, statedRegion } from './stated-region.ts';
import { printedAddress } from './tags.ts';
import type { Weighed } from './weigh.ts';
import { readYear } from './year.ts';

/** How a title ends that none has printed, in the script of the text. */
const TITLE_END = '年政府信息公开工作年度报告';
const TITLE_IN_TRADITIONAL = '年政府信息公開工作年度報告';

/** Whether words of this matter stand in Traditional script, also after all repairs. */
function isInTraditional({ printed }: { printed: string }): boolean {
  return /公開|報告/u.test(printed);
}

/** Reads all of it. Leaves blocking findings when agency or year are nowhere; the meta then holds stand-ins and is not published. */
export function readMeta(recognized: Recognized, file: VFile): ReportMeta {
  const human = withRegion(file);
  const evidence = gatherEvidence(recognized);
  const { tags } = evidence;
  const title =
    person(human.title) ?? printedTitle(recognized.title) ?? labelled(evidence.labelledTitle?.printed ?? tags.title);
  const weighed = human.year === undefined ? readYear(evidence) : null;
  const year = person(human.year) ?? weighed;
  const agency = readAgency(evidence, human, year?.value ?? null);
  leaveUnknown(file, agency === null, year === null);
  file.data.evidence = [...noteOf('agency', agency?.name ?? null), ...noteOf('year', weighed)];
  leaveContradiction(file, 'agency-agrees', 'agency', agency?.name ?? null);
  leaveContradiction(file, 'year-agrees', 'year', weighed);
  const name = agency?.value.name ?? '未知机关';
  const id = addressOf(addressable(file, name, agency, human), year?.value ?? 2999);
  leaveUnplaced(file, name, agency);
  const other = human.region === undefined ? null : otherByName(toSimplified(name), human.region);
  if (other !== null) leave(file, 'doubtful', 'region-agrees', null, other);
  const derived: Known<string> = {
    value: `${name}${year?.value ?? ''}${evidence.paragraphs.some(isInTraditional) ? TITLE_IN_TRADITIONAL : TITLE_END}`,
    basis: 'derived',
  };
  const period = readPeriod(evidence, year?.value ?? null);
  const published = person(human.published) ?? readPublished(evidence, year?.value ?? null);
  const contact = readContact(evidence);
  const form = readForm(evidence, recognized.sections, year?.value ?? null);
  const stated = evidence.statedSource?.printed ?? null;
  const url = tags.url ?? printedAddress(evidence.surroundings);
  const source = file.data.source;
  if (source === undefined) throw new Error('the reader has to run first: it sets file.data.source');
  return {
    id,
    url: `/reports/${id}/`,
    title: (title ?? derived).value,
    agency: agency?.value ?? { name, kind: null, region: NOWHERE },
    year: year?.value ?? 2999,
    period: period?.value ?? null,
    published: published?.value ?? null,
    source: { ...source, stated, url: human.url ?? url, fetched: human.fetched ?? null },
    contact: contact.value,
    script: scriptOf(recognized.seed),
    form: form?.value ?? null,
    basis: {
      title: (title ?? derived).basis,
      agency: agency?.basis ?? 'absent',
      year: year?.basis ?? 'absent',
      period: period?.basis ?? 'absent',
      published: published?.basis ?? 'absent',
      source: human.url !== undefined ? 'human' : stated === null && url === null ? 'absent' : 'text',
      contact: contact.basis,
      script: 'text',
      form: form?.basis ?? 'absent',
      ...(human.region !== undefined && { region: 'human' as const }),
    },
  };
}

/** What a person says, the region as far as the lists of divisions complete it; a doubt where they do not have it. */
function withRegion(file: VFile): HumanNote {
  const human = file.data.human ?? {};
  if (human.region === undefined) return human;
  const { region, fault } = statedRegion(human.region);
  if (fault !== null) leave(file, 'doubtful', 'region-agrees', null, fault);
  return { ...human, region };
}

/** Without agency and year there is no address. Of a file that cannot be read nobody has to say more than that. */
function leaveUnknown(file: VFile, isAgencyUnknown: boolean, isYearUnknown: boolean): void {
  if (isBlocked(file)) return;
  if (isAgencyUnknown)
    leave(
      file,
      'blocking',
      'agency-known',
      null,
      'no agency is named in title, preamble, source line, signature or contact; put `agency: <full name>` into the .yaml beside the seed',
    );
  if (isYearUnknown)
    leave(
      file,
      'blocking',
      'year-known',
      null,
      'the year reported on is not to be found in title, preamble or text; put `year: <four digits>` into the .yaml beside the seed',
    );
}

type FoundAgency = ReturnType<typeof readAgency>;

/** The agency's part of the address; a stand-in, and a blocking finding, where it has none. */
function addressable(file: VFile, name: string, agency: FoundAgency, { slug: own, region }: HumanNote): string {
  const slug =
    own ?? (region === undefined ? slugOf(name, agency?.value.region ?? NOWHERE) : slugInPlace(name, region));
  if (slug === null) leave(file, 'blocking', 'region-known', null, whichRegion(name));
  else if (slug.length > LONGEST_SLUG)
    leave(
      file,
      'blocking',
      'address-length',
      null,
      `the name of the agency gives an address of ${slug.length} characters, ${LONGEST_SLUG} are the most; ${OWN_SLUG}`,
    );
  return slug ?? 'wuming';
}

function leaveUnplaced(file: VFile, name: string, agency: FoundAgency): void {
  const { agency: stated, region } = file.data.human ?? {};
  if (agency === null) return;
  if (stated === undefined && region === undefined && isNowhere(agency.value))
    leave(file, 'doubtful', 'agency-placed', null, unplaced(agency.value));
  if (agency.placed === null) return;
  const { words, line } = agency.placed;
  const message = `${agency.name?.value ?? ''} names no place; it was taken for ${name}, by “${words}”`;
  leave(file, 'doubtful', 'agency-placed', line, message);
}

const OWN_SLUG = 'put `slug: <ascii-name>` into the .yaml beside the seed, or the right `agency`';

const NOWHERE: Region = { province: null, prefecture: null, county: null };

/** What a field rests on; nothing where a person or nobody told it. */
function noteOf<T>(field: EvidenceNote['field'], weighed: Weighed<T> | null): EvidenceNote[] {
  if (weighed === null) return [];
  const { place, words, line } = weighed.best;
  return [{ field, place, words: words.trim(), line }];
}

/** Names both: what was taken, and what another place of the report says. */
function leaveContradiction<T>(file: VFile, rule: string, field: string, weighed: Weighed<T> | null): void {
  if (weighed?.against === null || weighed === null) return;
  const { best, against, value } = weighed;
  leave(
    file,
    'doubtful',
    rule,
    against.line,
    `the ${field} is ${String(value)} by the ${best.place}, and ${String(against.value)} by the ${against.place}`,
  );
}

/** Longest list of regions in a sentence. */
const MOST_NAMED = 4;

function whichRegion(name: string): string {
  const regions = divisionsAtStart(toSimplified(name)).divisions.map(({ region }) => regionWords(region));
  const named = regions.slice(0, MOST_NAMED).join('、') + (regions.length > MOST_NAMED ? ' …' : '');
  return `${name} may sit in ${named}, and nothing in the report tells which; put \`region: { province: …, prefecture: …, county: … }\` into the .yaml beside the seed`;
}

/** A town's name behind a county's, which no list need have. Sample: `青山县|河口镇人民政府` */
const IN_COUNTY = /^\p{Script=Han}{2,12}[县市区旗]\p{Script=Han}{2}/u;

/** A zone, which is called after its place, or after a lake. Sample: `九原经济开发区管理委员会` */
const ZONE = /(?:区|园|港)(?:管理委员会|管委会)$/u;

/** A bureau of a division that no list has, whose name may be misread. Sample: `昌江黎族自冶|县|水务局`; not `城市管理局`, `保税区海关` */
const IN_DIVISION =
  /^(?!国家|中国|中华|全国|最高)\p{Script=Han}{2,10}(?:[县旗]|(?<!城|都)市(?![场政容民]))(?=\p{Script=Han}{2,16}(?:局|委员会|委|办公室)$)/u;

/** Prefectures that have counties; the towns of 东莞市 lie in none. */
const DIVIDED: ReadonlySet<string | null> = new Set(allDivisions[2]?.map(({ region }) => region.prefecture));

/** Whether a name tells no place, and the report neither, or of a town not in which county: many have a body of that name. */
function isNowhere(agency: Agency): boolean {
  const { province, prefecture, county } = agency.region;
  const name = toSimplified(agency.name);
  if (agency.kind === 'township')
    return county === null && !IN_COUNTY.test(name) && (prefecture === null || DIVIDED.has(prefecture));
  const isUnplaced = province === null && prefecture === null && county === null;
  return isUnplaced && (isVague(name) || isPlaceless(name) || ZONE.test(name) || isOfUnknown(agency));
}

/** Whether a government or a bureau is of a division that no list has. */
function isOfUnknown({ name, kind }: Agency): boolean {
  return kind === 'government' || (kind === 'department' && IN_DIVISION.test(toSimplified(name)));
}

function unplaced(agency: Agency): string {
  const { name, kind } = agency;
  if (kind !== 'township' && isOfUnknown(agency) && !isVague(name) && !isPlaceless(name) && !ZONE.test(name))
    return `no list of divisions has what ${name} begins with, and nothing in the report places it; a name that was misread would get an address of its own; put \`agency: <full name>\` or \`region: { province: …, prefecture: …, county: … }\` into the .yaml beside the seed`;
  const place = kind === 'township' ? 'county' : 'place';
  return `${name} names no ${place}, and nothing in the report does; others of that name would share its page; put \`agency: <full name>\` or \`region: { province: …, prefecture: …, county: … }\` into the .yaml beside the seed`;
}

function person<T>(value: T | undefined): Known<T> | null {
  return value === undefined ? null : { value, basis: 'human' };
}

function labelled(title: string | null): Known<string> | null {
  return title === null ? null : { value: title, basis: 'text' };
}

function printedTitle(title: readonly Run[]): Known<string> | null {
  return title.length === 0 ? null : { value: textOf(title), basis: 'text' };
}
