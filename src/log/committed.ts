/**
 * The log as it was last committed: what is committed counts as published, what is not may still become another.
 */
import { git } from '../archive/git.ts';
import { HEADS_FILE, LEAVES_FILE, type LogText } from './log-files.ts';

/** The log of the last commit, empty where that had none; null where the folder is not in a history. */
export function committedLog(content: string): LogText | null {
  if (git('.', ['ls-files', '--error-unmatch', `${content}/links.lock.json`]) === null) return null;
  return { leaves: committed(content, LEAVES_FILE), heads: committed(content, HEADS_FILE) };
}

/** A sentence where a log does not go on from the committed one; null where it does, or where there is no history. */
export function departure(content: string, { heads }: LogText): string | null {
  if (heads.startsWith(committed(content, HEADS_FILE))) return null;
  return `${content}/${HEADS_FILE}: does not go on from what was committed, and what was published stays; \`git checkout HEAD ${content}/log\` restores it`;
}

/** Whether the log has leaves that no commit has, where the content is in a history. */
export function isAhead(content: string, { leaves }: LogText): boolean {
  const last = committedLog(content);
  return last !== null && last.leaves.length < leaves.length;
}

function committed(content: string, file: string): string {
  return git('.', ['show', `HEAD:./${content}/${file}`]) ?? '';
}
