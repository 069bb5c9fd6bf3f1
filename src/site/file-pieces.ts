/**
 * What each report adds to a data file: its own piece and, to findings.csv, where it contradicts others, which no report
 * knows by itself.
 */
import type { Contradiction, Side } from '../archive/contradictions/contradiction.ts';
import { pageOf } from '../links/addresses.ts';
import { isKnown } from './contradiction-items.ts';
import { CONTRADICTED, loadContradictions } from './contradictions.ts';
import { dataFile, type DataFile, type Pieces } from './data-files.ts';
import { csvLine, type Value } from './data-table.ts';
import type { PieceName } from './digest.ts';
import type { FileFacts } from './file-facts.ts';
import { address } from './href.ts';
import { findingsTable } from './ledger-tables.ts';
import { dataPieces, fileFacts } from './load-archive.ts';
import type { DataReport } from './report-columns.ts';

/** What of each report a file is made from. */
export function piecesOf({ path, piece }: DataFile): PieceName[] {
  return [...(piece === null ? [] : [piece]), ...(path === findingsTable.path ? CONTRADICTED : [])];
}

/** Length and hash of a file by its path below /data/; null where it has not been written. */
export function factsOf(path: string): Promise<FileFacts | null> {
  return fileFacts(path, piecesOf(dataFile(path)));
}

/** In the file's order. */
export async function* filePieces(file: DataFile): Pieces {
  if (file.path !== findingsTable.path) return yield* dataPieces(file);
  const contradictions = await loadContradictions();
  for await (const { report, piece } of dataPieces(file)) {
    const lines = contradictions.of(report.id).flatMap((found) => lineOf(report, found));
    yield { report, piece: lines.length === 0 ? piece : Buffer.concat([piece, Buffer.from(lines.join(''))]) };
  }
}

/** A contradiction as a row of the report; none where its findings have it already. */
function lineOf({ id, agency, year }: DataReport, found: Contradiction): string[] {
  const own = found.sides.find(({ report }) => report === id);
  if (own === undefined || isKnown(found)) return [];
  const others = found.sides.filter((side) => side !== own).map(placeOf);
  const row: Readonly<Record<string, Value>> = {
    report: id,
    agency: agency.name,
    year,
    url: placeOf(own),
    rule: found.rule,
    section: own.anchor?.replace(OF_SECTION, '') ?? null,
    message: found.message,
    other: others.join(' ') || null,
  };
  return [csvLine(findingsTable.fields.map(({ name }) => row[name] ?? null))];
}

/** What of an anchor stands behind its section. Sample: `-t1-r5-c2` of `s3-t1-r5-c2` */
const OF_SECTION = /-[pt]\d.*$/u;

function placeOf({ report, anchor }: Side): string {
  return `${address(pageOf(report))}${anchor === null ? '' : `#${anchor}`}`;
}
