/**
 * `npm run bench -- corpus N [--out DIR]`: writes N made-up seeds to DIR/seeds.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBar } from '../lib/progress.ts';
import { writeCorpus } from './corpus/index.ts';

const USAGE = 'usage: npm run bench -- corpus N [--out DIR]';

/** As many as the roll of agencies is good for by far. */
const MOST = 100_000;

/** Reads the words behind `corpus`, writes the seeds, gives the exit status: 0, or 2 for wrong use. */
export async function makeCorpus(args: readonly string[]): Promise<0 | 2> {
  let asked;
  try {
    asked = readArguments(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // What Node adds on arguments that begin with a dash is no help here.
    console.error(`${message.split('. ')[0] ?? message}; ${USAGE}`);
    return 2;
  }
  const { count, out } = asked;
  const bar = startBar('corpus', count);
  let bytes = 0;
  await writeCorpus(out, count, (seed) => {
    bytes += seed.bytes.length;
    bar.increment();
  });
  bar.stop();
  console.log(`${count} seeds, ${(bytes / 1_000_000).toFixed(1)} MB, in ${join(out, 'seeds')}`);
  return 0;
}

function readArguments(args: readonly string[]): { count: number; out: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [number = '', ...more] = positionals;
  if (!/^[1-9]\d*$/u.test(number) || Number(number) > MOST || more.length > 0)
    throw new Error(`“${positionals.join(' ')}” is not one whole number from 1 to ${MOST}`);
  if (values.out === '') throw new Error('--out wants the name of a folder');
  return { count: Number(number), out: values.out ?? join('.cache', 'bench', `corpus-${number}`) };
}
