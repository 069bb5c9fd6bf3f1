/**
 * The straightforward Astro project: an `.mdx` collection with `render()`, one page a report, nothing else; and
 * Pagefind's own command over what it has built. Astro, its MDX and Pagefind are the ones that this project has.
 */
import { resolve } from 'node:path';
import type { Contender } from './contender.ts';
import { versionOf } from './installed.ts';
import { checkPages, forgetAstro, writePeerProject } from './peer-project.ts';

const FILES = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  reports: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: 'content' }),
    schema: z.object({ title: z.string() }),
  }),
};
`,
  'src/pages/reports/[...id].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const reports = await getCollection('reports');
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}

const { report } = Astro.props;
const { Content } = await render(report);
---

<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>{report.data.title}</title>
  </head>
  <body>
    <main>
      <h1>{report.data.title}</h1>
      <Content />
    </main>
  </body>
</html>
`,
};

/** Makes the folder anew from the reports of `content`. */
export async function referenceContender(folder: string, content: string): Promise<Contender> {
  const dependencies = { astro: versionOf('.', 'astro'), '@astrojs/mdx': versionOf('.', '@astrojs/mdx') };
  await writePeerProject(folder, { dependencies, files: FILES, reports: 'content' }, content);
  return {
    folder: resolve(folder),
    steps: [
      {
        name: 'reference',
        command: [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build'],
        prepare: () => forgetAstro(folder),
        check: () => checkPages(folder, content),
      },
      {
        name: 'pagefind',
        command: [process.execPath, resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'dist'],
      },
    ],
  };
}
