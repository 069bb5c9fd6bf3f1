/**
 * What a figure is of every report, worked out by SQL from the published files alone: which cells make it is read from the
 * codebook, what they say from the figures. It knows nothing of the code that pages use.
 */
import { SHARE } from '../../../src/compare/figure.ts';
import type { Published } from './published.ts';
import { quoted, type Row } from './duckdb.ts';

export type Source = 'csv' | 'parquet';

type Query = (sql: string) => Promise<Row[]>;

/** Loads the files; `figures` holds the figures of either format. */
export async function loadFiles(query: Query, published: Published, source: Source): Promise<void> {
  const csv = (name: string): string => `read_csv(${quoted(published.file(name))}, header = true, all_varchar = true)`;
  const figures =
    source === 'csv'
      ? `SELECT * REPLACE (value::DOUBLE AS value, year::INT AS year) FROM ${csv('figures.csv')}`
      : `SELECT * FROM read_parquet(${quoted(published.file('figures.parquet'))})`;
  await query(`CREATE OR REPLACE TABLE figures AS ${figures}`);
  await query(`CREATE OR REPLACE TABLE codebook AS SELECT * FROM ${csv('codebook.csv')}`);
  // An agency has the name, kind and place of its newest report, as pages say; the files give each report its own.
  await query(`CREATE OR REPLACE TABLE reports AS
    WITH own AS (SELECT *, split_part(id, '/', 1) AS slug, year::INT AS y FROM ${csv('reports.csv')}),
    newest AS (SELECT * FROM own QUALIFY row_number() OVER (PARTITION BY slug ORDER BY y DESC) = 1)
    SELECT own.id, slug, n.agency AS name, coalesce(n.kind, 'other') AS kind, n.province,
      concat_ws(' ', n.province, n.prefecture, n.county) AS place, own.y AS year, coalesce(own.edition, 'none') AS edition
    FROM own JOIN newest n USING (slug)`);
}

/**
 * Makes the table `cells`: of every report and figure the value and its state. A row that gathers others is the sum of the
 * cells below its path in its column; what an edition words otherwise is what the codebook says is near it. The table of 2014
 * stands in groups beside the form, cells with the same counterparts: only a figure that is a whole group has the other side
 * of it. Of several ways to make a figure the first counts of which the report has cells. What is near and no more is in no
 * median.
 */
export async function makeCells(
  query: Query,
  ids: readonly string[],
  shares: ReadonlyMap<string, string>,
): Promise<void> {
  await query(`CREATE OR REPLACE TABLE wanted AS SELECT unnest([${ids.map(quoted).join(',')}]) AS figure`);
  await query(`CREATE OR REPLACE TABLE recipes AS
    WITH editions AS (SELECT unnest(['2019', '2021']) AS edition),
    codes AS (SELECT code, relation, counterparts, unnest(string_split(editions, ' ')) AS edition FROM codebook),
    made AS (
      SELECT figure, e.edition, c.code FROM wanted, editions e JOIN codes c ON c.edition = e.edition
      WHERE c.code = figure
        OR (starts_with(c.code, split_part(figure, '/', 1) || '.') AND split_part(c.code, '/', 2) = split_part(figure, '/', 2))
    ),
    near AS (
      SELECT figure, e.edition, o.code
      FROM wanted JOIN codes c ON c.code = figure AND c.relation = 'near' AND c.edition <> '2014', editions e
      JOIN codes o ON o.edition = e.edition AND list_contains(string_split(c.counterparts, ' '), o.code)
    ),
    groups AS (
      SELECT list_sort(list(code)) AS older, list_sort(string_split(counterparts, ' ')) AS newer
      FROM codebook WHERE editions = '2014' AND relation = 'near' GROUP BY counterparts
    ),
    own AS (
      SELECT figure, list_sort(list(code)) AS cells FROM made GROUP BY figure, edition
      UNION SELECT figure, [figure] FROM wanted JOIN codebook ON code = figure AND editions = '2014'
    ),
    older AS (SELECT figure, 'none' AS edition, unnest(g.older) AS code FROM own JOIN groups g ON own.cells = g.newer),
    newer AS (
      SELECT figure, e.edition, unnest(g.newer) AS code FROM own JOIN groups g ON own.cells = g.older, editions e
      WHERE (SELECT count(*) FROM codes c WHERE c.edition = e.edition AND list_contains(g.newer, c.code)) = len(g.newer)
    ),
    without AS (SELECT figure, 'none' AS edition, code FROM wanted JOIN codebook ON code = figure)
    SELECT *, 1 AS rank FROM made
    UNION SELECT *, 2 FROM near WHERE (figure, edition) NOT IN (SELECT figure, edition FROM made)
    UNION SELECT *, 1 FROM without UNION SELECT *, 3 FROM older UNION SELECT *, 3 FROM newer`);
  await query(`CREATE OR REPLACE TABLE cells AS
    WITH ways AS (
      SELECT r.id, q.figure, q.rank, count(*) AS wanted, count(f.code) AS there, count(f.value) AS counted, sum(f.value) AS value,
        bool_or(f.state = 'lost') AS lost, bool_or(f.state = 'solved') AS solved, bool_or(f.state = 'printed') AS printed
      FROM reports r JOIN recipes q ON q.edition = r.edition LEFT JOIN figures f ON f.report = r.id AND f.code = q.code
      GROUP BY r.id, q.figure, q.rank
    ),
    sums AS (SELECT * FROM ways QUALIFY row_number() OVER (PARTITION BY id, figure ORDER BY there = 0, rank) = 1),
    told AS (
      SELECT id, figure, value, rank > 1 AS near, CASE WHEN there = 0 THEN 'absent' WHEN lost OR there < wanted THEN 'lost' WHEN counted < there THEN 'blank'
        WHEN solved THEN 'solved' WHEN printed THEN 'printed' ELSE 'zero-by-statement' END AS state
      FROM sums
    )
    SELECT r.id, w.figure, CASE WHEN state IN ('absent', 'lost', 'blank') THEN NULL ELSE value END AS value,
      coalesce(state, 'absent') AS state, coalesce(near, false) AS near
    FROM reports r CROSS JOIN wanted w LEFT JOIN told t ON t.id = r.id AND t.figure = w.figure`);
  const pairs = [...shares].map(([of, by]) => `(${quoted(of)}, ${quoted(by)})`).join(',');
  await query(`INSERT INTO cells
    SELECT part.id, part.figure || ${quoted(SHARE)},
      CASE WHEN whole.value = 0 THEN NULL ELSE 100.0::DOUBLE * part.value / whole.value END,
      CASE WHEN part.value IS NULL THEN part.state WHEN whole.value IS NULL THEN whole.state
        WHEN whole.value = 0 THEN 'no-base' WHEN 'solved' IN (part.state, whole.state) THEN 'solved' ELSE part.state END, part.near OR whole.near
    FROM (VALUES ${pairs}) AS share("of", "by") JOIN cells part ON part.figure = share."of"
    JOIN cells whole ON whole.figure = share."by" AND whole.id = part.id`);
}
