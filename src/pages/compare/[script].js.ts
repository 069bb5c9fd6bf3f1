/**
 * `/compare/page.js` and `charts.js`: the scripts of the page, the second loaded when there is something to draw.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../../site/browser-script.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  page: 'src/client/compare-page.ts',
  charts: 'src/client/compare-charts.ts',
};

export function getStaticPaths(): Array<{ params: { script: string }; props: { path: string } }> {
  return Object.entries(SCRIPTS).map(([script, path]) => ({ params: { script }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props }) => browserScript(props.path, 'esm');
