/**
 * The public log as a step of the build, before anything is rendered: a leaf that was changed or is gone stops it, and so does a
 * report that says something else than its last leaf.
 */
import { say } from '../lib/in-terminal.ts';
import type { Lock } from '../../src/links/lock.ts';
import { departure, isAhead } from '../../src/log/committed.ts';
import { guardLog, type LogOutcome } from '../../src/log/log-guard.ts';
import { readLog, readLogText, type Log } from '../../src/log/log-files.ts';
import type { Digest } from '../../src/site/digest.ts';
import { logSigner } from '../../src/site/log-signer.ts';

/** What is promised of each report, by its id. */
export function hashesOf(digests: readonly Digest[]): Map<string, Digest['logged']> {
  return new Map(digests.map(({ tally, logged }) => [tally.id, logged]));
}

/** `lock` is what will be promised. Gives the log as it is; throws where it does not hold: why has been printed, or is what is thrown. */
export function checkLog(content: string, lock: Lock, digests: readonly Digest[]): Log {
  const text = readLogText(content);
  const gone = departure(content, text);
  if (gone !== null) throw new Error(gone);
  const log = readLog(text);
  if (log.lines.length === 0) {
    console.log(
      say(
        `there is no public log in ${content}/log; \`npm run links -- --accept\` begins it`,
        `${content}/log 中还没有公开日志；请用 \`npm run links -- --accept\` 建立`,
      ),
    );
    return log;
  }
  const outcome = guardLog(log, lock, hashesOf(digests));
  for (const sentence of [...outcome.faults, ...outcome.rewritten]) console.error(sentence);
  if (outcome.faults.length + outcome.rewritten.length > 0)
    throw new Error('the public log says something else; nothing was rendered');
  printMissing(outcome);
  if (logSigner() !== null && isAhead(content, text))
    console.warn(
      `${content}/log has leaves that are not committed: commit before this site is published, since a signed checkpoint that others have seen cannot be taken back`,
    );
  return log;
}

/** What the log lacks, in a line; nothing where it lacks nothing. */
export function printMissing({ missing, rewritten, fresh }: LogOutcome): void {
  if (missing.length === 0) return;
  const others = missing.length - fresh - rewritten.length;
  const parts = [
    ...(fresh > 0 ? [say(`${fresh} reports`, `${fresh} 份报告`)] : []),
    ...(rewritten.length > 0 ? [say(`${rewritten.length} new versions`, `${rewritten.length} 个新版本`)] : []),
    ...(others > 0 ? [say(`${others} addresses`, `${others} 个网址`)] : []),
  ];
  console.log(
    say(
      `not in the public log yet: ${parts.join(', ')}; \`npm run links -- --accept\` adds them`,
      `尚未写入公开日志：${parts.join('，')}；请用 \`npm run links -- --accept\` 写入`,
    ),
  );
}
