/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged ones not touched.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { convert } from '../../src/convert/index.ts';
import { formatFinding, isBlocked, leave, toFindingNote } from '../../src/convert/finding.ts';
import { stringifyLedger } from '../../src/convert/write/stringify-ledger.ts';
import { differs, listFiles, writeWhole } from './content-files.ts';
import { startBar } from '../progress.ts';
import { readSeedFile } from './seed-file.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
}

/** Converts them all, prints findings and one line of summary. Gives the exit status. */
export async function convertAll({ seeds, content, check }: ConvertOptions): Promise<0 | 1> {
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  const bar = startBar('convert', names.length);
  const wanted = new Map<string, string>();
  const owners = new Map<string, string>();
  const counts = { blocked: 0, doubtful: 0, repaired: 0 };
  for (const name of names) {
    const file = await convert(await readSeedFile(join(seeds, name)));
    claimAddress(file, owners);
    printFindings(file);
    counts.repaired += file.data.ledger?.repairs.length ?? 0;
    counts.doubtful += file.messages.filter((message) => message.fatal === false).length;
    if (isBlocked(file)) counts.blocked++;
    else for (const [path, text] of filesOf(file)) wanted.set(join(content, path), text);
    bar.increment();
  }
  bar.stop();
  // What a blocked seed gave before stays until somebody has looked at it.
  const stale =
    counts.blocked > 0 ? [] : (await listFiles(join(content, 'reports'))).filter((path) => !wanted.has(path));
  const changed = await changedFiles(wanted);
  const different = [...changed, ...stale];
  if (check) different.forEach((path) => console.log(`${path}: is not what the seeds give; run \`npm run convert\``));
  else await apply(changed, stale, wanted);
  const outcome = check
    ? `${different.length} files differ`
    : `${changed.length} files written, ${stale.length} removed`;
  console.log(
    `${names.length} seeds: ${names.length - counts.blocked} converted, ${counts.blocked} blocked; ${counts.repaired} repairs, ${counts.doubtful} doubts; ${outcome}`,
  );
  return counts.blocked > 0 || (check && different.length > 0) ? 1 : 0;
}

/** A second report of one agency and year is blocking, unless a person gave it a slug of its own. */
function claimAddress(file: VFile, owners: Map<string, string>): void {
  const id = file.data.record?.id;
  if (id === undefined) return;
  const owner = owners.get(id);
  if (owner === undefined) {
    owners.set(id, file.path);
    return;
  }
  leave(
    file,
    'blocking',
    'one-report-an-address',
    null,
    `the address ${id} belongs to ${owner}; if both are to be kept, put \`slug: <ascii-name>\` into the .yaml beside one of them`,
  );
}

function filesOf(file: VFile): Array<[path: string, text: string]> {
  const { record, ledger } = file.data;
  if (record === undefined || ledger === undefined)
    throw new Error(`${file.path}: converted without a record; this is a fault of the converter`);
  return [
    [join('reports', `${record.id}.mdx`), String(file)],
    [join('reports', `${record.id}.ledger.json`), stringifyLedger(ledger)],
  ];
}

async function changedFiles(wanted: ReadonlyMap<string, string>): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of wanted) if (await differs(path, text)) changed.push(path);
  return changed;
}

async function apply(
  changed: readonly string[],
  stale: readonly string[],
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  for (const path of changed) await writeWhole(path, wanted.get(path) ?? '');
  for (const path of stale) await rm(path);
}

function printFindings(file: VFile): void {
  for (const message of file.messages)
    console.log(
      formatFinding(
        file.path,
        toFindingNote(message, () => null),
      ),
    );
}
