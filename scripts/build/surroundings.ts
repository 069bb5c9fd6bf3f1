/**
 * What decides the site's bytes beside the project's own files: Node, the site's address, and the history that dates come from.
 */
import { spawnSync } from 'node:child_process';

const SETTINGS = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'];

/** As one text, to be hashed. */
export function surroundings(): string {
  return JSON.stringify([process.version, SETTINGS.map((name) => process.env[name] ?? null), headOfHistory()]);
}

/** The commit that is checked out, and whether its history is whole; empty where there is none. */
function headOfHistory(): string {
  return spawnSync('git', ['rev-parse', 'HEAD', '--is-shallow-repository'], { encoding: 'utf8' }).stdout ?? '';
}
