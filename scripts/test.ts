/**
 * `npm test`: everything that CI runs. What only looks at the project goes first, two at a time, since each keeps one core busy;
 * then the build, and the tests of it. Stops at the first step that fails, and says which.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Name of the step, and the command, found in node_modules/.bin. */
type Step = readonly [name: string, command: string, args: readonly string[]];

/** They change nothing and need nothing of each other; what takes longest first. */
const CHECKS: readonly Step[] = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint and types', 'oxlint', []],
  [
    'types of pages',
    'astro',
    ['check', '--minimumFailingSeverity', 'hint', '--tsconfig', 'scripts/astro/pages.tsconfig.json'],
  ],
  ['content is what the seeds give', 'node', ['scripts/convert.ts', '--check']],
  ['every published address is locked', 'node', ['scripts/links.ts', '--check']],
];

const STEPS: readonly Step[] = [
  ['build', 'node', ['scripts/build.ts']],
  ['tests', 'vitest', ['run', ...process.argv.slice(2)]],
];

const AT_A_TIME = 2;

/** On Windows the commands are files that only a shell runs. */
const shell = process.platform === 'win32';

const running = new Set<ChildProcess>();

function stop(name: string, why: string | undefined): never {
  for (const child of running) child.kill();
  console.error(`\nnpm test stopped at “${name}”${why === undefined ? '' : `: ${why}`}`);
  process.exit(1);
}

/** Runs it and prints, when it has ended, all that it has said. */
async function check([name, command, args]: Step): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
  running.add(child);
  child.once('error', (error) => stop(name, error.message));
  const ended = once(child, 'close');
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  running.delete(child);
  console.log(`\n== ${name}\n${out}${errors}`.trimEnd());
  if (child.exitCode !== 0) stop(name, undefined);
}

const due = [...CHECKS];
async function checkOn(): Promise<void> {
  for (let next = due.shift(); next !== undefined; next = due.shift()) await check(next);
}

console.log(`checking: ${CHECKS.map(([name]) => name).join(', ')}`);
await Promise.all(Array.from({ length: AT_A_TIME }, checkOn));

for (const [name, command, args] of STEPS) {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) stop(name, error?.message);
}
