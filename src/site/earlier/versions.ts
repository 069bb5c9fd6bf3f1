/**
 * Which texts the archive had of each report before the one that it has now, from the repository's history.
 */
import { git, hasHistory } from '../../archive/git.ts';

/** A text that another one has replaced. */
export interface Version {
  /** Git's name of the file as it was. */
  blob: string;
  /** When it was replaced: RFC 3339 with offset. */
  until: string;
}

/** A change of a report's file. Sample: `:100644 100644 9cf3… 9e7f… M	content/reports/baiyinshi-kexuejishuju/2019.mdx`. */
const CHANGE = /^:\d+ \d+ (?<before>[0-9a-f]+) [0-9a-f]+ [MD]\tcontent\/reports\/(?<id>[a-z0-9-]+\/\d{4})\.mdx$/u;

/** Latest first, by the report's id; empty where there is no whole history. */
export function readVersions(folder: string): Map<string, Version[]> {
  if (!hasHistory(folder)) return new Map();
  const log = [
    'log',
    '--format=%x00%cI',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--relative',
    '--',
    'content/reports',
  ];
  return parseVersions(git(folder, log) ?? '');
}

/** `log`: newest first, each commit a NUL, its date, a blank line and the files it changed. */
export function parseVersions(log: string): Map<string, Version[]> {
  const found = new Map<string, Version[]>();
  for (const commit of log.split('\0')) {
    const [until = '', ...changes] = commit.split('\n');
    for (const change of changes) {
      const { id, before } = CHANGE.exec(change)?.groups ?? {};
      if (id === undefined || before === undefined) continue;
      found.set(id, [...(found.get(id) ?? []), { blob: before, until }]);
    }
  }
  return found;
}

/** The text of a version; null where the history does not hold it. */
export function readVersion(folder: string, { blob }: Pick<Version, 'blob'>): string | null {
  return git(folder, ['cat-file', 'blob', blob]);
}
