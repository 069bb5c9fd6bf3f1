/**
 * A TypeScript file as one script for the browser, all that it imports inside: scripts are loaded from fixed addresses,
 * those of the search only when a reader asks for it.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLED } from '../search/browsers.ts';

/** `path` is the file's, from the project's root; `iife` makes a classic script, which can run before the page is drawn. */
export async function browserScript(path: string, format: 'esm' | 'iife'): Promise<Response> {
  const { outputFiles } = await build({
    ...BUNDLED,
    entryPoints: [join(process.cwd(), path)],
    format,
    // Modules are read as UTF-8 whatever a host says; what is spelt out takes twice the room.
    ...(format === 'esm' ? { charset: 'utf8' as const } : {}),
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${path}: nothing was bundled`);
  return new Response(file.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
