/**
 * The sizes of the data files where Astro makes them itself.
 */
import { dataFiles, joinData, type FileSizes } from './data-files.ts';
import { loadReports } from './load-archive.ts';

let sizes: Promise<FileSizes> | undefined;

/** Worked out once. */
export function ownFileSizes(): Promise<FileSizes> {
  return (sizes ??= loadReports().then((reports) => {
    const records = reports.map(({ record }) => record);
    return Object.fromEntries(dataFiles.map((file) => [file.path, Buffer.byteLength(joinData(file, records))]));
  }));
}
