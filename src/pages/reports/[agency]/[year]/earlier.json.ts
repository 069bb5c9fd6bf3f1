/**
 * `earlier.json` beside a report that had other words once: by anchor the hash of these words, the words, and the text that has
 * them, so that a page can show what was cited.
 */
import type { APIRoute } from 'astro';
import { allEarlierTexts, type EarlierText } from '../../../../site/earlier/earlier-texts.ts';
import type { EarlierPlaces } from '../../../../links/earlier-places.ts';

export async function getStaticPaths() {
  return (await allEarlierTexts()).map(({ id, texts, key }) => {
    const [agency, year] = id.split('/');
    return { params: { agency, year }, props: { texts }, cacheKey: key };
  });
}

export const GET: APIRoute<{ texts: EarlierText[] }> = ({ props: { texts } }) => {
  const places: EarlierPlaces = {};
  for (const { name, changed } of texts)
    for (const { anchor, hash, text } of changed) (places[anchor] ??= []).push({ hash, text, version: `@${name}/` });
  return new Response(JSON.stringify(places), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
