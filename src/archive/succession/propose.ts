/**
 * Which bodies of the archive may have followed each other: of one place, with names that hang together, and with years that
 * do not overlap. A proposal decides nothing; a person writes what is so into `content/agencies.yaml`.
 */
import { divisionsAtStart } from '../../convert/recognize/regions.ts';
import type { Agency } from '../../report.ts';
import { toSimplified } from '../../text/simplified.ts';
import { groupBy, type Archive, type ArchivedAgency, type ListedMeta } from '../archive.ts';
import { relationOf, type Relation } from './renamings.ts';
import type { How, Succession } from './succession.ts';

type Body = ArchivedAgency<ListedMeta>;

export interface Proposal {
  former: Body;
  later: Body;
  /** Likely: several bodies that one may have followed were merged. */
  how: How;
  relation: Relation;
  /** First and last year that the former reports on, and the same of the later. */
  years: { former: [number, number]; later: [number, number] };
}

/** Proposals for what nobody has written down, by the address of the former body. */
export function propose(archive: Pick<Archive<ListedMeta>, 'agencies'>, known: readonly Succession[]): Proposal[] {
  const bodies = [...archive.agencies.values()].filter(({ agency }) => agency.region.province !== null);
  const found = groupBy(bodies, ({ agency }) => JSON.stringify(agency.region)).flatMap(([, own]) => amongst(own));
  const isKnown = ({ former, later }: Pair): boolean =>
    known.some((entry) => entry.former === former.slug && entry.later === later.slug);
  // Of three that follow each other the first is not proposed for the last.
  const follows = (former: Body, later: Body): boolean =>
    found.some((pair) => pair.former === former && pair.later === later);
  const next = found.filter(
    ({ former, later }) => !bodies.some((between) => follows(former, between) && follows(between, later)),
  );
  return next
    .map((pair): Proposal => ({ ...pair, how: howOf(pair, next) }))
    .filter((pair) => !isKnown(pair))
    .sort((a, b) => (a.former.slug < b.former.slug ? -1 : 1));
}

type Pair = Omit<Proposal, 'how'>;

function amongst(bodies: readonly Body[]): Pair[] {
  const named = bodies.map((body) => ({ body, words: wordsOf(body.agency), years: yearsOf(body) }));
  return named.flatMap((former) =>
    named.flatMap((later): Pair[] => {
      const relation = former.years[1] < later.years[0] ? relationOf(former.words, later.words) : null;
      const years = { former: former.years, later: later.years };
      return relation === null ? [] : [{ former: former.body, later: later.body, relation, years }];
    }),
  );
}

function howOf({ former, later }: Pair, all: readonly Pair[]): How {
  if (all.some((other) => other.later === later && other.former !== former)) return 'merged';
  return all.some((other) => other.former === former && other.later !== later) ? 'split' : 'renamed';
}

function yearsOf({ reports }: Body): [number, number] {
  const years = reports.map(({ record }) => record.year);
  return [Math.min(...years), Math.max(...years)];
}

/** What every body of the kind is called, before and behind. Samples: `国家税务总局`, `局`, `委员会` */
const BEFORE = /^国家税务总局/u;
const BEHIND = /(?:委员会|办公室|局|厅|委|办)$/u;

/** The words of a name between its place and its kind: 白银市环境保护局 → 环境保护. */
function wordsOf({ name, region }: Agency): string {
  const simplified = toSimplified(name).replace(BEFORE, '');
  return simplified.slice(divisionsAtStart(simplified, region).length).replace(BEHIND, '');
}
