/** A process that is asked for one quotation after the other. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { VerifiedQuotation } from '../../../src/search/api-types.ts';

/** What came back, with the bytes loaded for it and the milliseconds of the processor that it took. */
export interface Answered {
  verified: VerifiedQuotation | undefined;
  bytes: number;
  milliseconds: number;
}

/** Starts it over the index in a folder; `end` stops it. */
export function startAsker(out: string): { ask: (words: string) => Promise<Answered>; end: () => void } {
  const child = fork(join(import.meta.dirname, 'ask.ts'), [out]);
  const ended = once(child, 'exit').then((): never => {
    throw new Error('The process that asks for quotations has ended; what it wrote above says why.');
  });
  // Who asks is told by the race below; that `end` stops it is no fault.
  ended.catch(() => undefined);
  return {
    ask: async (words) => {
      const answered = once(child, 'message');
      child.send(words);
      // What ask.ts sends.
      const [answer] = (await Promise.race([answered, ended])) as [Answered];
      return answer;
    },
    end: () => void child.kill(),
  };
}
