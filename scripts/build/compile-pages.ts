/**
 * The pages that exist once a report, an agency or a list, compiled into one module: by Astro's own compiler, with
 * src/render/runtime.ts in place of Astro's, so that the markup stays in the .astro files alone.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import { build, type Plugin } from 'esbuild';

/** Compiles `.astro` as Astro's build does (`compressHTML: 'jsx'`), and sends its modules to ours. */
const astro: Plugin = {
  name: 'astro-pages',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^astro\/compiler-runtime$/ }, () => ({ path: resolve('src/render/runtime.ts') }));
    onResolve({ filter: /^astro:content$/ }, () => ({ path: resolve('src/render/content.ts') }));
    onLoad({ filter: /\.astro$/ }, async ({ path }) => {
      const { code, css, scripts, diagnostics } = transform(await readFile(path, 'utf8'), {
        filename: path,
        compact: 'jsx',
        internalURL: 'astro/compiler-runtime',
        resultScopedSlot: true,
        resolvePath: (specifier) => specifier,
      });
      const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ text }) => ({ text }));
      // The one stylesheet is src/styles; a page of a report runs nothing.
      if (css.length > 0 || scripts.length > 0)
        errors.push({ text: 'a page of a report may hold no style and no script' });
      return { contents: withoutWaiting(code), loader: 'ts', errors };
    });
    onLoad({ filter: /\.css$/ }, () => ({ contents: '' }));
  },
};

/**
 * The code of a component that waits for its slots alone, without waiting: our runtime has what is in a slot at once, and
 * a promise for each row of a table costs more than the row.
 */
function withoutWaiting(code: string): string {
  const rest = code.replaceAll('await Astro.slots.render(', 'Astro.slots.render(');
  return /\bawait\b/u.test(rest) ? code : rest.replace('createComponent(async (', 'createComponent((');
}

/** Packages stay outside, but data in JSON, which Node would want announced. */
const packages: Plugin = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@]/ }, ({ path }) => (path.endsWith('.json') ? undefined : { path, external: true }));
  },
};

/** Compiles the pages into a module below `folder` and gives its path. */
export async function compilePages(folder: string): Promise<string> {
  const outfile = resolve(join(folder, 'pages.mjs'));
  await build({
    entryPoints: ['src/render/pages.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    logLevel: 'error',
    plugins: [astro, packages],
    define: {
      'import.meta.env.BASE_URL': JSON.stringify(process.env['BASE_PATH'] ?? '/'),
      'import.meta.env.SITE': JSON.stringify(process.env['SITE_URL'] ?? ''),
    },
  });
  return outfile;
}
