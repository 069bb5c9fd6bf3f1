/**
 * How well the archive finds where its reports contradict each other: contradictions put into pairs and series of made-up
 * reports that went through the converter, and as many pairs into which none was put. Each has to be found at its cells.
 */
import type { Contradiction } from '../../src/archive/contradictions/contradiction.ts';
import { contradictionsAmong } from '../../src/archive/contradictions/index.ts';
import { startBar } from '../lib/progress.ts';
import { corpusBodies, siblingOf } from './contradictions/bodies.ts';
import { placeOf, readSeries, type Place, type ReadSeries } from './contradictions/read-series.ts';
import { seedings } from './contradictions/seeded.ts';
import { cleanSeries, type Series } from './contradictions/series.ts';
import type { CorpusAgency } from './corpus/agencies.ts';
import { diceOf } from './corpus/dice.ts';
import type { Table } from './table.ts';

/** Contradictions to be put in, and pairs of years without any. */
const MANY = 1000;

/** One kind of contradiction: how many were put in, how many of these the copy hides, and how many were found at their cells. */
export interface Found {
  kind: string;
  seeded: number;
  /** In a table that could not be rebuilt from the copy. */
  lost: number;
  found: number;
}

export interface Outcome {
  kinds: Found[];
  /** Found among the seeded series though nobody put it there. */
  strange: Contradiction[];
  /** Pairs of years without a contradiction, and what was found among them. */
  pairs: number;
  false: Contradiction[];
  reports: number;
}

/** Puts `count` contradictions into series, beside `count` clean pairs. */
export async function findContradictions(count: number): Promise<Outcome> {
  const bodies = unusedBodies();
  const seeded = await seededArchive(count, bodies);
  const clean = await cleanArchive(count, bodies);
  return { ...seeded, ...clean, reports: seeded.reports + clean.reports };
}

export async function benchContradictions(count: number | null): Promise<Table[]> {
  const { kinds, strange, pairs, false: wrong, reports } = await findContradictions(count ?? MANY);
  for (const { rule, sides, message } of [...strange, ...wrong])
    console.log(`${sides.map(({ report, anchor }) => `${report}#${anchor ?? ''}`).join(' ↔ ')}: ${message} (${rule})`);
  const sum = (of: (kind: Found) => number): number => kinds.reduce((total, kind) => total + of(kind), 0);
  const all: Found = {
    kind: 'all',
    seeded: sum(({ seeded }) => seeded),
    lost: sum(({ lost }) => lost),
    found: sum(({ found }) => found),
  };
  return [
    {
      caption: `Contradictions put into series of made-up reports (${reports} in all, with those of the table below); ${strange.length} were found that nobody had put there.`,
      columns: ['kind', 'put in', 'in tables not rebuilt', 'found at their cells', 'share of the others'],
      rows: [...kinds, all].map(({ kind, seeded, lost, found }) => [
        kind,
        seeded,
        lost,
        found,
        found / (seeded - lost),
      ]),
    },
    {
      caption: 'Pairs of years, copies among them, without a contradiction.',
      columns: ['pairs', 'contradictions found'],
      rows: [[pairs, wrong.length]],
    },
  ];
}

/** A body, at times one that was renamed, with its later name; each name once. */
function* unusedBodies(): Generator<{ agency: CorpusAgency; later: CorpusAgency | null }, never> {
  const used = new Set<string>();
  const isUnused = (agency: CorpusAgency | null): agency is CorpusAgency => agency !== null && !used.has(agency.name);
  for (const body of corpusBodies()) {
    const [former, later] = [siblingOf(body, '环境保护'), siblingOf(body, '生态环境')];
    if (isUnused(former) && isUnused(later)) {
      used.add(former.name).add(later.name);
      yield { agency: former, later };
    } else if (isUnused(body)) {
      used.add(body.name);
      yield { agency: body, later: null };
    }
  }
  throw new RangeError('the roll of bodies has ended');
}

type Bodies = ReturnType<typeof unusedBodies>;

async function seededArchive(count: number, bodies: Bodies): Promise<Omit<Outcome, 'pairs' | 'false'>> {
  const archive = new MadeUpArchive();
  const expected: Array<{ kind: string; rule: string; places: Place[] }> = [];
  const names = Object.keys(seedings);
  const bar = startBar('seeded', count);
  for (let number = 0; expected.length < count; number++) {
    const dice = diceOf(`contradiction ${number}`);
    const kind = names[number % names.length] ?? '';
    const { agency, later } = bodies.next().value;
    const series = seedings[kind]?.(dice, cleanSeries(dice, agency, later, dice.chance(60) ? 2 : dice.int(3, 5)));
    if (series === null || series === undefined) continue;
    const { records } = await archive.add(series, `seeded ${number}`);
    for (const { rule, places } of series.expected) {
      expected.push({ kind, rule, places: places.map((place) => placeOf(place, records)) });
      bar.increment();
    }
  }
  bar.stop();
  const left = new Set(archive.contradictions());
  const kinds = names.map((kind): Found => ({ kind, seeded: 0, lost: 0, found: 0 }));
  for (const { kind, rule, places } of expected) {
    const tally = kinds.find((each) => each.kind === kind);
    const match = [...left].find((found) => found.rule === rule && isAtAll(found, places));
    if (match !== undefined) left.delete(match);
    if (tally === undefined) continue;
    tally.seeded++;
    if (match !== undefined) tally.found++;
    else if (places.some(({ isLost }) => isLost)) tally.lost++;
  }
  return { kinds, strange: [...left], reports: archive.size };
}

/** Whether its sides are these places, each once. */
function isAtAll({ sides }: Contradiction, places: readonly Place[]): boolean {
  const open = [...places];
  return (
    sides.length === places.length &&
    sides.every(({ report, anchor, value, quote }) => {
      const at = open.findIndex((place) => place.report === report && place.isAt(anchor, value, quote));
      return at !== -1 && open.splice(at, 1).length === 1;
    })
  );
}

async function cleanArchive(count: number, bodies: Bodies): Promise<Pick<Outcome, 'pairs' | 'false' | 'reports'>> {
  const archive = new MadeUpArchive();
  let pairs = 0;
  const bar = startBar('clean', count);
  for (let number = 0; pairs < count; number++) {
    const dice = diceOf(`clean ${number}`);
    const { agency, later } = bodies.next().value;
    const series = cleanSeries(dice, agency, later, dice.int(2, 5));
    const last = series.plans.length - 1;
    // A second copy, which prints the same figures in another way.
    const copy = dice.chance(20) ? series.plans.slice(last).map((plan) => ({ ...plan, copyOf: last })) : [];
    await archive.add({ ...series, plans: [...series.plans, ...copy] }, `clean ${number}`);
    const more = last + copy.length;
    pairs += more;
    for (let pair = 0; pair < more; pair++) bar.increment();
  }
  bar.stop();
  return { pairs, false: archive.contradictions(), reports: archive.size };
}

/** All series together: what one says may contradict what no other says. */
class MadeUpArchive {
  readonly #claims: ReadSeries['claims'] = [];
  readonly #successions: ReadSeries['successions'] = [];
  readonly #figures: ReadSeries['figures'] = new Map();

  async add(series: Series, number: string): Promise<ReadSeries> {
    const read = await readSeries(series, number);
    this.#claims.push(...read.claims);
    this.#successions.push(...read.successions);
    for (const [id, own] of read.figures) this.#figures.set(id, own);
    return read;
  }

  get size(): number {
    return this.#claims.length;
  }

  contradictions(): Contradiction[] {
    return contradictionsAmong(this.#claims, this.#successions, (id) => this.#figures.get(id) ?? {});
  }
}
