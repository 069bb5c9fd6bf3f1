/**
 * In `astro dev` alone: the files that a build writes beside pages (scripts/site/), made when they are asked for.
 */
import type { APIRoute } from 'astro';
import { dataFiles } from '../site/data-files.ts';
import { dataPieces, loadReport } from '../site/load-archive.ts';
import { reportFiles } from '../site/report-files.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params: { agency, file = '' } }) => {
  const made = agency === undefined ? await dataFile(file) : await reportFile(agency, file);
  return made ?? new Response('there is no such file', { status: 404 });
};

async function reportFile(agency: string, name: string): Promise<Response | null> {
  const kind = reportFiles.find(({ ending }) => name.slice(4) === ending);
  if (kind === undefined) return null;
  const content = kind.contentOf(await loadReport(`${agency}/${name.slice(0, 4)}`));
  return new Response(Buffer.from(content), { headers: { 'content-type': kind.type } });
}

async function dataFile(name: string): Promise<Response | null> {
  const file = dataFiles.find(({ path }) => path === name);
  if (file === undefined) return null;
  const pieces: string[] = [];
  for await (const piece of dataPieces(name)) pieces.push(Buffer.from(piece).toString('utf8'));
  return new Response(file.head + pieces.join(file.between) + file.tail, { headers: { 'content-type': file.type } });
}
