/**
 * What Lighthouse gives the built site, on a catalogue, a report and the search: 100 in all but performance, there 95 at least.
 *
 * 2026-11-22: fetched by npx when asked for, and no part of `npm test`: it weighs 176 MB, and its marks for performance
 * depend on what else the machine does.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { findBrowser } from '../../tests/support/browser.ts';
import { serve } from '../../tests/support/static-host.ts';
import type { Table } from './table.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

/** Categories with the mark that each has to reach. */
const CATEGORIES = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

const Outcome = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
});

/** Measures `dist/`; gives the table of marks, and what took some away. Sets the exit status where a mark is too low. */
export async function benchLighthouse(): Promise<Table[]> {
  if (!existsSync('dist/index.html')) throw new Error('there is no built site; run `npm run build` first');
  const [report] = await readArchive('content');
  const { path, env } = await findBrowser();
  const host = await serve('dist');
  const rows: Table['rows'] = [];
  try {
    for (const page of ['/', report?.url ?? '/', '/search/']) {
      const printed = await run(host.origin + page, { ...process.env, ...env, CHROME_PATH: path });
      const { categories, audits } = Outcome.parse(JSON.parse(printed));
      const marks = Object.entries(CATEGORIES).map(([name, least]) => {
        const mark = Math.round((categories[name]?.score ?? 0) * 100);
        if (mark < least) process.exitCode = 1;
        return mark;
      });
      const lost = Object.values(categories)
        .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
        .filter(({ id }) => (audits[id]?.score ?? 1) < 0.9);
      rows.push([page, ...marks, lost.map(({ id }) => id).join(', ')]);
    }
  } finally {
    await host.close();
  }
  const names = Object.entries(CATEGORIES).map(([name, least]) => `${name} (${least})`);
  return [{ caption: 'Marks, each with the least.', columns: ['page', ...names, 'below 90'], rows }];
}

function run(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', '--output-path=stdout'];
  args.push(`--only-categories=${Object.keys(CATEGORIES).join(',')}`, '--chrome-flags=--headless=new --no-sandbox');
  return new Promise((resolve, reject) => {
    const child = spawn('npx', args, {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(printed);
      else reject(new Error(`Lighthouse ended with ${status ?? 'a signal'} on ${url}`));
    });
  });
}
