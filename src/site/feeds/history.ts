/**
 * When the archive's text of each report came in and when it last changed, from the repository's history.
 *
 * 2026-11-22: what sitemaps and feeds call "last modified" is a statement about our page. The day of the build is a lie
 * (every page would change with every build), the report's own date is another thing (a report of 2015 may have come in
 * today). The day on which `content/` last changed is true and costs one `git log`. A shallow clone dates everything to
 * its one commit, so it counts as no history: let the job that publishes fetch the whole. Without history the day on
 * which the copy was fetched stands in; without that, nothing is said.
 */
import type { ListedMeta } from '../../archive/archive.ts';
import { git, hasHistory } from '../../archive/git.ts';
import { moment } from '../words/moment.ts';

export interface History {
  /** First commit of the report's text: RFC 3339 with offset. */
  added: string;
  /** Last commit of it, or of its ledger. */
  changed: string;
}

/** Path of a report's file below the project's folder. Sample: `content/reports/baiyinshi-kexuejishuju/2019.mdx`. */
const REPORT_FILE = /^content\/reports\/([a-z0-9-]+\/\d{4})\.(?:mdx|ledger\.json)$/u;

/** By the report's id; empty where there is no whole history. */
export function readHistory(folder: string): Map<string, History> {
  if (!hasHistory(folder)) return new Map();
  const log = ['log', '--format=%x00%cI', '--name-only', '--relative', '--', 'content/reports'];
  return parseHistory(git(folder, log) ?? '');
}

/** `log`: newest first, each commit a NUL, its date, a blank line and the files it touched. */
export function parseHistory(log: string): Map<string, History> {
  const found = new Map<string, History>();
  for (const commit of log.split('\0')) {
    const [date = '', ...files] = commit.split('\n');
    for (const file of files) {
      const id = REPORT_FILE.exec(file)?.[1];
      if (id === undefined) continue;
      const known = found.get(id);
      found.set(id, { added: date, changed: known?.changed ?? date });
    }
  }
  return found;
}

let history: Map<string, History> | undefined;

/** The report's place in time as far as known. */
export function historyOf({ id, fetched }: Pick<ListedMeta, 'id' | 'fetched'>): History | null {
  const known = (history ??= readHistory(process.cwd())).get(id);
  if (known !== undefined) return known;
  if (fetched === null) return null;
  const day = moment(fetched);
  return { added: day, changed: day };
}
