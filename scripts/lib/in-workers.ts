/**
 * The same work for many inputs, on all cores, the results in the order of the inputs. Memory holds the results of a few.
 */
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** Inputs from which threads are worth their start: each loads the code and its tables anew, which takes half a second. */
const MANY = 60;

/** Inputs under way or waiting to be taken, for each thread. */
const AHEAD = 4;

/** `module` exports the work by default: from an input to a result, both of what can be sent between threads. */
export async function* inWorkers<Input, Result>(module: URL, inputs: readonly Input[]): AsyncGenerator<Result, void> {
  const threads = availableParallelism();
  if (inputs.length < MANY || threads === 1) {
    // Safe: whoever names a module here names one that exports such a function.
    const { default: work } = (await import(module.href)) as { default: (input: Input) => Promise<Result> };
    for (const input of inputs) yield await work(input);
    return;
  }
  const pool = new Tinypool({ filename: module.href, minThreads: threads, maxThreads: threads });
  try {
    const underWay: Array<Promise<Result>> = [];
    for (const input of inputs) {
      // Safe: the same.
      const result = pool.run(input) as Promise<Result>;
      // Whoever takes the results hears of a failure when its turn comes.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length < threads * AHEAD) continue;
      const first = underWay.shift();
      if (first !== undefined) yield await first;
    }
    for (const result of underWay) yield await result;
  } finally {
    await pool.destroy();
  }
}
