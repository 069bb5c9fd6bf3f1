/**
 * How Astro builds the site. SITE_URL and BASE_PATH let the same archive stand on any static host, under any path.
 * Smart punctuation and GFM are off: a report's text is shown letter for letter.
 */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { stylesheetPath } from './src/site/stylesheet.ts';

const { SITE_URL, BASE_PATH } = process.env;
const stylesheet = stylesheetPath('src/styles');

export default defineConfig({
  output: 'static',
  base: BASE_PATH ?? '/',
  ...(SITE_URL ? { site: SITE_URL } : {}),
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    processor: satteri({ features: { gfm: false, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  vite: {
    // Pages that scripts/build/pages.ts has rendered stay where they are; scripts/build.ts empties the folder before.
    build: {
      emptyOutDir: process.env.PREPARED_PAGES === undefined,
      rolldownOptions: {
        output: {
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? stylesheet : '_astro/[name].[hash][extname]'),
        },
        onLog(level, log, handler) {
          // Every MDX module carries a directive that means nothing here; a thousand warnings would hide a real one.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
