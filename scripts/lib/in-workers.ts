/**
 * The same work for many inputs, on all cores, the results in the order of the inputs. Memory holds the results of a few.
 *
 * 2026-11-29: Processes and not threads. Converting 1,000 made-up reports in two of them took 28 s of CPU against 32, and
 * the largest process 384 MB against 846: the memory of an ended thread stays with the process that had it.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';

/** Inputs from which processes are worth their start: each loads the code and its tables anew, which takes half a second. */
const MANY = 60;

/** Inputs that a process takes at once: what is said between processes costs more than many a piece of work. */
const BATCH = 8;

/** Batches under way or waiting to be taken, for each process. */
const AHEAD = 2;

/** What a process is sent: a module that exports the work by default, and inputs for it. */
interface Batch {
  module: string;
  inputs: readonly unknown[];
}

/**
 * `module` exports the work by default: from an input to a result, both of what can be cloned. `many` is the number of
 * inputs from which processes are worth it. Whoever does not take all results calls `return()`, which ends them.
 */
export async function* inWorkers<Input, Result>(
  module: URL,
  inputs: readonly Input[],
  many = MANY,
): AsyncGenerator<Result, void> {
  const processes = availableParallelism();
  if (inputs.length < many || processes === 1) {
    const { default: work, afterBatch } = await load(module.href);
    // Safe: whoever names a module here names one whose work is from such inputs to such results.
    for (const input of inputs) yield (await work(input)) as Result;
    afterBatch?.();
    return;
  }
  const size = inputs.length < processes * BATCH ? 1 : BATCH;
  const pool = new Tinypool({
    filename: fileURLToPath(import.meta.url),
    runtime: 'child_process',
    serialization: 'advanced',
    // Else it starts them with none: under another base path they would make other pages.
    env: environment(),
    minThreads: processes,
    maxThreads: processes,
  });
  try {
    const underWay: Array<Promise<Result[]>> = [];
    for (let at = 0; at < inputs.length; at += size) {
      const batch: Batch = { module: module.href, inputs: inputs.slice(at, at + size) };
      // Safe: the same.
      const results = pool.run(batch) as Promise<Result[]>;
      // Whoever takes the results hears of a failure when its turn comes.
      results.catch(() => undefined);
      underWay.push(results);
      if (underWay.length > processes * AHEAD) yield* (await underWay.shift()) ?? [];
    }
    for (const results of underWay) yield* await results;
  } finally {
    await pool.destroy();
  }
}

/** This process's environment, for those that it starts. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What a process does. */
export default async function inProcess({ module, inputs }: Batch): Promise<unknown[]> {
  const { default: work, afterBatch } = await load(module);
  const results: unknown[] = [];
  for (const input of inputs) results.push(await work(input));
  afterBatch?.();
  return results;
}

interface Worker {
  default: (input: unknown) => unknown;
  /** Writes down what has been gathered: the process may end behind any batch. */
  afterBatch?: () => void;
}

async function load(module: string): Promise<Worker> {
  // Safe: whoever names a module here names such a one.
  return (await import(module)) as Worker;
}
