/**
 * Starlight with the same reports: its pages, its own Pagefind index, and a sidebar of one entry, so that no page lists
 * all others. Installed by npm into a scratch folder when it is asked for.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contender } from './contender.ts';
import { install, versionOf } from './installed.ts';
import { checkPages, forgetAstro, writePeerProject } from './peer-project.ts';

const STARLIGHT = '0.42.4';

const FILES = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: '年报',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '首页', link: '/' }],
    }),
  ],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.mdx': '---\ntitle: 首页\n---\n',
};

/** Makes `name` below `home` anew, where the packages are or come to be, from the reports of `content`. */
export async function starlightContender(home: string, name: string, content: string): Promise<Contender> {
  const dependencies = { astro: versionOf('.', 'astro'), '@astrojs/starlight': STARLIGHT };
  install(home, dependencies);
  const folder = join(home, name);
  await writePeerProject(folder, { dependencies, files: FILES, reports: 'src/content/docs/reports' }, content);
  return {
    folder: resolve(folder),
    versions: {
      starlight: STARLIGHT,
      'astro under Starlight': versionOf(home, 'astro'),
      'Pagefind under Starlight': versionOf(home, 'pagefind'),
    },
    steps: [
      {
        name: 'starlight',
        command: [process.execPath, resolve(home, 'node_modules/astro/bin/astro.mjs'), 'build'],
        prepare: () => forgetAstro(folder),
        check: async () => {
          await checkPages(folder, content);
          if (!existsSync(join(folder, 'dist/pagefind/pagefind.js'))) throw new Error('Starlight made no index');
        },
      },
    ],
  };
}
