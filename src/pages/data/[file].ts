/**
 * `/data/reports.json`, `/data/facts.csv` …: see data-files.ts.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { prepared } from '../../site/build-mode.ts';
import { dataFiles, joinData } from '../../site/data-files.ts';
import { loadReports } from '../../site/load-archive.ts';

export const getStaticPaths = (() =>
  prepared === null
    ? dataFiles.map((file) => ({ params: { file: file.path }, props: { file } }))
    : []) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file } }) => {
  const records = (await loadReports()).map(({ record }) => record);
  return new Response(joinData(file, records), { headers: { 'content-type': file.type } });
};
