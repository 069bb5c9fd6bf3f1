/**
 * Sets of reports, each kept once: runs that follow each other mostly stand in the same reports.
 */
export class Sets {
  readonly all: Uint32Array[] = [];
  /** Sets by a number made of their members; few have the same. */
  readonly #byKey = new Map<number, number[]>();

  /** The number of the set with these members, which are in order. */
  of(members: readonly number[]): number {
    let key = members.length;
    for (const member of members) key = (Math.imul(key, 0x01000193) ^ member) | 0;
    const alike = this.#byKey.get(key) ?? [];
    const known = alike.find((set) => isSame(this.all[set] ?? NONE, members));
    if (known !== undefined) return known;
    alike.push(this.all.length);
    this.#byKey.set(key, alike);
    return this.all.push(Uint32Array.from(members)) - 1;
  }
}

const NONE = new Uint32Array();

function isSame(set: Uint32Array, members: readonly number[]): boolean {
  return set.length === members.length && set.every((member, index) => member === members[index]);
}
