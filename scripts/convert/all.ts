/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged seeds not converted again.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { says, writeWhole } from '../lib/files.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { hashesIn } from '../../src/archive/file-hashes.ts';
import { SET_ASIDE, type SetAside } from '../../src/archive/set-aside.ts';
import { readLock } from '../../src/links/links-files.ts';
import { EMPTY_LOCK } from '../../src/links/lock.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { codeOf } from '../lib/code-of.ts';
import { findingInTerminal, say } from '../lib/in-terminal.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { shardOf, type Shard } from '../shard/shard.ts';
import { readSeedFolder, type SeedFolder } from './seed-folder.ts';
import type { SeedTask } from './worker.ts';
import { Claims, publishedSeeds } from './claims.ts';
import { SeedMemory, withFault, type Outcome } from './outcome.ts';
import { displayPath } from './seed-file.ts';
import { expectFewRemovals, staleFiles } from './stale-files.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
  /** What earlier runs found out; null believes nothing but the converter. */
  cache: Cache | null;
  /** Folder of the site, where one is built: what is made from a report alone is made while its text is at hand. */
  out?: string;
  /** Converts its seeds alone; what the others gave stays. */
  shard?: Shard | null;
  /** What is printed of findings: those of seeds that are new or have changed, those of all, none (`new` where not said). */
  print?: 'new' | 'all' | 'none';
  /** Whether more than a few reports may go at once; false where not said. */
  remove?: boolean;
  /** Is told the seed of each report, by the report's id. */
  owners?: Map<string, string>;
}

/** What a run gives: its exit status, and the seeds that are blocked. */
export interface Conversion {
  status: 0 | 1;
  blocked: SetAside['blocked'];
}

/** Converts them all, prints findings and one line of summary. */
export async function convertAll(options: ConvertOptions): Promise<Conversion> {
  const { seeds, content, check, cache, out, shard = null, print = 'new', remove = false } = options;
  const owners = options.owners ?? new Map<string, string>();
  const folder = readSeedFolder(seeds);
  const names = folder.seeds.filter((name) => shard === null || shardOf(name, shard.of) === shard.number);
  const refused = folder.refused.filter(({ path }) => shard === null || shardOf(path, shard.of) === shard.number);
  nameTheUnread(seeds, folder);
  const memory =
    cache === null ? null : new SeedMemory(cache, hashesIn(cache), await codeOf('src/convert/index.ts'), content);
  const paths = names.map((name) => join(seeds, name));
  // Before any of them is read: what is changed meanwhile is converted again next time.
  const keys = new Map(paths.map((path) => [path, memory?.keyOf(path) ?? '']));
  const known = new Map(paths.map((path) => [path, memory?.recall(path) ?? null]));
  const due = paths.filter((path) => known.get(path) === null);
  const site = out === undefined ? null : { out: resolve(out), code: siteCode() };
  const tasks = due.map((path): SeedTask => ({ path, site }));
  const converted = inWorkers<SeedTask, Outcome>(new URL('worker.ts', import.meta.url), tasks);
  const bar = startBar('convert', names.length);
  const claims = new Claims(owners, due.length === 0 ? new Map() : await publishedSeeds(content));
  const result = new Result(content, check);
  const take = (path: string, found: Outcome): void => {
    const outcome = claims.claim(path, found);
    const isNew = (known.get(path) ?? null) === null;
    if (isNew) memory?.keep(path, keys.get(path) ?? '', outcome);
    if (print === 'all' || (print === 'new' && isNew))
      outcome.findings.forEach((line) => console.log(findingInTerminal(line)));
    result.take(displayPath(path), outcome);
  };
  const shown = new Set(paths.map(displayPath));
  // Whatever seeds are called, one that wants the address of another that is published waits for that.
  const waiting: Array<[path: string, outcome: Outcome]> = [];
  for (const path of paths) {
    const found = known.get(path) ?? (await nextOf(converted));
    const holder = claims.holderOf(found);
    if (holder === null || holder === displayPath(path) || !shown.has(holder)) take(path, found);
    else waiting.push([path, found]);
    bar.increment();
    await breathe();
  }
  for (const [path, outcome] of waiting) take(path, outcome);
  for (const { path, fault } of refused) take(join(seeds, path), withFault(join(seeds, path), fault));
  bar.stop();
  // Ends the processes: nobody asks for one more.
  await converted.return();
  try {
    if (shard === null) await result.settleFolder(remove);
  } finally {
    cache?.flush();
  }
  return result.end(names.length + refused.length);
}

/** What becomes of the folder of content, seed by seed. */
class Result {
  readonly #content: string;
  readonly #check: boolean;
  readonly #wanted = new Set<string>();
  readonly #aside: SetAside = { blocked: [], held: [] };
  readonly #sums = { repairs: 0, doubts: 0, changed: 0, removed: 0 };

  constructor(content: string, check: boolean) {
    this.#content = content;
    this.#check = check;
  }

  /** Writes what a seed gives, at once: the texts of a large archive would not fit into memory. */
  take(file: string, { findings, files, blocked, held, repairs, doubts }: Outcome): void {
    this.#write(files);
    if (blocked) this.#aside.blocked.push({ file, findings: findings.filter(isBlocking), page: null });
    if (held !== null) this.#aside.held.push({ file, why: held, page: null });
    this.#sums.repairs += repairs;
    this.#sums.doubts += doubts;
  }

  /** Lists the seeds without a page, and takes away what no seed gives any more: many reports at once where that is wished. */
  async settleFolder(remove: boolean): Promise<void> {
    const { blocked, held } = this.#aside;
    if (blocked.length + held.length > 0) {
      const before = new Map([...(await publishedSeeds(this.#content))].map(([id, seed]) => [seed, id]));
      const lock = held.some(({ file }) => before.has(file)) ? await readLock(this.#content) : EMPTY_LOCK;
      // What a blocked seed gave before stays until somebody has looked; what a person sets aside goes, unless it is promised.
      for (const each of blocked) each.page = before.get(each.file) ?? null;
      for (const each of held) {
        const id = before.get(each.file) ?? null;
        each.page = id !== null && lock.reports[id] !== undefined ? id : null;
      }
      for (const { page } of [...blocked, ...held])
        if (page !== null)
          for (const ending of ['.mdx', '.ledger.json'])
            this.#wanted.add(join(this.#content, 'reports', page + ending));
      this.#write(new Map([[SET_ASIDE, `${JSON.stringify(this.#aside, null, 1)}\n`]]));
    }
    const stale = staleFiles(this.#content, this.#wanted);
    if (!this.#check && !remove) expectFewRemovals(stale, this.#wanted);
    for (const path of stale) {
      this.#sums.removed++;
      if (this.#check) sayThatItDiffers(path);
      else rmSync(path);
    }
  }

  /** Prints the summary of so many seeds. */
  end(seeds: number): Conversion {
    const { repairs, doubts, changed, removed } = this.#sums;
    const { blocked, held } = this.#aside;
    const converted = seeds - blocked.length - held.length;
    console.log(
      say(
        `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}: ${converted} converted, ${blocked.length} blocked` +
          `${held.length === 0 ? '' : `, ${held.length} set aside`}; ${repairs} repairs, ${doubts} doubts; ` +
          (this.#check ? `${changed + removed} files differ` : `${changed} files written, ${removed} removed`),
        `共 ${seeds} 份种子：转换 ${converted} 份，阻断 ${blocked.length} 份` +
          `${held.length === 0 ? '' : `，搁置 ${held.length} 份`}；修复 ${repairs} 处，存疑 ${doubts} 处；` +
          (this.#check ? `${changed + removed} 个文件不一致` : `写入 ${changed} 个文件，删去 ${removed} 个`),
      ),
    );
    for (const { file, page } of held)
      if (page !== null)
        console.log(
          say(
            `${file} is set aside, and its page stays, since its address is promised: /reports/${page}/; \`npm run links\` says how to lead it elsewhere`,
            `${file} 已搁置；它的网址已经承诺，页面仍在：/reports/${page}/；怎样改指别处，见 \`npm run links\``,
          ),
        );
    return { status: blocked.length > 0 || (this.#check && changed + removed > 0) ? 1 : 0, blocked };
  }

  /** Writes the files that are not there as they are, or says that they differ. */
  #write(files: Outcome['files']): void {
    for (const [name, text] of files) {
      const path = join(this.#content, name);
      this.#wanted.add(path);
      if (text === null || says(path, text)) continue;
      this.#sums.changed++;
      if (this.#check) sayThatItDiffers(path);
      else writeWhole(path, text);
    }
  }
}

function isBlocking(finding: string): boolean {
  return finding.includes(': blocking: ');
}

function sayThatItDiffers(path: string): void {
  console.log(
    say(
      `${path}: is not what the seeds give; run \`npm run convert\``,
      `${path}：与种子转换所得不一致；请运行 \`npm run convert\``,
    ),
  );
}

async function nextOf(outcomes: AsyncGenerator<Outcome, void>): Promise<Outcome> {
  const { value } = await outcomes.next();
  if (value === undefined) throw new Error('a seed was to be converted and has no outcome');
  return value;
}

/** What lies among the seeds and does nothing. */
function nameTheUnread(seeds: string, { loneNotes, others }: SeedFolder): void {
  for (const note of loneNotes)
    console.log(
      say(
        `${join(seeds, note)}: there is no seed of this name beside it; the note is not used`,
        `${join(seeds, note)}：旁边没有同名的种子，这份说明没有用上`,
      ),
    );
  for (const other of others)
    console.log(
      say(
        `${join(seeds, other)}: is not read; a report is a .txt, .md, .html, .docx or .pdf, and what a person knows of it a .yaml`,
        `${join(seeds, other)}：没有读取；报告应是 .txt、.md、.html、.docx 或 .pdf，人工说明应是 .yaml`,
      ),
    );
}
