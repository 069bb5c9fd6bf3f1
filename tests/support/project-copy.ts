/**
 * A copy of the project in a folder of its own, without content and without history, to be built in another way.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { caseSeeds } from './case-seeds.ts';

const COPIED = [
  'src',
  'scripts',
  'public',
  'seeds',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Gives the folder; who asks for it takes it away. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const entry of COPIED) cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** Adds the seeds of the test cases that are not blocked, or of every so manieth, and of all hostile ones. */
export function copyCases(folder: string, every = 1): void {
  const isBlocked = (name: string): boolean =>
    readFileSync(join('tests/cases', name, 'findings.txt'), 'utf8').includes(': blocking: ');
  // Of two made-up reports of one body and year an archive takes one.
  const taken = new Set<string | undefined>();
  const isFirst = (name: string): boolean => {
    const id = /^id: .+$/mu.exec(readFileSync(join('tests/cases', name, 'report.mdx'), 'utf8'))?.[0];
    return taken.size < taken.add(id).size;
  };
  caseSeeds()
    .filter(({ name }, index) => index % every === 0 || name.startsWith('hostile'))
    .filter(({ name }) => !isBlocked(name) && isFirst(name))
    .forEach(({ name, path, ending }) => cpSync(path, join(folder, 'seeds', `${name}${ending}`)));
}

/** What the test runner sets for itself; Astro would take `BASE_URL` for its own. */
export const RUNNER = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST'];

/** The environment that the tests were started in. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.includes(name)));
}

/** Builds it and gives what was printed. */
export function buildProject(
  folder: string,
  environment: Readonly<Record<string, string>>,
  ...flags: string[]
): string {
  const { stdout, stderr } = runNode(folder, ['scripts/build.ts', ...flags], environment);
  return stdout + stderr;
}

/** Runs Node in it. */
export function runNode(
  folder: string,
  commandLine: readonly string[],
  environment: Readonly<Record<string, string>>,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...outerEnvironment(), ...environment },
  });
  return { status, stdout, stderr };
}
