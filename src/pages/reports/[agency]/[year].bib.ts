/**
 * `/reports/<agency>/<year>.bib`: the report's citation as a BibTeX entry.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationsOf } from '../../../site/report-citation.ts';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(citationsOf(props.report.record).bibtex, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
