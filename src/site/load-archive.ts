/**
 * The archive for the pages, loaded once a build: lists from digests, a report whole only when its own pages are made.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { archiveOf, slugOf, type Archive, type ReportTally } from '../archive/archive.ts';
import { hashOf, projectCache } from '../archive/cache.ts';
import type { Claims } from '../archive/contradictions/claims.ts';
import type { Figure } from '../archive/figures.ts';
import { hashesIn } from '../archive/file-hashes.ts';
import { hashReports, readReportWhole, type HashedReport, type ReportFile } from '../archive/read-archive.ts';
import { readText } from '../archive/read-text.ts';
import { unpackFigures } from '../archive/packed-figures.ts';
import type { ReadReport } from '../archive/record.ts';
import { AGENCIES_FILE } from '../archive/succession/read.ts';
import { filesBelow } from '../links/files-below.ts';
import type { FindingNote, PartName } from '../report.ts';
import { byPlace } from './by-place.ts';
import type { DataFile, Pieces } from './data-files.ts';
import { digestKey, digestOf, pieceOf, type Digest, type PieceName } from './digest.ts';
import { readFacts, type FileFacts } from './file-facts.ts';
import type { PartOfReport } from './part-of-report.ts';
import { dataReport } from './report-columns.ts';
import { SETTINGS } from './site-address.ts';

/** A report whole. */
export interface ArchivedReport extends ReadReport {
  /** Its agency's part of the address. */
  slug: string;
}

const CONTENT = 'content';

interface Loaded {
  archive: Archive<ReportTally>;
  /** Each report's file and digest, by its id. */
  known: ReadonlyMap<string, { file: ReportFile; digest: Digest }>;
}

/** A report in `content/`, with the key that its digest has. */
export interface KnownReport extends HashedReport {
  key: string;
}

let listed: Promise<readonly KnownReport[]> | undefined;

/** All reports in `content/`, newest first; looked for once, when it is settled what is there. */
export function listKnown(): Promise<readonly KnownReport[]> {
  return (listed ??= hashReports(CONTENT, hashesIn(projectCache())).then((reports) =>
    reports.map((report) => ({ ...report, key: digestKey(siteCode(), ...report.hashes) })),
  ));
}

let loaded: Promise<Loaded> | undefined;

/** The archive; the first call reads it, later ones get the same. */
export async function loadArchive(): Promise<Archive<ReportTally>> {
  return (await load()).archive;
}

/** The hash of all that a report's digest was made from: what changes with the report, the code, or the site's address. */
export async function reportKey(id: string): Promise<string> {
  return (await find(id)).digest.key;
}

let last: ArchivedReport | undefined;

/** A report whole. The one asked for last is kept, since its pages are made one after the other. */
export async function loadReport(id: string): Promise<ArchivedReport> {
  if (last?.record.id !== id) last = { ...readReportWhole((await find(id)).file), slug: slugOf(id) };
  return last;
}

/** A part of the form as a report has it. */
export async function loadPart(id: string, name: PartName): Promise<PartOfReport | null> {
  // Safe: `keepDigest` wrote it as such.
  return JSON.parse((await pieceText(id, `part/${name}`)) || 'null') as PartOfReport | null;
}

/** The doubts about a report. */
export async function loadDoubts(id: string): Promise<FindingNote[]> {
  // Safe: `keepDigest` wrote it as such.
  return JSON.parse((await pieceText(id, 'doubts')) || '[]') as FindingNote[];
}

/** The figures of a report. */
export async function loadFigures(id: string): Promise<Figure[]> {
  return unpackFigures(await pieceText(id, 'figures'));
}

/** What each report claims, in the archive's order, and the way to all figures of one. */
export async function loadClaims(): Promise<{ claims: Claims[]; figuresOf: (id: string) => Figure[] }> {
  const { archive, known } = await load();
  const textOf = (id: string, name: PieceName): string => {
    const { digest } = known.get(id) ?? unknown(id);
    return Buffer.from(pieceOf(projectCache(), { id, key: digest.key }, name) ?? []).toString('utf8');
  };
  return {
    // Safe: `keepDigest` wrote it as such.
    claims: archive.reports.map(({ record }) => JSON.parse(textOf(record.id, 'claims')) as Claims),
    figuresOf: (id) => unpackFigures(textOf(id, 'figures')),
  };
}

/** What was made from the key under this name of a kind, which is made where nothing was. */
export async function kept(kind: string, name: string, key: string, make: () => Promise<string>): Promise<string> {
  const cache = projectCache();
  const whole = hashOf(siteCode(), key);
  const known = cache.text(kind, name, whole);
  if (known !== null) return known;
  const made = await make();
  cache.set(kind, name, whole, made);
  return made;
}

/** The paragraphs of a report, folded and packed, and the hash of all that they were made from. */
export async function loadProse(): Promise<{ packedOf: (id: string) => string; keyOf: (id: string) => string }> {
  const { known } = await load();
  const keyOf = (id: string): string => (known.get(id) ?? unknown(id)).digest.key;
  const packedOf = (id: string): string =>
    Buffer.from(pieceOf(projectCache(), { id, key: keyOf(id) }, 'prose') ?? []).toString('utf8');
  return { packedOf, keyOf };
}

/** What each report adds to a data file, in the file's order. */
export async function* dataPieces({ piece: name, order }: Pick<DataFile, 'piece' | 'order'>): Pieces {
  const { reports } = (await load()).archive;
  for (const { record } of order === 'place' ? byPlace(reports) : reports)
    yield {
      report: dataReport(record),
      piece: (name === null ? null : await piece(record.id, name)) ?? new Uint8Array(),
    };
}

/** The digests of all reports. */
export async function loadDigests(): Promise<Digest[]> {
  return [...(await load()).known.values()].map(({ digest }) => digest);
}

/** The hash of all that is made from such pieces of all reports: of them, of what is shown beside them, and of what a person says of agencies. */
export async function piecesKey(names: readonly PieceName[]): Promise<string> {
  const sums = (await loadDigests()).flatMap((digest) => names.map((name) => digest.sums[name] ?? ''));
  return hashOf(await shownKey(), sums.join(' '));
}

let shown: Promise<string> | undefined;

/** The hash of what data files are made from besides the pieces of reports, found out once. */
function shownKey(): Promise<string> {
  return (shown ??= loadDigests().then((all) => {
    const agencies = join(CONTENT, AGENCIES_FILE);
    const said = existsSync(agencies) ? readText(agencies) : '';
    return hashOf(siteCode(), said, all.map(({ tally }) => JSON.stringify(dataReport(tally))).join('\n'));
  }));
}

/** Length and hash of a data file that is made from such pieces; null where this archive's has not been written. */
export async function fileFacts(path: string, names: readonly PieceName[]): Promise<FileFacts | null> {
  return readFacts(projectCache(), path, await piecesKey(names));
}

async function piece(id: string, name: PieceName): Promise<Uint8Array | null> {
  const { key } = (await find(id)).digest;
  return pieceOf(projectCache(), { id, key }, name);
}

async function pieceText(id: string, name: PieceName): Promise<string> {
  return Buffer.from((await piece(id, name)) ?? []).toString('utf8');
}

async function find(id: string): Promise<{ file: ReportFile; digest: Digest }> {
  return (await load()).known.get(id) ?? unknown(id);
}

function unknown(id: string): never {
  throw new Error(`there is no report ${id} in ${CONTENT}/`);
}

function load(): Promise<Loaded> {
  return (loaded ??= read());
}

async function read(): Promise<Loaded> {
  const cache = projectCache();
  const known = new Map<string, { file: ReportFile; digest: Digest }>();
  for (const file of await listKnown()) known.set(file.id, { file, digest: digestOf(cache, file, file.key) });
  cache.flush();
  return { archive: archiveOf([...known.values()].map(({ digest }) => digest.tally)), known };
}

/** Files and folders that decide how a page looks, from the project's root. */
const CODE = ['src', 'public', 'package-lock.json', 'astro.config.mjs'];

let code: string | undefined;

/**
 * The hash of all code and settings that decide what a page says, found out once. All of `src` is in it: no list of what a
 * page depends on has to be kept, and none can be wrong.
 */
export function siteCode(): string {
  return (code ??= hashCode());
}

function hashCode(): string {
  const settings = JSON.stringify([process.version, ...SETTINGS.map((name) => process.env[name] ?? null)]);
  const files = CODE.flatMap((path) => (/\.[a-z]+$/u.test(path) ? [path] : filesBelow(path).sort()));
  return hashOf(settings, ...files.flatMap((file) => [file, readFileSync(file)]));
}
