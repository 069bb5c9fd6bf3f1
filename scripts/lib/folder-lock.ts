/**
 * One command at a time writes content, cache and site of a folder: a second one says so and waits. The lock is that of
 * an SQLite file, which the system lets go when a process ends in whatever way: none can be left behind.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { say } from './in-terminal.ts';
import { breathe } from './stop.ts';

/** From the project's root. */
const LOCK_FILE = '.cache/lock.db';

/** Milliseconds between two tries. */
const EVERY = 200;

let held: DatabaseSync | undefined;

/** Comes back when this process has the folder; it keeps it until it ends. */
export async function lockFolder(path = LOCK_FILE): Promise<void> {
  if (held !== undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: 0 });
  for (let tries = 0; !takes(db); tries++) {
    if (tries === 0)
      console.error(
        say(
          'another command is at work in this folder; waiting until it has ended',
          '另一条命令正在此文件夹中运行；等它结束后继续',
        ),
      );
    await setTimeout(EVERY);
    await breathe();
  }
  held = db;
}

function takes(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    // SQLITE_BUSY
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return false;
    throw error;
  }
}
