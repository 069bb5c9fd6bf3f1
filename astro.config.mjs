/**
 * How Astro builds the site. SITE_URL and BASE_PATH let the same archive stand on any static host, under any path.
 * Smart punctuation and GFM are off: prose is shown letter for letter.
 */
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { archive } from './scripts/astro/archive.ts';
import { BROWSERS } from './src/search/browsers.ts';
import { BASE, SITE } from './src/site/site-address.ts';
import { stylesheetPath } from './src/site/stylesheet.ts';

const stylesheet = stylesheetPath('src/styles');

export default defineConfig({
  output: 'static',
  base: BASE,
  ...(SITE === null ? {} : { site: SITE }),
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx({ gfm: false, smartypants: false }), archive({ pagesAlone: process.env.PAGES_ALONE === 'true' })],
  vite: {
    cacheDir: '.cache/vite',
    // What is made, not written: with the archives of a benchmark among it, watching took minutes and gigabytes.
    server: { watch: { ignored: ['.cache', 'dist', 'packed', 'shards'].map((folder) => `**/${folder}/**`) } },
    build: {
      // Pages that have not changed stay where they are; what nothing gives any more goes when all are made.
      emptyOutDir: false,
      // Lightning CSS writes for these what newer browsers do by themselves, `light-dark()` first of all.
      cssTarget: BROWSERS,
      rolldownOptions: {
        output: {
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? stylesheet : '_astro/[name].[hash][extname]'),
        },
      },
    },
  },
});
