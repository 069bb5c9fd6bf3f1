/**
 * `/reports/<agency>/<year>.ris`: the report's citation as a RIS record.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationsOf } from '../../../site/report-citation.ts';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(citationsOf(props.report.record).ris, {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
