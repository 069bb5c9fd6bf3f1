/**
 * `/reports/<agency>/<year>.md`: the report's text as Markdown.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { markdownOf } from '../../../site/markdown.ts';
import { reportFiles } from '../../../site/report-files.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(markdownOf(props.report));
