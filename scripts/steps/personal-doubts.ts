/**
 * What must not be promised for good before a person has looked: numbers that look like somebody's, in reports that nobody has
 * accepted as they are. The check doubts (src/convert/check/personal-data.ts); here the doubt holds up the address.
 *
 * 2026-11-29: A report is asked about again when its copy is another, not when the program reads the same copy otherwise: who has
 * said that a number is nobody's need not say so after every mended rule. Considered: a field of the note beside the seed (it
 * would have to name the number that it clears).
 */
import { readRecord, type HashedReport } from '../../src/archive/read-archive.ts';
import type { Lock } from '../../src/links/lock.ts';
import type { Log } from '../../src/log/log-files.ts';
import { lastLeaves } from '../../src/log/log-guard.ts';
import type { Digest } from '../../src/site/digest.ts';

const RULE = 'personal-data';
/** The kind, where the check tells it. */
const KIND = /the (?<kind>.+) of a person/u;

/** A path as a shell takes it in one piece. Sample: `'seeds/年报 2020.txt'` */
function quoted(path: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(path) ? path : `'${path.split("'").join(`'\\''`)}'`;
}

/**
 * A sentence for each line. `lock` is what was promised so far, `cleared` the ids of reports of which a person says that their
 * numbers are nobody's. Throws a sentence where one of these has no such doubt.
 */
export function personalDoubts(
  log: Log,
  lock: Lock,
  reports: readonly HashedReport[],
  digests: readonly Digest[],
  cleared: readonly string[],
): string[] {
  const doubted = new Map(
    digests.filter(({ tally }) => tally.doubtful[RULE] !== undefined).map((digest) => [digest.tally.id, digest]),
  );
  const stray = cleared.find((id) => !doubted.has(id));
  if (stray !== undefined)
    throw new Error(
      reports.some(({ id }) => id === stray)
        ? `--nobodys ${stray}: there is no doubt about personal data in this report (${RULE})`
        : `--nobodys ${stray}: there is no report of this id; it is what stands behind /reports/ in its address, such as ${reports[0]?.id ?? 'agency/2020'}`,
    );
  const last = lastLeaves(log);
  const isAccepted = ({ tally: { id }, logged }: Digest): boolean => {
    const leaf = log.leaves[last.get(id) ?? -1];
    return lock.reports[id] !== undefined && leaf?.kind === 'report' && leaf.seed === logged.seed;
  };
  return reports.flatMap((report) => {
    const digest = doubted.get(report.id);
    if (digest === undefined || cleared.includes(report.id) || isAccepted(digest)) return [];
    const { source, findings } = readRecord(report);
    const lines = Map.groupBy(
      findings.filter(({ rule }) => rule === RULE),
      ({ line }) => line,
    );
    return [...lines].map(([line, found]) => {
      const kinds = found.map(({ message }) => KIND.exec(message)?.groups?.['kind'] ?? RULE).join(', ');
      return `${source.file}:${line}: what looks like a person's stands here (${kinds}), and ${report.id} is not accepted: before this site is published, take it out with \`npm run mask -- ${quoted(source.file)} --line ${line} --why …\`, or, if it is nobody's, say \`npm run links -- --accept --nobodys ${report.id}\``;
    });
  });
}
