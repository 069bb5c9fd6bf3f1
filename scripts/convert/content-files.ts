/**
 * Files of `content/`, compared and written whole: a reader never sees half of one, and an unchanged one keeps its time.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether the file is missing or holds another text. */
export function differs(path: string, text: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.size !== Buffer.byteLength(text)) return true;
  try {
    return readFileSync(path, 'utf8') !== text;
  } catch {
    return true;
  }
}

/**
 * Writes beside the place and moves it there in one step; at one go, so that no signal comes between, and thousands of
 * files are not each waited for.
 */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    writeWithFolder(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeWithFolder(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The generated files below a folder, and drafts that a killed run has left; none where there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.(?:mdx|ledger\.json)(?:\.[0-9a-f-]{36}\.tmp)?$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
