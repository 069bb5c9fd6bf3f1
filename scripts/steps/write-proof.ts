/**
 * `/quality/proof.json`: the figures of this build, each with the command that makes it again.
 */
import { join } from 'node:path';
import { doubtsOf } from '../../src/archive/archive.ts';
import { readSetAside } from '../../src/archive/set-aside.ts';
import { addSums } from '../../src/archive/table-sums.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { PROOF_COMMANDS } from '../../src/site/proof-commands.ts';
import { writeChanged } from '../lib/files.ts';
import type { SearchProof } from './prove-search.ts';

/** From the site's root. */
export const PROOF = 'quality/proof.json';

const NAMES = ['characters', 'kept', 'repaired', 'dropped', 'layout'] as const;

/** Writes it; gives its path. `links` is the number of inner links that lead nowhere. */
export async function writeProof(out: string, search: SearchProof, links: number): Promise<string> {
  const { reports } = await loadArchive();
  const sums = Object.fromEntries(
    NAMES.map((name) => [name, reports.reduce((sum, { record }) => sum + record.ledger[name], 0)]),
  );
  const doubts: Record<string, number> = {};
  for (const { record } of reports)
    for (const [rule, count] of Object.entries(record.doubtful)) doubts[rule] = (doubts[rule] ?? 0) + count;
  const aside = readSetAside('content');
  const proof = {
    reports: reports.length,
    ledger: { ...sums, command: PROOF_COMMANDS.ledger },
    doubts: {
      all: reports.reduce((sum, { record }) => sum + doubtsOf(record), 0),
      rules: Object.fromEntries(Object.entries(doubts).sort()),
      command: PROOF_COMMANDS.doubts,
    },
    tables: { ...addSums(reports.map(({ record }) => record.sums)), command: PROOF_COMMANDS.tables },
    search: {
      ...search,
      recall: search.places === 0 ? null : search.right / search.places,
      precision: search.found === 0 ? null : search.right / search.found,
      command: PROOF_COMMANDS.search,
    },
    links: { broken: links, command: PROOF_COMMANDS.links },
    accessibility: { measured: null, command: PROOF_COMMANDS.accessibility },
    setAside: { held: aside.held.length, blocked: aside.blocked.length, command: PROOF_COMMANDS.setAside },
    files: { list: 'sha256sums.txt', command: PROOF_COMMANDS.files },
  };
  const path = join(out, PROOF);
  writeChanged(path, `${JSON.stringify(proof, null, 1)}\n`);
  return path;
}
