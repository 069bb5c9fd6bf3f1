/**
 * A TypeScript file as one script for the browser, all that it imports inside: scripts are loaded from fixed addresses,
 * those of the search only when a reader asks for it.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

/** `path` is the file's, from the project's root; `iife` makes a classic script, which can run before the page is drawn. */
export async function browserScript(path: string, format: 'esm' | 'iife'): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), path)],
    bundle: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2022',
    minify: true,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${path}: nothing was bundled`);
  return new Response(file.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
