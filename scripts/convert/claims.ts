/**
 * Who has an address: the seed that is published at it, else the first that claims it; and one agency alone.
 */
import { openSync, closeSync, readSync } from 'node:fs';
import { listReports } from '../../src/archive/read-archive.ts';
import { isSameAgency } from '../../src/convert/recognize/metadata/same-agency.ts';
import { withoutAddress, withoutAgency, type Outcome } from './outcome.ts';
import { displayPath } from './seed-file.ts';

export class Claims {
  readonly #owners: Map<string, string>;
  readonly #published: ReadonlyMap<string, string>;
  readonly #agencies = new Map<string, { agency: NonNullable<Outcome['agency']>; path: string }>();

  /** `owners` is told the seed of each report, `published` says which seed each report in content was made from. */
  constructor(owners: Map<string, string>, published: ReadonlyMap<string, string>) {
    this.#owners = owners;
    this.#published = published;
  }

  /** The seed that has to be heard first: the one that is published at the address that this one wants. */
  holderOf({ id }: Outcome): string | null {
    return id === null || this.#owners.has(id) ? null : (this.#published.get(id) ?? null);
  }

  /** The outcome of a seed, without a page where another seed or another agency has its address. */
  claim(path: string, outcome: Outcome): Outcome {
    const { id, agency } = outcome;
    if (id === null || agency === null) return outcome;
    const owner = this.#owners.get(id);
    if (owner !== undefined) return withoutAddress(outcome, path, owner);
    const slug = id.split('/')[0] ?? '';
    const first = this.#agencies.get(slug) ?? { agency, path };
    if (!isSameAgency(first.agency, agency))
      return withoutAgency(outcome, path, { name: first.agency.name, path: displayPath(first.path) });
    this.#agencies.set(slug, first);
    this.#owners.set(id, path);
    return outcome;
  }
}

/** Bytes of a report's text that hold its source. */
const HEAD = 4096;

/** The seed of each report in content, by the report's id. */
export async function publishedSeeds(content: string): Promise<Map<string, string>> {
  const seeds = new Map<string, string>();
  for (const { id, path } of await listReports(content).catch(() => [])) {
    const file = /^source:\n {2}file: "(?<file>.*)"$/mu.exec(headOf(path))?.groups?.['file'];
    if (file !== undefined) seeds.set(id, file);
  }
  return seeds;
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
