/**
 * Chance that is the same on every machine and every day: numbers from a seed, by whole numbers of 32 bits alone.
 */

/** Draws for one report; each draw moves it on. */
export interface Dice {
  /** A whole number from `from` to `to`, both possible. */
  int(from: number, to: number): number;
  /** True in `percent` of a hundred draws; parts of a percent count. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** One of the names, as often as its weight says. */
  weigh<T extends string>(weights: Readonly<Record<T, number>>): T;
}

/** The hash of a text, 32 bits (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  return hash >>> 0;
}

/** Dice for a seed (the generator of 32 bits known as mulberry32). */
export function diceOf(seed: string): Dice {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const dice: Dice = {
    int: (from, to) => from + below(to - from + 1),
    chance: (percent) => below(10_000) < percent * 100,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('a list to pick from is empty');
      return found;
    },
    shuffle: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const [a, b] = [mixed[last], mixed[other]];
        if (a === undefined || b === undefined) continue;
        mixed[last] = b;
        mixed[other] = a;
      }
      return mixed;
    },
    weigh: <T extends string>(weights: Readonly<Record<T, number>>): T => {
      // The keys of a record of T are T.
      const names = Object.keys(weights) as T[];
      let rest = below(names.reduce((sum, name) => sum + weights[name], 0));
      for (const name of names) {
        rest -= weights[name];
        if (rest < 0) return name;
      }
      throw new RangeError('weights that sum to nothing');
    },
  };
  return dice;
}
