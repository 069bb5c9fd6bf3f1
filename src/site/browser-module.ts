/**
 * A TypeScript file as one ES module for the browser, all that it imports inside: search is loaded from fixed addresses,
 * and only when a reader asks for it.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

/** `path` is the module's, from the project's root. */
export async function browserModule(path: string): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), path)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${path}: nothing was bundled`);
  return new Response(file.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
