/**
 * What earlier runs have left, out of the way before the next is measured, and taken away for good after the last.
 *
 * 2026-11-22: files made within five minutes of others being removed can cost five times as much, since ext4 looks for
 * places that were not free a moment ago: pages of 1,000 reports took 14.4 s of CPU behind `rm -r`, 6.8 of it in the
 * kernel, and 8.0 s and 1.1 without. Whoever makes most files pays most for it; moving costs nobody anything.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const AWAY = join('.cache', 'bench', 'away');

/** Moves files and folders out of their places, where they are there. */
export function putAway(...paths: readonly string[]): void {
  mkdirSync(AWAY, { recursive: true });
  let number = readdirSync(AWAY).length;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    while (existsSync(join(AWAY, String(number)))) number++;
    renameSync(path, join(AWAY, String(number)));
  }
}

/** Removes what was put away. */
export function removePutAway(): void {
  rmSync(AWAY, { recursive: true, force: true });
}
