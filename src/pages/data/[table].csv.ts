/**
 * `/data/facts.csv`, `/data/tables.csv`: see data-tables.ts.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { prepared } from '../../site/build-mode.ts';
import { dataTables } from '../../site/data-tables.ts';
import { loadReports } from '../../site/load-archive.ts';

export const getStaticPaths = (() =>
  prepared === null
    ? dataTables.map((table) => ({ params: { table: table.path.replace(/\.csv$/u, '') }, props: { table } }))
    : []) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { table } }) => {
  const lines = (await loadReports()).map(({ record }) => table.lines(record));
  return new Response(table.head() + lines.join(''), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
