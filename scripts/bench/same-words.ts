/**
 * The words that made-up reports share: what finding them costs, at several sizes, and, where memory allows it, every
 * paragraph's count and runs held to a table of all their stretches of thirty characters; and what it costs after one report
 * has changed, held to finding all anew.
 */
import { rmSync } from 'node:fs';
import { measureCommand } from './measure-command.ts';
import { differences } from './same-words/brute-force.ts';
import { changeOne, keptIn, makeProse, openProse } from './same-words/made-prose.ts';
import { findSameWords } from '../../src/site/same/kept-words.ts';
import type { Table } from './table.ts';

/**
 * 2026-11-29: Objects have so many MB of memory, whatever the number of reports, and where they take more the run fails. What V8 takes where
 * nobody sets it a limit tells of the machine: it lets garbage lie, at 5,000 reports 250 MB of it over 25 that are in use.
 */
const HEAP = ['--max-old-space-size=64', '--max-semi-space-size=4'];

/** More than so many reports do not fit into brute force’s table. */
const BRUTE = 1000;

/** A fifth of the reports, half, and all of them, 1,000 unless told. */
export async function benchSameWords(asked: number | null): Promise<Table[]> {
  const most = asked ?? 1000;
  const rows: Table['rows'] = [];
  for (const count of [Math.ceil(most / 5), Math.ceil(most / 2), most]) {
    const file = `.cache/bench/prose-${count}.db`;
    const characters = makeProse(file, count);
    const command = [process.execPath, ...HEAP, 'scripts/bench/same-words/find.ts', file];
    const { cpu, largest, printed } = await measureCommand(command, '.');
    const [sharing = 0, paragraphs = 0] = printed.trim().split(' ').map(Number);
    const wrong = count > BRUTE ? null : differences(file);
    changeOne(file);
    const again = await measureCommand(command, '.');
    rows.push([
      ...[count, characters / 1e6, sharing, paragraphs, cpu, largest, wrong],
      ...[again.cpu, again.largest, staleIn(file)],
    ]);
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
  return [
    {
      caption: 'Runs of thirty characters and more that made-up reports share, found with 64 MB for objects.',
      columns: [
        'reports',
        'million characters of prose',
        'reports that share words',
        'paragraphs that do',
        'CPU, s',
        'memory, MB',
        'paragraphs where brute force says otherwise',
        'CPU after one has changed, s',
        'memory, MB',
        'reports of which finding all anew says otherwise',
      ],
      rows,
    },
  ];
}

/** Of how many reports, the sentences counted as one, something else is kept than what finding all anew gives. */
function staleIn(file: string): number {
  const textOf = keptIn(file);
  let stale = 0;
  for (const [name, json] of findSameWords(openProse(file))) if (textOf(name) !== json) stale++;
  return stale;
}
