/**
 * `/search/page.js`, `dialog.js`, `tally.js`, `marks.js`, `verify.js`, `verify-page.js`: the scripts of the search, each loaded when it is needed.
 */
import type { APIRoute } from 'astro';
import { browserScript } from '../../site/browser-script.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  page: 'src/client/search-page.ts',
  dialog: 'src/client/search-dialog.ts',
  tally: 'src/client/search-tally.ts',
  marks: 'src/client/phrase-marks.ts',
  verify: 'src/search/verify/verify.ts',
  'verify-page': 'src/client/verify-page.ts',
};

export function getStaticPaths(): Array<{ params: { script: string }; props: { path: string } }> {
  return Object.entries(SCRIPTS).map(([script, path]) => ({ params: { script }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props }) => browserScript(props.path, 'esm');
