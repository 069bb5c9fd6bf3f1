/**
 * The contenders of the builds: peers get every word of a report, and the report that is changed is rebuilt alone.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, expect, test, vi } from 'vitest';
import { wordsOf } from '../../src/archive/body.ts';
import { listReports } from '../../src/archive/read-archive.ts';
import { readFrontmatter, readMdx } from '../../src/archive/read-mdx.ts';
import { convert } from '../../src/convert/index.ts';
import { archiveContender } from '../../scripts/bench/builds/archive.ts';
import { changeOneWord } from '../../scripts/bench/builds/one-word.ts';
import { plainMdx } from '../../scripts/bench/builds/plain-mdx.ts';
import { writeCorpus } from '../../scripts/bench/corpus/index.ts';
import { measureCommand } from '../../scripts/bench/measure-command.ts';
import { RUNNER } from '../support/project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
/** Inside the project, since packages are looked for above. */
const archive = join('.cache', 'bench', `archive-of-test-${process.pid}`);
afterAll(() => [folder, archive].forEach((path) => rmSync(path, { recursive: true, force: true })));

test('plain MDX has the words of the report, and none of our components', async () => {
  for (const { path } of await listReports('content')) {
    const { body } = readMdx(readFileSync(path, 'utf8'));
    const plain = plainMdx('题', body);
    expect(plain).not.toMatch(/<[A-Z]/u);
    expect(readFrontmatter(plain)).toEqual({ title: '题' });
    // Blanks between elements are how MDX is laid out.
    const words = (text: string): string => text.replaceAll(/\s/gu, '');
    const [, ...blocks] = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(plain).children;
    expect(words(toString(blocks))).toBe(words(body.map(wordsOf).join('')));
  }
});

test('one word of one paragraph is changed', async () => {
  await writeCorpus(folder, 9);
  const { path, line, before, after } = changeOneWord(join(folder, 'seeds'));
  const lines = [before, after].map((bytes) => Buffer.from(bytes).toString('utf8').split('\n'));
  const differing = lines[0]?.flatMap((text, index) => (text === lines[1]?.[index] ? [] : [index + 1]));
  expect(differing).toEqual([line]);
  expect(Buffer.from(readFileSync(path)).equals(Buffer.from(before))).toBe(true);
  const [was, is] = await Promise.all([before, after].map((value) => recordOf(value)));
  const changed = is?.paragraphs.filter(({ text }, index) => text !== was?.paragraphs[index]?.text);
  expect(changed).toHaveLength(1);
  expect(is?.paragraphs.map(({ id }) => id)).toEqual(was?.paragraphs.map(({ id }) => id));
});

async function recordOf(value: Uint8Array): Promise<VFile['data']['record']> {
  return (await convert(new VFile({ path: 'seeds/changed.txt', value }))).data.record;
}

test('the report with the changed word is rebuilt, and no other', async () => {
  for (const name of RUNNER) vi.stubEnv(name, undefined);
  const { folder: place, steps } = await archiveContender(archive, 3);
  const pages = (await listReports(join(place, 'content'))).map(({ id }) =>
    join(place, 'dist/reports', id, 'index.html'),
  );
  const times = (): string[] => pages.map((page) => String(statSync(page, { bigint: true }).mtimeNs));
  const run = async (name: string): Promise<void> => {
    const step = steps.find((one) => one.name === name);
    await step?.prepare?.();
    const { printed } = await measureCommand(step?.command ?? [], place);
    await step?.check?.(printed);
  };
  await run('whole');
  const before = times();
  await run('changed');
  expect(times().filter((time, index) => time !== before[index])).toHaveLength(1);
  // Had it not been changed, the step would say so.
  const changed = steps.find(({ name }) => name === 'changed');
  await changed?.prepare?.();
  expect(() => changed?.check?.('')).toThrow('as it was before the change');
  vi.unstubAllEnvs();
});
