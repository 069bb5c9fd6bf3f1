/**
 * The words that made-up reports share: what finding them costs, at several sizes, and, where memory allows it, every
 * paragraph's count and runs held to a table of all their stretches of thirty characters.
 */
import { rmSync } from 'node:fs';
import { measureCommand } from './measure-command.ts';
import { differences } from './same-words/brute-force.ts';
import { makeProse } from './same-words/made-prose.ts';
import type { Table } from './table.ts';

/** More than so many reports do not fit into brute force’s table. */
const BRUTE = 1000;

/** A fifth of the reports, half, and all of them, 1,000 unless told. */
export async function benchSameWords(asked: number | null): Promise<Table[]> {
  const most = asked ?? 1000;
  const rows: Table['rows'] = [];
  for (const count of [Math.ceil(most / 5), Math.ceil(most / 2), most]) {
    const file = `.cache/bench/prose-${count}.db`;
    const characters = makeProse(file, count);
    const command = [process.execPath, 'scripts/bench/same-words/find.ts', file];
    const { cpu, largest, printed } = await measureCommand(command, '.');
    const [sharing = 0, paragraphs = 0] = printed.trim().split(' ').map(Number);
    const wrong = count > BRUTE ? null : differences(file);
    rows.push([count, characters / 1e6, sharing, paragraphs, cpu, largest, wrong]);
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
  return [
    {
      caption: 'Runs of thirty characters and more that made-up reports share.',
      columns: [
        'reports',
        'million characters of prose',
        'reports that share words',
        'paragraphs that do',
        'CPU, s',
        'memory, MB',
        'paragraphs where brute force says otherwise',
      ],
      rows,
    },
  ];
}
