/**
 * The browser's search module in one file: api.ts with all it imports, and the table of Traditional characters written in.
 */
import { build } from 'esbuild';
import { scriptPairs } from '../text/script-map.ts';
import { BUNDLED } from './browsers.ts';

/** Text of `/search/api.js`. */
export async function bundleApi(): Promise<string> {
  const { outputFiles } = await build({
    ...BUNDLED,
    entryPoints: ['src/search/api.ts'],
    format: 'esm',
    charset: 'utf8',
    define: { SCRIPT_PAIRS: JSON.stringify(scriptPairs()) },
  });
  return outputFiles[0]?.text ?? '';
}
