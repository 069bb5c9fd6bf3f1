/**
 * Whether Git is there: what needs a history is left out where it is not.
 */
import { spawnSync } from 'node:child_process';

export const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.log('git is not installed: what needs a history is left out');
