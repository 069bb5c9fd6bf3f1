/**
 * `/reports/<agency>/<year>.csl.json`: the report's citation as CSL-JSON.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationsOf } from '../../../site/report-citation.ts';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(citationsOf(props.report.record).cslJson, {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
