/**
 * Holds the search to truth with every pair of characters that the archive has, and much else: the very module that
 * browsers load, over the published files.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { searchedTexts } from '../../src/search/truth.ts';
import { startBar } from '../lib/progress.ts';
import { makeArchive } from './search/archive.ts';
import { ownEngine } from './search/engines.ts';
import { queriesOf } from './search/queries.ts';
import { QuickTruth } from './search/quick-truth.ts';

type SearchModule = typeof import('../../src/search/api.ts');

/** How many queries gave something wrong are shown. */
const SHOWN = 5;

/** A table of recall and precision, place by place, in an archive of so many reports, 1,000 unless told. */
export async function benchExactness(asked: number | null): Promise<string> {
  const { content, folder, reports } = await makeArchive(asked ?? 1000);
  const texts = searchedTexts(reports);
  const { out } = await ownEngine('this archive', content, join(folder, 'own'));
  const { search } = await openModule(out);
  const truth = new QuickTruth(texts);
  const kinds = queriesOf(texts);
  const bar = startBar('truth', [...kinds.values()].flat().length);
  const rows: string[] = [];
  const wrong: string[] = [];
  for (const [kind, queries] of kinds) {
    let [recall, precision, places] = [0, 0, 0];
    for (const query of queries) {
      const { total, hits } = await search(query, { limit: Infinity });
      const given = new Set(hits.map(({ report, anchor }) => `${report}#${anchor}`));
      const wanted = truth.places(query);
      const both = [...given].filter((place) => wanted.has(place)).length;
      recall += wanted.size === 0 ? 1 : both / wanted.size;
      precision += given.size === 0 ? 1 : both / given.size;
      places += wanted.size;
      if (both !== wanted.size || both !== given.size || total !== given.size || hits.length !== total)
        wrong.push(`${query}: ${wanted.size} places, found ${given.size}, right ${both}, total said ${total}`);
      bar.increment();
    }
    const share = (sum: number): string => (sum / queries.length).toFixed(6);
    rows.push(`| ${kind} | ${queries.length} | ${places} | ${share(recall)} | ${share(precision)} |`);
  }
  bar.stop();
  return [
    '| queries | number | places | recall | precision |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${wrong.length} queries with anything wrong`,
    ...wrong.slice(0, SHOWN),
  ].join('\n');
}

/** The module as it is published, and a `fetch` for files. */
async function openModule(out: string): Promise<SearchModule> {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return real(input, init);
    return new Response(await readFile(fileURLToPath(address)));
  };
  // Safe: the bundle of that very file.
  return (await import(pathToFileURL(resolve(out, 'search', 'api.js')).href)) as SearchModule;
}
