/**
 * Files of `content/`, compared and written whole: a reader never sees half of one, and an unchanged one keeps its time.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { atStop } from '../stop.ts';

/** Whether the file is missing or holds another text. */
export async function differs(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) !== text;
  } catch {
    return true;
  }
}

/** Writes beside the place and moves it there in one step. */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  const remove = (): void => {
    rmSync(draft, { force: true });
  };
  atStop.add(remove);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } finally {
    remove();
    atStop.delete(remove);
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
