/**
 * `/reports/<agency>/<year>.json`: the record.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(props.report.record), { headers: { 'content-type': 'application/json' } });
