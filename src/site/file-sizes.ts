/**
 * The sizes of the data files, from what each report adds to them: known before a file is written.
 */
import { dataFiles, type FileSizes } from './data-files.ts';
import { dataSizes, loadArchive } from './load-archive.ts';

export async function fileSizes(): Promise<FileSizes> {
  const { reports } = await loadArchive();
  const sums = await dataSizes();
  return Object.fromEntries(
    dataFiles.map(({ path, head, between, tail }) => {
      const frame = Buffer.byteLength(head + tail) + Math.max(0, reports.length - 1) * Buffer.byteLength(between);
      return [path, frame + (sums.get(path) ?? 0)];
    }),
  );
}
