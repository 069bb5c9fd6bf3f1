/**
 * Who imports whom: imports go down the list of layers and never up, nor around. The arrows are drawn by
 * dependency-cruiser, types included.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';

/** From the bottom; what stands on one line may import each other. */
const LAYERS: ReadonlyArray<readonly string[]> = [
  ['src/text/', 'src/charts/'],
  ['src/compare/'],
  ['src/report.ts', 'src/report-meta.ts', 'src/report-schema.ts', 'src/forms/', 'src/table.ts'],
  ['src/convert/'],
  ['src/archive/'],
  ['src/links/', 'src/cite/', 'src/search/'],
  ['src/log/'],
  ['src/site/', 'src/env.d.ts'],
  ['src/components/', 'src/layouts/', 'src/styles/'],
  ['src/pages/', 'src/dev/'],
  ['scripts/'],
];

/** What browsers run stands apart: nothing imports it, and it imports what runs in browsers too. */
const CLIENT = 'src/client/';
const IN_BROWSERS = [CLIENT, 'src/text/', 'src/charts/', 'src/compare/', 'src/search/', 'src/links/', 'src/cite/'];

const only = (paths: readonly string[]): string => `^(?:${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})`;

const forbidden: IForbiddenRuleType[] = [
  ...LAYERS.map((layer, height) => ({
    name: 'no import goes up',
    from: { path: only(layer) },
    to: { path: '^(?:src|scripts)/', pathNot: only(LAYERS.slice(0, height + 1).flat()) },
  })),
  {
    name: 'browsers run it',
    from: { path: only([CLIENT]) },
    to: { path: '^(?:src|scripts)/', pathNot: only(IN_BROWSERS) },
  },
  { name: 'no circle', from: {}, to: { circular: true } },
];

const copy = mkdtempSync(join(tmpdir(), 'imports-'));
afterAll(() => rmSync(copy, { recursive: true }));

/**
 * The modules of src and scripts with their imports. dependency-cruiser reads no Astro: in a copy, `Page.astro` is the
 * TypeScript at its head, named `Page.astro.ts`, which imports of `Page.astro` find. Of MDX it is the lines that import.
 */
async function draw(): Promise<ICruiseResult> {
  for (const folder of ['src', 'scripts']) cpSync(folder, join(copy, folder), { recursive: true });
  for (const file of globSync('src/**/*.astro', { cwd: copy })) {
    const head = /^---\n(?<script>.*?)^---$/msu.exec(readFileSync(join(copy, file), 'utf8'))?.groups?.['script'];
    renameSync(join(copy, file), join(copy, `${file}.ts`));
    writeFileSync(join(copy, `${file}.ts`), head ?? '');
  }
  for (const file of globSync('src/**/*.mdx', { cwd: copy })) {
    const imports = readFileSync(join(copy, file), 'utf8').match(/^import .*$/gmu) ?? [];
    writeFileSync(join(copy, `${file}.ts`), imports.join('\n'));
  }
  const { output } = await cruise(['src', 'scripts'], {
    baseDir: copy,
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') throw new Error('an object was asked for, not a printed report');
  return output;
}

test('imports go down the layers, and never around', async () => {
  const { modules, summary } = await draw();
  const ours = modules.filter(({ source }) => /^(?:src|scripts)\//u.test(source));
  expect(ours.filter(({ source }: IModule) => /\.astro\.ts$/u.test(source)).length).toBeGreaterThan(40);
  expect(ours.find(({ source }) => source === 'src/pages/guide/index.mdx.ts')?.dependencies).not.toHaveLength(0);
  const layers = only([CLIENT, ...LAYERS.flat()]);
  expect(ours.map(({ source }) => source).filter((source) => !new RegExp(layers, 'u').test(source))).toEqual([]);
  expect(summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)).toEqual([]);
});
