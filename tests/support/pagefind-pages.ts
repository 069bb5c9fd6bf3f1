/**
 * A folder for a static host: the built site below a base path (and once more in /twin/), and beside it pages with Pagefind's own interfaces, as
 * they come from npm (bundled as a site would) and as Pagefind 1.6.0 writes them.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';

/** What the site stands under; not what it was built for, so that nothing of the search may rest on that. */
export const BASE = '/deep/archive';

/** A page with headings, filters and a sort, so that Pagefind's answers have all they can have. */
const PAGE = `<html lang="zh-CN"><body><h1 id="t">政府信息公开</h1>
<p data-pagefind-filter="year:2019" data-pagefind-sort="year:2019">总体情况</p><h2 id="s1">主动公开</h2><p>公开文件三十条</p></body></html>`;

export interface PagefindPages {
  folder: string;
  close(): void;
}

/** Makes it: `/component-npm.html`, `/component-own.html`, `/default-npm.html`, `/default-own.html`; `/own/pagefind/` is Pagefind's index of one page. */
export async function pagefindPages(dist = 'dist'): Promise<PagefindPages> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-ui-'));
  mkdirSync(join(folder, 'deep'));
  for (const path of [BASE, 'twin']) symlinkSync(resolve(dist), join(folder, path), 'dir');
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('; '));
  await index.addHTMLFile({ url: '/page/', content: PAGE });
  await index.writeFiles({ outputPath: join(folder, 'own/pagefind') });
  await close();
  const write = (path: string, content: string): void => writeFileSync(join(folder, path), content);

  const components = `<pagefind-config bundle-path="${BASE}/pagefind/" lang="zh-cn"></pagefind-config>
<pagefind-input debounce="1"></pagefind-input><pagefind-summary></pagefind-summary>
<pagefind-filter-pane></pagefind-filter-pane><pagefind-results max-sub-results="10000"></pagefind-results>`;
  write('component-npm.html', page('component-npm.js', components));
  write('component-own.html', page('own/pagefind/pagefind-component-ui.js', components));
  await bundle(`import '@pagefind/component-ui';`, join(folder, 'component-npm.js'));

  const start = `new PagefindUI({ element: '#ui', bundlePath: '${BASE}/pagefind/', showSubResults: true, pageSize: 1000, debounceTimeoutMs: 1 });`;
  write('start.js', start);
  write('default-npm.html', page('default-npm.js', '<div id="ui"></div>'));
  write('default-own.html', page('own/pagefind/pagefind-ui.js', '<div id="ui"></div>', 'start.js'));
  await bundle(`import { PagefindUI } from '@pagefind/default-ui';\n${start}`, join(folder, 'default-npm.js'));
  return { folder, close: () => rmSync(folder, { recursive: true }) };
}

function page(script: string, body: string, behind?: string): string {
  const scripts = [script, ...(behind === undefined ? [] : [behind])];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>检索</title><body>${body}
${scripts.map((path) => `<script src="${path}"${path.includes('npm') ? ' type="module"' : ''}></script>`).join('\n')}</body></html>`;
}

async function bundle(contents: string, outfile: string): Promise<void> {
  await build({ stdin: { contents, resolveDir: '.' }, outfile, bundle: true, format: 'esm', logLevel: 'error' });
}
