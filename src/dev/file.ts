/**
 * In `astro dev` alone: the files that a build writes beside pages (scripts/steps/), made when they are asked for.
 */
import type { APIRoute } from 'astro';
import { dataFiles } from '../site/data-files.ts';
import { filePieces } from '../site/file-pieces.ts';
import { loadArchive, loadReport } from '../site/load-archive.ts';
import { reportFiles } from '../site/report-files.ts';

export const prerender = false;

/** Samples: `/reports/baiyinshi-kexuejishuju/2019.csl.json`, `/data/facts.csv`, behind any base path. */
const ADDRESS = /\/(?:reports\/(?<id>[^/]+\/\d{4})(?<ending>\.[a-z.]+)|data\/(?<file>[^/]+))$/u;

export const GET: APIRoute = async ({ url }) => {
  const { id, ending, file } = ADDRESS.exec(url.pathname)?.groups ?? {};
  const made = file === undefined ? await reportFile(id ?? '', ending ?? '') : await dataFile(file);
  return made ?? new Response('there is no such file', { status: 404 });
};

async function reportFile(id: string, ending: string): Promise<Response | null> {
  const kind = reportFiles.find((candidate) => candidate.ending === ending);
  if (kind === undefined || !(await loadArchive()).places.has(id)) return null;
  const content = kind.contentOf(await loadReport(id));
  if (content === null) return null;
  return new Response(Buffer.from(content), { headers: { 'content-type': kind.type } });
}

async function dataFile(name: string): Promise<Response | null> {
  const file = dataFiles.find(({ path }) => path === name);
  if (file === undefined) return null;
  const parts: Uint8Array[] = [];
  for await (const part of file.bytes(filePieces(file))) parts.push(part);
  return new Response(Buffer.concat(parts), { headers: { 'content-type': file.type } });
}
