/**
 * `/pictures/site.png` and `/pictures/<year>.png`: what previews of links show.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../site/load-archive.ts';
import { drawPicture } from '../../site/picture/draw-picture.ts';

export const getStaticPaths = (async () => {
  const { years } = await loadArchive();
  return [
    { params: { name: 'site' }, props: { line: null }, cacheKey: 'site' },
    ...years.map((year) => {
      return { params: { name: String(year) }, props: { line: `${year}年度报告` }, cacheKey: String(year) };
    }),
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(Uint8Array.from(await drawPicture(props.line)), { headers: { 'content-type': 'image/png' } });
