/**
 * Programs of the system that some tests use and no test needs: where one is missing it is said what was left out.
 */
import { spawnSync } from 'node:child_process';

/** Whether all of them are there. `what` is what cannot be tested without. */
export function hasPrograms(what: string, ...programs: readonly string[]): boolean {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length > 0) console.log(`left out: ${what}; ${missing.join(', ')} not installed`);
  return missing.length === 0;
}
