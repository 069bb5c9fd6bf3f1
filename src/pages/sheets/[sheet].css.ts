/**
 * `/sheets/site.<hash>.css`: the stylesheet of the pages around the reports.
 */
import type { APIRoute } from 'astro';
import { build } from 'esbuild';
import { BROWSERS } from '../../search/browsers.ts';
import { SITE_SHEETS, siteSheetPath } from '../../site/stylesheet.ts';

export function getStaticPaths(): Array<{ params: { sheet: string } }> {
  return [{ params: { sheet: siteSheetPath().replace(/^sheets\/|\.css$/gu, '') } }];
}

export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: [`${SITE_SHEETS}/index.css`],
    bundle: true,
    write: false,
    target: BROWSERS,
    minify: true,
  });
  return new Response(outputFiles[0]?.text ?? '', { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
