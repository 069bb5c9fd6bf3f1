/**
 * All that the page of the data shows, and the description of the data for programs: the files with their lengths and
 * hashes, when the content last changed, and a report as an example.
 */
import type { Dataset } from 'schema-dts';
import { dataExamples, type DataExample } from './data-examples.ts';
import { dataFiles } from './data-files.ts';
import { dataPackage, dataVersion, type PackagedFile } from './data-package.ts';
import { sizeWords } from './file-facts.ts';
import { datedReports } from './feeds/dated-reports.ts';
import { datasetNode } from './head/dataset.ts';
import { address, href } from './href.ts';
import { factsOf } from './file-pieces.ts';
import { loadArchive } from './load-archive.ts';

export interface DataPage {
  /** `size` is null where a file has not been written, as in `astro dev`. */
  files: Array<{ path: string; href: string; title: string; size: string | null }>;
  reports: number;
  /** The data as schema.org knows it. */
  dataset: Exclude<Dataset, string>;
  /** What may be typed into other programs. */
  examples: readonly DataExample[];
  /** A report by which the formats are shown; null in an empty archive. */
  example: { title: string; path: string } | null;
}

export async function loadDataPage(): Promise<DataPage> {
  const [files, changed, { reports, years }] = [await packagedFiles(), await lastChange(), await loadArchive()];
  const [example] = reports;
  return {
    files: files.map(([{ path, title }, facts]) => ({
      path,
      href: href(`/data/${path}`),
      title,
      size: facts === null ? null : sizeWords(facts.bytes),
    })),
    reports: reports.length,
    examples: dataExamples(address('/data/')),
    dataset: datasetNode(files, { years, changed, version: dataVersion(files, changed) }),
    example: example === undefined ? null : { title: example.record.title, path: `/reports/${example.record.id}` },
  };
}

/** `/data/datapackage.json`. */
export async function loadDataPackage(): Promise<object> {
  return dataPackage(await packagedFiles(), await lastChange());
}

function packagedFiles(): Promise<PackagedFile[]> {
  return Promise.all(dataFiles.map(async (file) => [file, await factsOf(file.path)] as const));
}

/** When a report last came in or changed (RFC 3339); null where nothing tells. */
async function lastChange(): Promise<string | null> {
  const moments = (await datedReports()).flatMap(({ history }) => (history === null ? [] : [history.changed]));
  return moments.reduce<string | null>((last, next) => (last === null || isLater(next, last) ? next : last), null);
}

function isLater(a: string, b: string): boolean {
  return Date.parse(a) > Date.parse(b);
}
