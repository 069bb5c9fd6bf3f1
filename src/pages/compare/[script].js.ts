/**
 * `/compare/page.js`, `charts.js`, `workbook.js`: the scripts of the page, the others loaded when there is something to draw or to
 * write.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../../site/browser-script.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  page: 'src/client/compare-page.ts',
  charts: 'src/client/compare-charts.ts',
  workbook: 'src/client/compare-workbook.ts',
};

export function getStaticPaths(): Array<{ params: { script: string }; props: { path: string } }> {
  return Object.entries(SCRIPTS).map(([script, path]) => ({ params: { script }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props }) => browserScript(props.path, 'esm');
