/**
 * What decides the site's bytes beside the project's own files: Node, the site's address, and the days on which reports
 * came in and last changed.
 *
 * 2026-11-22: No page of a report shows a day of the history; feed and sitemaps do, and Astro renders them. So the days
 * themselves are part of what Astro's pages are made from, and a new commit renders nothing else anew.
 */
import { spawnSync } from 'node:child_process';
import { readHistory } from '../../src/site/machines/history.ts';

const SETTINGS = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'];

/** Node and settings as one text, to be hashed. */
export function surroundings(): string {
  return JSON.stringify([process.version, SETTINGS.map((name) => process.env[name] ?? null)]);
}

/** The days of every report as one text, to be hashed. */
export function daysOfHistory(): string {
  return JSON.stringify([...readHistory(process.cwd())]);
}

/** The commit that is checked out, and whether its history is whole; empty where there is none. */
export function headOfHistory(): string {
  return spawnSync('git', ['rev-parse', 'HEAD', '--is-shallow-repository'], { encoding: 'utf8' }).stdout ?? '';
}
