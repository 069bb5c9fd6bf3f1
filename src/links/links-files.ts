/**
 * The two files of `content/` that links depend on, as text; a file that is not there reads as an empty one.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_LOCK, parseLock, type Lock } from './lock.ts';

/** Below the content folder. */
export const LOCK_FILE = 'links.lock.json';
/** Below the content folder. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** The lock. Throws one sentence where the file is none. */
export async function readLock(content: string): Promise<Lock> {
  const path = join(content, LOCK_FILE);
  const text = await textOf(path);
  if (text === null) return EMPTY_LOCK;
  try {
    return parseLock(text);
  } catch (error) {
    throw new Error(`${path} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export async function readRedirects(content: string): Promise<string> {
  return (await textOf(join(content, REDIRECTS_FILE))) ?? '';
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
