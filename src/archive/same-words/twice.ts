/**
 * Which runs may stand in two places: two bits for each of some hundred million slots tell, in one reading.
 */
import { eachGram } from './gram-hash.ts';
import type { Texts } from './texts.ts';

/** The most bits that tell it: two fields of 16 MB. */
const MOST_BITS = 27;

/** Runs of a report, about. */
const LENGTH = 2000;

/** Whether a run with this hash may stand in two places of these reports; never wrong where it says no. */
export function seenTwice({ count, all }: Texts): (hash: number) => boolean {
  // Sixteen slots a run: of sixteen that occur once, one seems to occur twice.
  const bits = Math.min(MOST_BITS, Math.ceil(Math.log2((count + 1) * LENGTH * 16)));
  const [once, again] = [new Uint32Array(2 ** bits / 32), new Uint32Array(2 ** bits / 32)];
  const mask = 2 ** bits - 1;
  for (const [, prose] of all())
    prose.eachText((text) =>
      eachGram(text, (_, hash) => {
        const word = (hash & mask) >>> 5;
        const bit = 1 << (hash & 31);
        const seen = once[word] ?? 0;
        if ((seen & bit) === 0) once[word] = seen | bit;
        else again[word] = (again[word] ?? 0) | bit;
      }),
    );
  return (hash) => ((again[(hash & mask) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}
