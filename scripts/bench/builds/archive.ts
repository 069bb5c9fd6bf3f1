/**
 * This archive as a contender: a copy of its code in a scratch folder, with other seeds. Content and lock are made in
 * advance, so that the pages can be measured alone and addresses have been promised, as they are in a real archive.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readMeta } from '../../../src/archive/record.ts';
import { listReports } from '../../../src/archive/read-archive.ts';
import { corpusSeed, writeCorpus } from '../corpus/index.ts';
import type { Contender, Corpus } from './contender.ts';
import { changeOneWord, type WordChange } from './one-word.ts';
import { putAway } from './put-away.ts';

const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Makes the folder anew; packages are found in the project's, above it. */
export async function archiveContender(folder: string, corpus: Corpus): Promise<Contender> {
  putAway(folder);
  mkdirSync(folder, { recursive: true });
  for (const entry of COPIED) cpSync(entry, join(folder, entry), { recursive: true });
  if (corpus === 'seeds')
    for (const entry of ['seeds', 'content']) cpSync(entry, join(folder, entry), { recursive: true });
  else await makeContent(folder, corpus);
  const place = (path: string): string => join(folder, path);
  const remove = (...paths: string[]): void => putAway(...paths.map(place));
  // A report that is in the public log is built with another word only when that was accepted.
  remove('content/log');
  cpSync(place('content'), place('content-kept'), { recursive: true });

  const change = changeOneWord(place('seeds'));
  const page = await pageOf(folder, change);
  const more = corpusSeed(corpus === 'seeds' ? 0 : corpus);
  const added = place(`seeds/${more.stem}`);
  let before = '';
  const build = [process.execPath, 'scripts/build.ts'];
  return {
    folder: resolve(folder),
    steps: [
      {
        name: 'pages',
        command: [process.execPath, 'scripts/bench/builds/render-pages.ts'],
        prepare: () => {
          remove('dist', '.cache', 'node_modules', 'content', `seeds/${more.stem}.txt`, `seeds/${more.stem}.yaml`);
          cpSync(place('content-kept'), place('content'), { recursive: true });
          writeFileSync(change.path, change.before);
        },
      },
      { name: 'whole', command: build, prepare: () => remove('dist', '.cache', 'node_modules', 'content/reports') },
      { name: 'unchanged', command: build },
      {
        name: 'changed',
        command: build,
        prepare: () => {
          before = readFileSync(page, 'utf8');
          writeFileSync(change.path, change.after);
        },
        check: () => {
          if (readFileSync(page, 'utf8') === before) throw new Error(`${page} is as it was before the change`);
        },
      },
      {
        name: 'added',
        command: build,
        prepare: () => {
          writeFileSync(`${added}.txt`, more.bytes);
          if (more.yaml !== null) writeFileSync(`${added}.yaml`, more.yaml);
        },
        check: async () => {
          const reports = (await listReports(place('content-kept'))).length + 1;
          if ((await listReports(place('content'))).length !== reports)
            throw new Error('the added report is not there');
        },
      },
    ],
  };
}

async function makeContent(folder: string, count: number): Promise<void> {
  await writeCorpus(folder, count);
  // Thousands of findings of made-up reports are of no use here.
  for (const command of [['scripts/convert.ts'], ['scripts/links.ts', '--accept']]) {
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`${command.join(' ')} in ${folder} ended with ${status}:\n${stderr}`);
  }
}

/** Path of the page of the report that the changed seed gives. */
async function pageOf(folder: string, { path }: WordChange): Promise<string> {
  for (const { id, path: mdx } of await listReports(join(folder, 'content')))
    if (join(folder, readMeta(readFileSync(mdx, 'utf8')).source.file) === path)
      return join(folder, 'dist', 'reports', id, 'index.html');
  throw new Error(`no report was made from ${path}`);
}
