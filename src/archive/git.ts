/**
 * The repository's history as a build asks for it: one place from which Git is called.
 */
import { spawnSync } from 'node:child_process';

/** What Git answers. */
export interface GitAnswer {
  /** Null where there is no Git. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What git prints, `input` read by it; null where it cannot do what is asked. */
export function git(folder: string, args: readonly string[], input = ''): string | null {
  const { status, stdout } = run(folder, args, input);
  return status === 0 ? stdout : null;
}

const asked = new Map<string, GitAnswer>();

/** Whether a folder's history is cut off (`true` or `false`), and the commit that is checked out, a line each. Asked for once. */
export function askHistory(folder: string): GitAnswer {
  const known = asked.get(folder);
  if (known !== undefined) return known;
  const answer = run(folder, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  asked.set(folder, answer);
  return answer;
}

/** Whether the folder has its whole history: a shallow clone dates everything to its one commit. */
export function hasHistory(folder: string): boolean {
  return isWhole(askHistory(folder));
}

export function isWhole({ status, stdout }: GitAnswer): boolean {
  return status === 0 && stdout.startsWith('false\n');
}

/** In no language but English: what is said is read. */
function run(cwd: string, args: readonly string[], input = ''): GitAnswer {
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', input, maxBuffer: 2 ** 29, env });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}
