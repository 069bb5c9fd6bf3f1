/**
 * `npm test`: everything that CI runs, in the order in which faults are cheapest to find. Stops at the first step that fails.
 */
import { spawnSync } from 'node:child_process';

/** Name of the step, and the command, found in node_modules/.bin. */
const STEPS: ReadonlyArray<readonly [name: string, command: string, args: readonly string[]]> = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['types of pages', 'astro', ['check', '--minimumFailingSeverity', 'hint']],
  ['types of scripts and tests', 'tsc', ['--noEmit']],
  ['content is what the seeds give', 'node', ['scripts/convert.ts', '--check']],
  ['every published address is locked', 'node', ['scripts/links.ts', '--check']],
  ['build', 'node', ['scripts/build.ts']],
  ['tests', 'vitest', ['run', ...process.argv.slice(2)]],
];

for (const [name, command, args] of STEPS) {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\nnpm test stopped at “${name}”${error === undefined ? '' : `: ${error.message}`}`);
    process.exitCode = 1;
    break;
  }
}
