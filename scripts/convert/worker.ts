/**
 * Converts one seed, on whatever thread: what scripts/convert/all.ts has done for each seed that is new or has changed.
 */
import { convertSeed, type Outcome } from './outcome.ts';

/** `path` is that of the seed. */
export default function work(path: string): Promise<Outcome> {
  return convertSeed(path);
}
