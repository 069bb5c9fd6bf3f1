/**
 * Records to the files of one cut of the search index. Pagefind builds the index: its Node API is given folded pairs of
 * characters, in pages of our own, so that published pages stay clean. What is published is not its form but ours
 * (index-files/), read by our search; programs written for Pagefind find its interface all the same (pagefind-js/).
 *
 * 2026-11-22: packed anew, and not read through Pagefind's own browser module. That one says which pages hold a phrase,
 * but tells one position a page, and the positions of single words only as JSON of megabytes. The archive needs them
 * all: for the true number of hits, their order and their sections without loading the texts of every report. Its
 * fragments hold the indexed words, which here are pairs: unreadable. At 1,000 made-up reports (bench/README.md) its
 * files over pairs are 1.70 of the text and a first query loads 578 KB; ours are 0.80 and 102 KB, and a browser needs
 * neither worker nor WebAssembly. Pagefind's format is its own affair, so it is read here, at build time, where the
 * version is checked, the words are counted, and a failure stops the build.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { ReadReport } from '../../archive/record.ts';
import { PartName, type Report } from '../../report.ts';
import { toEntry, type SearchEntry } from '../entry.ts';
import { isTable } from '../is-table.ts';
import { siteFoldText } from '../../text/site-fold.ts';
import { siteSearchFoldText } from '../site-search-fold.ts';
import type { Word } from '../index-files/chunk.ts';
import { jsonFile, type IndexFile } from '../index-files/index-file.ts';
import type { Places } from '../index-files/places.ts';
import { toTextBytes } from '../index-files/text-bytes.ts';
import { writeTexts } from '../index-files/texts.ts';
import { writeWords } from '../index-files/write-words.ts';
import { FilterValues } from '../filters.ts';
import { letterKinds } from '../letter-kinds.ts';
import { unionOf } from '../phrase.ts';
import { isKept, TEXT_END, toTokens } from '../tokens.ts';
import { mendedTexts } from '../verify/mended.ts';
import { readMeta, readWords } from './index-files.ts';

/** Bytes that every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * So many words, or a few more, make a page for Pagefind: many reports, which are told apart again by how long they are.
 *
 * 2026-11-22: what Pagefind does is done for each word of each page. 300 made-up reports, 1.1 million words, cost its
 * process 4.1 s as 300 pages, 2.5 as 30, 1.9 as 6, 1.5 as one, and what it makes is read in a third of the time.
 */
const PAGE = 1_000_000;

const kindsIn = letterKinds(siteFoldText);

/** A place of a report, in words of the index. */
interface PlaceLength {
  heading: number;
  text: number;
  /** Number of the part of the form, from 1 on; 0 for none. */
  part: number;
  table: 0 | 1;
}

/** A report's record alone, or read whole: then its texts tell what the copy has where a repair changed it. */
export type Indexed = Report | Pick<ReadReport, 'record' | 'ledger'>;

/** Builds a cut over reports, in the order given. Throws when Pagefind reports any error. */
export async function buildIndex(
  reports: Iterable<Indexed>,
  onReport: () => void = () => undefined,
): Promise<IndexFile[]> {
  return await withWordsOfService(async () => {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    const files = await filesOf(index, reports, onReport);
    await index.deleteIndex();
    return files;
  });
}

/** Those who wait for Pagefind and want to hear that its process has ended. */
const waiting = new Set<(error: Error) => void>();

// Pagefind listens to faults of its process and not to its end (1.6.0): who waits for an answer would wait forever.
subscribe('child_process', (message) => {
  // Safe: Node says so of this channel. What the process runs is not known yet.
  const { process: child } = message as { process: ChildProcess };
  child.once('exit', (code, signal) => {
    if (!basename(child.spawnfile).startsWith('pagefind')) return;
    const error = new Error(`Pagefind's process has ended before it was done (${signal ?? `status ${String(code)}`})`);
    for (const stop of waiting) stop(error);
  });
});

/**
 * Pagefind prints to the console that its process has ended, and then throws that it has. One is said, with the other
 * as its reason: where Ctrl-C has ended that process too, nobody wants to read either.
 */
async function withWordsOfService<T>(work: () => Promise<T>): Promise<T> {
  const said: unknown[] = [];
  const { error: print } = console;
  console.error = (...words: unknown[]): void => void said.push(...words);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  waiting.add(reject);
  try {
    return await Promise.race([work(), ended]);
  } catch (failure) {
    throw said.length === 0 ? failure : new Error(`Pagefind failed: ${said.join(' ')}`, { cause: failure });
  } finally {
    waiting.delete(reject);
    console.error = print;
  }
}

async function filesOf(index: PagefindIndex, reports: Iterable<Indexed>, onReport: () => void): Promise<IndexFile[]> {
  const pages = new Pages(index);
  const texts: IndexFile[] = [];
  const places: PlaceLength[][] = [];
  const filters = new FilterValues();
  for (const indexed of reports) {
    const [report, mended] = 'record' in indexed ? [indexed.record, mendedTexts(indexed.ledger)] : [indexed, undefined];
    const entry = toEntry(report, mended);
    const written = [...entry.texts.map(([, , text]) => text), ...entry.edits.map(({ before }) => before)];
    filters.add(report, kindsIn(written), places.length);
    texts.push({ path: `texts/${places.length}`, content: toTextBytes(writeTexts(entry)) });
    places.push(await addReport(pages, entry));
    onReport();
  }
  const begins = await pages.end();
  const words = countedThrough(await chunksOf(index, begins), begins);
  return [
    ...writeWords(words, columnsOf(places)),
    ...filters.all().map(([name, values]) => jsonFile(`filters/${name}`, values)),
    ...texts,
  ];
}

/** Words given to Pagefind, page by page. */
class Pages {
  readonly #index: PagefindIndex;
  readonly #begins = [0];
  #words: string[] = [];

  constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** Words that come next, of one report; a page ends between two reports. */
  async add(words: readonly string[]): Promise<void> {
    for (const word of words) this.#words.push(word);
    if (this.#words.length >= PAGE) await this.#give();
  }

  /** Gives the number of words before each page, and of all. */
  async end(): Promise<Int32Array> {
    if (this.#words.length > 0) await this.#give();
    return Int32Array.from(this.#begins);
  }

  async #give(): Promise<void> {
    const url = `/${this.#begins.length}/`;
    // `und` makes Pagefind split at blanks and nowhere else.
    const { errors } = await this.#index.addCustomRecord({ url, content: this.#words.join(' '), language: 'und' });
    if (errors.length > 0) throw new Error(`Pagefind did not take the words: ${errors.join('; ')}`);
    this.#begins.push((this.#begins.at(-1) ?? 0) + this.#words.length);
    this.#words = [];
  }
}

/** Adds the words of a report; gives how long its places are there. */
async function addReport(pages: Pages, entry: SearchEntry): Promise<PlaceLength[]> {
  const places = entry.places.map(({ anchor, part }): PlaceLength => {
    const number = part === null ? 0 : PartName.options.indexOf(part) + 1;
    return { heading: 0, text: 0, part: number, table: isTable(anchor) ? 1 : 0 };
  });
  const words: string[] = [];
  for (const [place, kind, text] of entry.texts) {
    const before = words.length;
    for (const word of toTokens(siteSearchFoldText(text))) words.push(word);
    words.push(TEXT_END);
    const length = places[place];
    if (length !== undefined) length[kind === 'text' ? 'text' : 'heading'] += words.length - before;
  }
  await pages.add(words);
  return places;
}

function columnsOf(places: readonly PlaceLength[][]): Places {
  const all = places.flat();
  return {
    counts: Int32Array.from(places, ({ length }) => length),
    headings: Int32Array.from(all, ({ heading }) => heading),
    texts: Int32Array.from(all, ({ text }) => text),
    parts: Int32Array.from(all, ({ part }) => part),
    tables: Int32Array.from(all, ({ table }) => table),
  };
}

/** The chunks of words that Pagefind has made, unpacked, in order. Throws where its pages are not as long as they were given. */
async function chunksOf(index: PagefindIndex, begins: Int32Array): Promise<Uint8Array[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): Uint8Array => {
    const content = byPath.get(path);
    if (content === undefined) throw new Error(`Pagefind did not write ${path}`);
    return gunzipSync(content).subarray(SIGNATURE.length);
  };
  const meta = readMeta(read([...byPath.keys()].find((path) => path.endsWith('.pf_meta')) ?? '*.pf_meta'));
  // A position means a place only if Pagefind counted the same words.
  for (const [page, counted] of meta.words.entries()) {
    const given = (begins[page + 1] ?? 0) - (begins[page] ?? 0);
    if (counted !== given) throw new Error(`Pagefind counted ${counted} words on page ${page}, ${given} were given`);
  }
  return meta.chunks.map((name) => read(`index/${name}.pf_index`));
}

/** The words with their positions counted through all pages; `begins` is each page's first. */
function* countedThrough(chunks: readonly Uint8Array[], begins: Int32Array): Generator<Word> {
  let word = TEXT_END;
  let pieces: Int32Array[] = [];
  for (const chunk of chunks)
    for (const [next, page, positions] of readWords(chunk)) {
      if (next !== word) {
        if (isKept(word)) yield [word, unionOf(pieces)];
        [word, pieces] = [next, []];
      }
      const begin = begins[page] ?? 0;
      if (begin > 0) for (let at = 0; at < positions.length; at++) positions[at] = (positions[at] ?? 0) + begin;
      pieces.push(positions);
    }
  if (isKept(word)) yield [word, unionOf(pieces)];
}
