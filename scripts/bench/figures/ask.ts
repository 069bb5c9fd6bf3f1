/**
 * A choice put to the oracle and to the functions of /compare/: the answers of both as lines that say the same where both
 * answers do. Who else answers such questions is held to the oracle here.
 */
import { answer } from '../../../src/compare/answer.ts';
import type { Choice, Filter } from '../../../src/compare/choice.ts';
import type { Figures } from '../../../src/compare/figure.ts';
import type { ComparedReport } from '../../../src/compare/report.ts';
import { quoted, type Row } from './duckdb.ts';

/** What is said of one cell, or of one median. Sample: `slug/2021 requests.received/total: 12 printed` */
export type Lines = string[];

/** More rows of medians than these are shown to nobody. */
const MOST_MEDIANS = 24;

/** The answer as the page shows it. */
export function pageSays(reports: readonly ComparedReport[], figures: Figures, choice: Choice): Lines {
  const asked = choice.figures.flatMap((id) => figures.get(id) ?? []);
  const { rows, columns, medians } = answer(reports, { choice, asked, figures, fold: (text) => text });
  const cells = rows.flatMap(({ agency, year, cells: own }) =>
    own.flatMap((cell, index) => {
      const column = columns[index];
      const place = `${agency.slug}/${column?.year ?? year ?? ''} ${column?.figure.id ?? ''}`;
      return cell === null ? [] : [`${place}: ${cell.value ?? 'null'} ${cell.state}`];
    }),
  );
  const middles = medians.flatMap(({ province, kind, year, cells: own }) =>
    own.map(({ value, of }, index) => {
      const column = columns[index];
      return medianLine(province, kind, column?.year ?? year ?? 0, column?.figure.id ?? '', value, of);
    }),
  );
  return [...cells, ...middles].sort();
}

function medianLine(
  province: string | null,
  kind: string | null,
  year: number,
  figure: string,
  value: number | null,
  of: number,
): string {
  return `median of ${province ?? 'all'}, ${kind ?? 'all kinds'}, ${year} ${figure}: ${value ?? 'null'} of ${of}`;
}

/** The answer as SQL has it, from the tables that `oracle.ts` makes. */
export async function oracleSays(query: (sql: string) => Promise<Row[]>, choice: Choice): Promise<Lines> {
  const figures = choice.figures.map(quoted).join(',');
  const isSeries = choice.figures.length === 1;
  const shown = await query(`
    WITH chosen AS (SELECT *, ${conditions(choice.filters)} AS meets FROM reports r WHERE ${whose(choice)}),
    shown AS (SELECT * FROM chosen WHERE ${isSeries ? 'slug IN (SELECT slug FROM chosen WHERE meets)' : 'meets'}),
    said AS (SELECT s.*, c.figure, c.value, c.state FROM shown s JOIN cells c ON c.id = s.id WHERE c.figure IN (${figures}))
    SELECT *, min(CASE WHEN state <> 'absent' THEN year END) OVER () AS first,
      max(CASE WHEN state <> 'absent' THEN year END) OVER () AS last
    FROM said`);
  const inColumns = shown.filter(
    ({ year, first, last }) =>
      !isSeries || (first !== null && Number(year) >= Number(first) && Number(year) <= Number(last)),
  );
  const cells = inColumns.map(
    ({ id, figure, value, state }) => `${String(id)} ${String(figure)}: ${String(value)} ${String(state)}`,
  );
  return [...cells, ...(await medians(query, choice, shown, isSeries))].sort();
}

async function medians(
  query: (sql: string) => Promise<Row[]>,
  choice: Choice,
  shown: readonly Row[],
  isSeries: boolean,
): Promise<Lines> {
  const inProvince = choice.regions.length > 0;
  const peers = new Set(
    shown.flatMap(({ province, kind, year }) =>
      [kind, null].map((own) => JSON.stringify([inProvince ? province : null, own, isSeries ? null : year])),
    ),
  );
  if (peers.size > MOST_MEDIANS) return [];
  const [first, last] = [Number(shown[0]?.['first'] ?? 0), Number(shown[0]?.['last'] ?? -1)];
  const lines: Lines = [];
  for (const peer of peers) {
    // Safe: made above.
    const [province, kind, only] = JSON.parse(peer) as [string | null, string | null, number | null];
    const years = only === null ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [only];
    const rows = await query(`SELECT c.figure, r.year, median(c.value) AS value, count(c.value) AS n
      FROM cells c JOIN reports r ON r.id = c.id
      WHERE NOT c.near AND c.figure IN (${choice.figures.map(quoted).join(',')})
        AND ${province === null ? 'true' : `r.province = ${quoted(province)}`}
        AND ${kind === null ? 'true' : `r.kind = ${quoted(kind)}`} GROUP BY c.figure, r.year`);
    for (const figure of choice.figures)
      for (const year of years) {
        const found = rows.find((row) => row['figure'] === figure && row['year'] === year);
        const value = typeof found?.['value'] === 'number' ? found['value'] : null;
        lines.push(medianLine(province, kind, year, figure, value, Number(found?.['n'] ?? 0)));
      }
  }
  return lines;
}

/** Agencies and years of a choice, as a condition on `r`. */
function whose({ regions, kinds, agencies, name, years }: Choice): string {
  const any = (all: readonly string[]): string => (all.length === 0 ? 'true' : `(${all.join(' OR ')})`);
  return [
    any(regions.map((place) => `r.place = ${quoted(place)} OR starts_with(r.place, ${quoted(`${place} `)})`)),
    any(kinds.map((kind) => `r.kind = ${quoted(kind)}`)),
    any(agencies.map((slug) => `r.slug = ${quoted(slug)}`)),
    name === '' ? 'true' : `contains(r.name, ${quoted(name)})`,
    any(years.map(({ first, last }) => `r.year BETWEEN ${first ?? 0} AND ${last ?? 9999}`)),
  ].join(' AND ');
}

function conditions(filters: readonly Filter[]): string {
  const all = filters.map((filter) => {
    const sign = { more: '>', less: '<', equal: '=' } as const;
    const wish =
      filter.want === 'blank' || filter.want === 'lost'
        ? `f.state = ${quoted(filter.want)}`
        : `f.value ${sign[filter.want]} ${filter.number}`;
    return `EXISTS (SELECT 1 FROM cells f WHERE f.id = r.id AND f.figure = ${quoted(filter.figure)} AND ${wish})`;
  });
  return all.length === 0 ? 'true' : all.join(' AND ');
}
