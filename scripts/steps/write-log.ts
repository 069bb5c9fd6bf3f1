/**
 * Publishes the log: below `log/` its checkpoint and its tiles, and beside the page of each report its proof.
 */
import { join } from 'node:path';
import { say } from '../lib/in-terminal.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { hashOf } from '../../src/archive/cache.ts';
import { tilesOf } from '../../src/log/tiles.ts';
import { checkpoint, loadLog, proofOf } from '../../src/site/log.ts';
import { logSigner } from '../../src/site/log-signer.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { madeFrom, writeChanged } from '../lib/files.ts';

/** Kind in the cache: proofs that are there, by report. */
const KIND = 'log-proof';

/** Writes it into the site's folder, proofs of the reports that are there alone; gives the paths of all files. Nothing where nothing is promised. */
export function writeLog(out: string, reports: ReadonlyArray<{ id: string }>, cache: Cache): string[] {
  const { log, places } = loadLog();
  const last = log.heads.at(-1);
  if (last === undefined) return [];
  if (logSigner() === null)
    console.log(
      say(
        'the public log is not signed: LOG_KEY is not set; `npm run log -- --help` says more',
        '公开日志没有签名：没有设置 LOG_KEY；详见 `npm run log -- --help`',
      ),
    );
  const written: string[] = [];
  const put = (path: string, content: string | Uint8Array): void => {
    written.push(join(out, 'log', path));
    writeChanged(join(out, 'log', path), content);
  };
  put('checkpoint', checkpoint(last));
  const sizes = log.heads.map(({ size }) => size);
  for (const { path, bytes } of tilesOf(log.tree, log.lines, sizes)) put(path, bytes);
  return [...written, ...writeProofs(out, reports, places, cache)];
}

/** A proof does not change as long as its report does not. */
function writeProofs(
  out: string,
  reports: ReadonlyArray<{ id: string }>,
  places: ReadonlyMap<string, number>,
  cache: Cache,
): string[] {
  const { log } = loadLog();
  return reports.flatMap(({ id }) => {
    const index = places.get(id);
    if (index === undefined) return [];
    const path = join(out, 'reports', `${id}.tlog-proof`);
    const key = hashOf(siteCode(), logSigner()?.verifier ?? '', log.lines[index] ?? '', String(index));
    if (!cache.has(KIND, id, madeFrom(key, [path]))) {
      writeChanged(path, proofOf(log, index));
      cache.set(KIND, id, madeFrom(key, [path]), '');
    }
    return [path];
  });
}
