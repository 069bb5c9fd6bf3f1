/**
 * The rest of the site where Astro need not be asked: pages and files that it has once, the stylesheet, and `public/`.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from 'lightningcss';
import type { RenderedFile } from '../../src/render/pages.ts';
import type { RestOfSite } from './pages.ts';
import { filesBelow, writeSiteFile } from './site-files.ts';

type Rest = typeof import('../../src/render/rest.ts');

/** Writes it into `out` and gives the paths of its files. */
export async function renderRest(
  out: string,
  { module, stylesheet }: Pick<RestOfSite, 'module' | 'stylesheet'>,
): Promise<string[]> {
  // Safe: the module was compiled from that very file in this build.
  const rest = (await import(pathToFileURL(module).href)) as Rest;
  const written: string[] = [];
  const write = ({ path, content }: RenderedFile): void => {
    const target = join(out, path);
    writeSiteFile(target, content);
    written.push(target);
  };
  for await (const file of rest.renderRest(stylesheet)) write(file);
  for (const path of filesBelow('public')) write({ path: relative('public', path), content: readFileSync(path) });
  write({ path: stylesheet, content: styles() });
  return written;
}

/** The stylesheet of every page, by the tool with which Vite makes it. */
function styles(): string {
  const { code } = bundle({ filename: 'src/styles/index.css', minify: true });
  return `${Buffer.from(code).toString('utf8')}\n`;
}
