/**
 * Ctrl-C and a polite kill, at moments that the build's own lines tell: it ends with one sentence, leaves every file
 * either old or new, and the next build gives the whole site.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/links/files-below.ts';
import { hashOf } from '../../src/archive/cache.ts';
import { buildProject, copyProject, outerEnvironment } from '../support/project-copy.ts';

let folder = '';
beforeAll(() => (folder = copyProject()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hash of every file of content and site, by path. */
function files(): Map<string, string> {
  const paths = ['content', 'dist'].flatMap((name) => filesBelow(join(folder, name)));
  return new Map(paths.sort().map((path) => [path.slice(folder.length), hashOf(readFileSync(path))]));
}

/** Builds, and sends the signal to the whole group, as a terminal does, when a line is printed that holds `mark`. */
async function stopAt(mark: string, signal: NodeJS.Signals): Promise<{ status: number; stderr: string }> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: outerEnvironment(),
    detached: true,
  });
  const said = { stdout: '', stderr: '' };
  let stopped = false;
  child.stdout.on('data', (text: Buffer) => {
    said.stdout += text.toString('utf8');
    if (stopped || !said.stdout.includes(mark) || child.pid === undefined) return;
    stopped = true;
    process.kill(-child.pid, signal);
  });
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString('utf8')));
  const [status] = (await once(child, 'close')) as [number];
  expect(stopped, said.stdout + said.stderr).toBe(true);
  return { status, stderr: said.stderr };
}

/** What a build of a copy without history and address warns of before it is stopped, with Git and without. */
const WARNINGS = /^(?:this folder has no history|Git is not installed|SITE_URL is not set).*\n/gmu;

/** One of them, another each time; `MOMENTS=4` for all. */
const MOMENTS = [
  ['seeds: 6 converted', 'SIGINT', 130],
  ['published links:', 'SIGTERM', 143],
  ['of them rendered', 'SIGINT', 130],
  ['indexed in', 'SIGTERM', 143],
] as const;
const first = Math.floor(MOMENTS.length * Math.random());
const moments = [...MOMENTS, ...MOMENTS].slice(first, first + Number(process.env['MOMENTS'] ?? 1));

test('a stopped build leaves whole files, and the next one goes on', async () => {
  buildProject(folder, {});
  const before = files();
  copyFileSync('tests/cases/water-bureau-form-2021-blanks/seed.txt', join(folder, 'seeds/added.txt'));
  const between: Array<Map<string, string>> = [];
  for (const [mark, signal, expected] of moments) {
    const { status, stderr } = await stopAt(mark, signal);
    expect(stderr.replace(WARNINGS, '').trim(), mark).toBe(
      'stopped; what is finished stays, and the next build goes on from there',
    );
    expect(status, mark).toBe(expected);
    between.push(files());
  }
  buildProject(folder, {});
  const after = files();
  expect(after).not.toEqual(before);
  for (const [index, left] of between.entries())
    for (const [path, hash] of left)
      expect([before.get(path), after.get(path)], `${path} after “${moments[index]?.[0] ?? ''}”`).toContain(hash);
  buildProject(folder, {}, '--force');
  expect(files()).toEqual(after);
});
