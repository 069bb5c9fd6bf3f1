/**
 * `/reports/<agency>/<year>.linkset.json`: a report's typed links as a link set (RFC 9264).
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { linksetOf } from '../../../site/head/signposting.ts';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  Response.json(linksetOf(props.report.record), { headers: { 'content-type': 'application/linkset+json' } });
