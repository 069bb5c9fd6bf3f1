/**
 * The data files of /compare/ by their names, which hold the hash of what is in them: a page that was open while the site was
 * published anew asks for the files it began with or for none, and never mixes two builds.
 */
import { createHash } from 'node:crypto';
import { groupNames, type GroupName } from '../../compare/groups.ts';
import { hashOf } from '../../archive/cache.ts';
import { kept, loadArchive, reportKey } from '../load-archive.ts';
import { agencyFinder } from './agency-finder.ts';
import { places, sliceOf, WHOLE } from './slices.ts';

/** What a file holds: who reported when, a group of cells, or what finds agencies by their names. */
export type FileKind = 'index' | GroupName | 'names';

export interface CompareFile {
  /** `all`, or the code of a province. */
  place: string;
  kind: FileKind;
  /** Of what is in it. */
  hash: string;
  /** Length unpacked. */
  bytes: number;
}

/** All files, place by place. */
export async function compareFiles(): Promise<CompareFile[]> {
  const { reports } = await loadArchive();
  const keys: string[] = [];
  for (const { record } of reports) keys.push(await reportKey(record.id));
  // Safe: `listFiles` made it.
  return JSON.parse(
    await kept('compare', 'files', hashOf(...keys), async () => JSON.stringify(await listFiles())),
  ) as CompareFile[];
}

async function listFiles(): Promise<CompareFile[]> {
  const files: CompareFile[] = [];
  for (const place of await places())
    for (const [kind, text] of await textsOf(place)) {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
      files.push({ place, kind, hash, bytes: Buffer.byteLength(text) });
    }
  return files;
}

/** Name of a file below /compare/. Sample: `data/62-requests.0f3a9c1b2d.json` */
export function fileName({ place, kind, hash }: CompareFile): string {
  return `data/${place}-${kind}.${hash}.json`;
}

let last: { place: string; texts: Array<[FileKind, string]> } | undefined;

/** What is in a file. The files of the place asked for last are kept, since they are made one after the other. */
export async function fileText({ place, kind }: CompareFile): Promise<string> {
  if (last?.place !== place) last = { place, texts: await textsOf(place) };
  const text = last.texts.find(([own]) => own === kind)?.[1];
  if (text === undefined) throw new Error(`there is no file ${kind} of ${place}`);
  return text;
}

async function textsOf(place: string): Promise<Array<[FileKind, string]>> {
  const { index, groups } = await sliceOf(place);
  const cells = groupNames.map((name): [FileKind, string] => [name, JSON.stringify(groups[name])]);
  const names: Array<[FileKind, string]> = place === WHOLE ? [['names', JSON.stringify(agencyFinder(index))]] : [];
  return [['index', JSON.stringify(index)], ...cells, ...names];
}
