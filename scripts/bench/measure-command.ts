/**
 * Runs a command and says what it cost, with all processes that it has started: CPU seconds (user and system together)
 * and the most memory.
 *
 * 2026-11-22: CPU is what the shell's `times` has waited for, which any POSIX system tells. A process that nobody waited
 * for is missing there (an indexer still ending when the build that started it has ended), and the looks into /proc,
 * which see it, miss the last moment of each: the larger of the two counts. Memory is told on Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { watchTree } from './peak-of-tree.ts';

export interface Measured {
  /** CPU seconds. */
  cpu: number;
  /** MB, high-water mark of the process that took most; null where the system does not tell. */
  largest: number | null;
  /** MB, high-water marks of all processes at one time, added up; null likewise. */
  together: number | null;
}

/** Runs the command in `folder`. Throws with what was printed where it does not end with 0. */
export async function measureCommand(
  command: readonly string[],
  folder: string,
): Promise<Measured & { printed: string }> {
  if (process.platform === 'win32')
    throw new Error('CPU of whole process trees cannot be told on Windows; measure under Linux (WSL will do)');
  const child = spawn('sh', ['-c', '"$@" 3>&-; status=$?; times >&3; exit $status', 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const seenSince = watchTree(child.pid ?? 0);
  // Safe: all three are pipes, as asked for above, and this process reads them.
  const streams = [1, 2, 3].map((index) => child.stdio[index] as Readable);
  const [out = '', errors = '', times = ''] = await Promise.all(streams.map((stream) => text(stream)));
  await ended;
  const seen = seenSince();
  if (child.exitCode !== 0)
    throw new Error(`${command.join(' ')} in ${folder} ended with ${child.exitCode}:\n${(out + errors).slice(-4000)}`);
  const cpu = Math.max(secondsOf(times), seen?.cpu ?? 0);
  const [largest, together] = [seen?.largest ?? null, seen?.together ?? null].map((mb) => mb && Math.round(mb));
  return {
    cpu: Math.round(cpu * 100) / 100,
    largest: largest ?? null,
    together: together ?? null,
    printed: out + errors,
  };
}

/** The second line is that of the children: `1m2.280000s 0m0.010000s`. */
function secondsOf(times: string): number {
  const parts = [...(times.split('\n')[1] ?? '').matchAll(/(?<minutes>\d+)m(?<seconds>[\d.,]+)s/gu)];
  if (parts.length !== 2) throw new Error(`the shell's “times” said “${times.trim()}”`);
  const all = parts.map(
    ({ groups }) => Number(groups?.['minutes']) * 60 + Number(groups?.['seconds']?.replace(',', '.')),
  );
  return all.reduce((sum, each) => sum + each, 0);
}
