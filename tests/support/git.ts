/**
 * Git for tests, by nobody's own settings. What needs a history is left out where it is not installed.
 */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

export const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.log('git is not installed: what needs a history is left out');

const SETTINGS = ['user.name=a', 'user.email=a@example.org', 'commit.gpgsign=false'].flatMap((each) => ['-c', each]);

/** Runs it in a folder, and gives what it prints. */
export function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...SETTINGS, ...args], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}
