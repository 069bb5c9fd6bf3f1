/**
 * What the finished search finds of a random sample, held to plain substring search over the same reports: recall and precision
 * of this build, not of a benchmark. Measured again when the index is another.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import { readRecord, type ReportFile } from '../../src/archive/read-archive.ts';
import type { search as Search } from '../../src/search/api.ts';
import { dice, piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';

/** Reports of a sample, at most. */
const REPORTS = 100;

/** Queries of a sample: as many at most, and as few in a large archive, where each finds places in thousands of reports. */
const [MOST_QUERIES, LEAST_QUERIES] = [40, 10];

const KIND = 'search-proof';

export const SearchProof = z.object({
  /** Reports that were asked for, of all. */
  sample: z.int(),
  queries: z.int(),
  /** Places that hold a query by plain substring search; those of them that the search gave; all that it gave. */
  places: z.int(),
  right: z.int(),
  found: z.int(),
});
export type SearchProof = z.infer<typeof SearchProof>;

/** `reports` are all; the index lies below `out`. */
export async function proveSearch(out: string, reports: readonly ReportFile[], cache: Cache): Promise<SearchProof> {
  const key = hashOf(...['pagefind/index.json', 'search/api.js'].map((name) => readFileSync(join(out, name))));
  const known = cache.text(KIND, out, key);
  if (known !== null) return SearchProof.parse(JSON.parse(known));
  const queries = Math.max(LEAST_QUERIES, Math.min(MOST_QUERIES, Math.round(40_000 / reports.length)));
  const proof = await measure(out, { sample: sampleOf(reports, key), queries }, key);
  cache.set(KIND, out, key, JSON.stringify(proof));
  return proof;
}

/** Another sample of another index; the same of the same. */
function sampleOf(reports: readonly ReportFile[], key: string): ReportFile[] {
  const left = [...reports];
  const random = dice(seedOf(key));
  return Array.from({ length: Math.min(REPORTS, left.length) }, () =>
    left.splice(Math.floor(random.next().value * left.length), 1),
  ).flat();
}

function seedOf(key: string): number {
  return Buffer.from(key, 'base64url').readUInt32BE();
}

async function measure(
  out: string,
  { sample, queries: count }: { sample: readonly ReportFile[]; queries: number },
  key: string,
): Promise<SearchProof> {
  const records = sample.map(readRecord);
  const texts = searchedTexts(records);
  // Asked within the sample's agencies: what others have beside it tells nothing here, and is most of the work.
  const agency = [...new Set(records.map((record) => record.agency.name))];
  const queries = piecesOf(texts, count, seedOf(key));
  const asked = new Set(sample.map(({ id }) => id));
  // Safe: the file is the bundle of that very module. The key keeps a process from taking the module of an earlier build.
  const { search } = (await import(`${pathToFileURL(resolve(out, 'search/api.js')).href}?${key}`)) as {
    search: typeof Search;
  };
  const proof: SearchProof = { sample: sample.length, queries: queries.length, places: 0, right: 0, found: 0 };
  for (const query of queries) {
    const wanted = new Set(truthOf(query, texts));
    const { hits } = await search(query, { limit: Infinity, agency });
    const found = hits.filter(({ report }) => asked.has(report)).map(({ report, anchor }) => `${report}#${anchor}`);
    proof.places += wanted.size;
    proof.found += found.length;
    proof.right += found.filter((place) => wanted.has(place)).length;
  }
  return proof;
}
