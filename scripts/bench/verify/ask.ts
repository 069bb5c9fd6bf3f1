/**
 * Asks the index of a folder for quotations, in a process that holds nothing else, as a reader's page does: what the benchmark
 * keeps to know the truth would be cleared away by the same processor.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedIndex } from '../../../src/search/api-types.ts';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { siteSearchFold } from '../../../src/search/site-search-fold.ts';
import { verify } from '../../../src/search/verify/verify.ts';
import { siteFold } from '../../../src/text/site-fold.ts';
import type { Answered } from './asker.ts';

/** Where the archive is served, to this process alone. */
const ROOT = new URL('http://archive/');

const [, , out = ''] = process.argv;
let bytes = 0;

globalThis.fetch = async (input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const content = await readFile(join(out, pathname));
  bytes += content.length;
  return new Response(content);
};

process.on('message', (words: string) => {
  void answer(words).then((answered) => process.send?.(answered));
});

async function answer(words: string): Promise<Answered> {
  const archive = { index: openIndex(), fold: siteFold, foldForIndex: siteSearchFold, root: ROOT };
  bytes = 0;
  // Of the processor: others may be at work on the machine.
  const begin = process.cpuUsage();
  const [verified] = (await verify(archive, words, { of: 'paragraphs' })).quotations;
  const { user, system } = process.cpuUsage(begin);
  return { verified, bytes, milliseconds: (user + system) / 1000 };
}

/** The index from nothing: nothing of it is loaded. */
function openIndex(): SearchIndex {
  // The index's own builder wrote it.
  const published = JSON.parse(readFileSync(join(out, 'pagefind', 'index.json'), 'utf8')) as PublishedIndex;
  return new SearchIndex(new URL('pagefind/', ROOT), published);
}
