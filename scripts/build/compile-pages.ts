/**
 * The pages outside Astro's own build, compiled into modules: by Astro's own compiler, with
 * src/render/runtime.ts in place of Astro's, so that the markup stays in the .astro files alone.
 */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Modules that the build has loaded by now, and whose tables take long to make: pages take these, not their own. */
const LOADED = /\/src\/(?:text\/simplified|text\/site-fold|report)\.ts$/u;

const loaded: Plugin = {
  name: 'loaded',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return LOADED.test(file) ? { path: pathToFileURL(file).href, external: true } : undefined;
    });
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

/** The modules that the pages are compiled into. */
export interface CompiledPages {
  /** Path of src/render/pages.ts as compiled. */
  pages: string;
  /** Path of src/render/rest.ts as compiled. */
  rest: string;
}

/** Compiles the pages into modules below `folder`, which share what both need. */
export async function compilePages(folder: string): Promise<CompiledPages> {
  const outdir = resolve(join(folder, 'code'));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['src/render/pages.ts', 'src/render/rest.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    logLevel: 'error',
    plugins: [astro, loaded, packages],
    define: {
      'import.meta.env.BASE_URL': JSON.stringify(process.env['BASE_PATH'] ?? '/'),
      'import.meta.env.SITE': JSON.stringify(process.env['SITE_URL'] ?? ''),
    },
  });
  return { pages: join(outdir, 'pages.mjs'), rest: join(outdir, 'rest.mjs') };
}
