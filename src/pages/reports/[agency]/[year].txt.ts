/**
 * `/reports/<agency>/<year>.txt`: the seed's bytes as found.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { reportFiles } from '../../../site/report-files.ts';
import { readSeed } from '../../../site/seed-lines.ts';

export const getStaticPaths = (() => reportFiles()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(new Uint8Array(readSeed(props.report.record.source)));
