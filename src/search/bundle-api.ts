/**
 * The browser's search module in one file: api.ts with all it imports, and the table of Traditional characters written in.
 */
import { build } from 'esbuild';
import { scriptPairs } from '../text/script-map.ts';

/** Text of `/search/api.js`. */
export async function bundleApi(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/search/api.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    define: { SCRIPT_PAIRS: JSON.stringify(scriptPairs()) },
  });
  return outputFiles[0]?.text ?? '';
}
