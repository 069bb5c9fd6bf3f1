/**
 * `/search/names.json`: agencies with their pinyin, for a reader who typed letters and found nothing.
 */
import type { APIRoute } from 'astro';
import { pinyin } from 'pinyin-pro';
import { loadArchive } from '../../site/load-archive.ts';

export const GET: APIRoute = async () => {
  const { agencies } = await loadArchive();
  const names = [...agencies.values()].map(({ slug, agency: { name } }) => [
    name,
    slug,
    pinyin(name, { pattern: 'first', toneType: 'none', nonZh: 'removed' }).replace(/[^a-z]/gu, ''),
  ]);
  return new Response(JSON.stringify(names), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
