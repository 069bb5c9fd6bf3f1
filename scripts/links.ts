/**
 * `npm run links`: what has been published against what is there. Reads and writes `content/links.lock.json` and the public
 * log in `content/log/`; what counts as lost is decided in src/links and src/log. Exit status: 0 nothing is lost, 1 something is, or `--check` found the lock behind, 2 wrong use.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { says, writeWhole } from './lib/files.ts';
import { Cache, CACHE_FILE } from '../src/archive/cache.ts';
import { FileHashes } from '../src/archive/file-hashes.ts';
import { hashReports, type HashedReport } from '../src/archive/read-archive.ts';
import { guard } from '../src/links/guard.ts';
import { LOCK_FILE } from '../src/links/links-files.ts';
import { stringifyLock, type Lock } from '../src/links/lock.ts';
import { readLog, readLogText } from '../src/log/log-files.ts';
import { digestKey, digestOf, type Digest } from '../src/site/digest.ts';
import { siteCode } from '../src/site/load-archive.ts';
import { startBar } from './lib/progress.ts';
import { acceptLog } from './steps/accept-log.ts';
import { personalDoubts } from './steps/personal-doubts.ts';
import { readLinks } from './steps/read-links.ts';
import { printOutcome } from './steps/print-outcome.ts';
import { sentenceOf } from './lib/sentence-of.ts';
import { breathe, stopCleanly } from './lib/stop.ts';

const USAGE = `usage: npm run links [-- --check | --accept [--nobodys REPORT]…] [--content DIR]

  says what is new, lost and redirected; fails when an address is lost without a redirect
  --accept        put what is new into the lock and the public log; what is lost stays in them
  --nobodys REPORT  with --accept, as often as wanted: numbers in this report (agency/year) look like a person's, somebody has
                  looked, and they are nobody's; without this such a report is not accepted
  --check         write nothing; exit with 1 when lock or log is not complete
  --content DIR   folder with the reports, the lock and the redirects (content)`;

interface Options {
  content: string;
  check: boolean;
  accept: boolean;
  nobodys: string[];
}

function readArguments(): Options {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      check: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      nobodys: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (values.check && values.accept) throw new Error('--check writes nothing and --accept writes: choose one');
  if (values.nobodys.length > 0 && !values.accept) throw new Error('--nobodys says what --accept may accept');
  if (!existsSync(join(values.content, 'reports')))
    throw new Error(`there is no folder “${join(values.content, 'reports')}”; name the content folder with --content`);
  return values;
}

async function links({ content, check, accept, nobodys }: Options): Promise<0 | 1> {
  const path = join(content, LOCK_FILE);
  // A check believes nothing but the files; so does whoever looks at another folder.
  const cache = new Cache(check || content !== 'content' ? ':memory:' : CACHE_FILE);
  const reports = await hashReports(content, new FileHashes(cache));
  const digests = await digestsOf(reports, cache);
  const input = await readLinks(content, reports, digests);
  const outcome = guard(input);
  cache.close();
  const doubts = accept ? personalDoubts(readLog(readLogText(content)), input.lock, reports, digests, nobodys) : [];
  for (const sentence of doubts) console.error(sentence);
  for (const sentence of unplaced(input.lock, digests)) console.warn(sentence);
  if (doubts.length > 0) return 1;
  const next = stringifyLock(outcome.next);
  // A lock that says the same in another layout is written anew too, so that diffs stay small.
  const behind = !says(path, next);
  if (accept && behind) {
    writeWhole(path, next);
    console.log(`${path}: written`);
  }
  const sound = printOutcome(
    accept ? { ...outcome, added: { reports: [], pages: [], anchors: 0 }, complete: true } : outcome,
  );
  const log = acceptLog(content, outcome.next, digests, accept && sound);
  if (check && (behind || log.behind))
    console.error(
      `${behind ? path : join(content, 'log')}: is not complete; run \`npm run links -- --accept\` and commit it`,
    );
  return sound && log.sound && !(check && (behind || log.behind)) ? 0 : 1;
}

/** Most reports that are named. */
const MOST = 5;

/** A sentence for each report that is not promised yet and whose agency sits nobody knows where: others of its name have that address too. */
function unplaced(lock: Lock, digests: readonly Digest[]): string[] {
  const ids = digests
    .filter(({ tally: { id, doubtful } }) => doubtful['agency-placed'] !== undefined && lock.reports[id] === undefined)
    .map(({ tally }) => tally.id);
  const named = ids
    .slice(0, MOST)
    .map(
      (id) =>
        `${id}: where its agency sits is doubted (agency-placed), and an address is promised for good; put \`agency\` or \`region\` into the .yaml beside its seed before it is accepted`,
    );
  return ids.length > MOST ? [...named, `… and ${ids.length - MOST} more`] : named;
}

/** The digests of all reports; one that has none is read. */
async function digestsOf(reports: readonly HashedReport[], cache: Cache): Promise<Digest[]> {
  const code = siteCode();
  const digests: Digest[] = [];
  const bar = startBar('read reports', reports.length);
  for (const report of reports) {
    digests.push(digestOf(cache, report, digestKey(code, ...report.hashes)));
    bar.increment();
    await breathe();
  }
  bar.stop();
  return digests;
}

stopCleanly('the lock is as it was');
let options;
try {
  options = readArguments();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}
try {
  process.exitCode = await links(options);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
