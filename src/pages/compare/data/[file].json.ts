/**
 * `/compare/data/<place>-<group>.<hash>.json`: the figures of a province or of the whole archive, packed.
 */
import type { APIRoute } from 'astro';
import { compareFiles, fileName, fileText, type CompareFile } from '../../../site/compare/files.ts';

export async function getStaticPaths(): Promise<
  Array<{ params: { file: string }; props: { file: CompareFile }; cacheKey: string }>
> {
  return (await compareFiles()).map((file) => ({
    params: { file: fileName(file).replace(/^data\/|\.json$/gu, '') },
    props: { file },
    cacheKey: file.hash,
  }));
}

export const GET: APIRoute<{ file: CompareFile }> = async ({ props }) =>
  new Response(await fileText(props.file), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
