/**
 * All that a report's source page shows: the copy line by line, beside it what became of each line.
 */
import type { Report } from '../../report.ts';
import { href } from '../href.ts';
import { loadReport, type ArchivedReport } from '../load-archive.ts';
import { loadMoved } from '../moved.ts';
import { originalOf, shownPlace, type Original, type ShownPlace } from '../original.ts';
import { readSeedLines } from '../seed-lines.ts';
import { numberWords } from '../../charts/number-words.ts';
import { copyWords } from '../words/record.ts';
import { pairsOf, type Pair } from './pairs.ts';

export interface SourcePage {
  record: Report;
  reportHref: string;
  txtHref: string;
  /** The file that the lines were read in; null where it is a text. */
  original: (Original & { href: string }) | null;
  /** Size and encoding in words. */
  extent: string;
  pairs: Pair[];
  /** Where a line stands in the original; null for a line of a text. */
  placeOf(line: number): ShownPlace | null;
  /** Anchors that were elsewhere once and lead to a line now, `L12`. */
  old: ReadonlyMap<string, readonly string[]>;
}

/** All that the source page of the report `id` shows. */
export async function loadSourcePage(id: string): Promise<SourcePage> {
  return sourcePage(await loadReport(id), (await loadMoved()).oldLines(id));
}

function sourcePage(report: ArchivedReport, old: SourcePage['old']): SourcePage {
  const { record, ledger } = report;
  const lines = readSeedLines(report);
  const original = originalOf(record);
  return {
    record,
    reportHref: href(record.url),
    txtHref: href(`/reports/${record.id}.txt`),
    original: original === null ? null : { ...original, href: href(original.path) },
    extent: `${numberWords(lines.length)} 行，${numberWords(record.source.bytes)} 字节，${copyWords(record.source)}`,
    pairs: pairsOf(report, lines),
    placeOf: (line) => {
      const place = ledger.lines?.[line - 1]?.[1];
      return place === undefined || original === null ? null : shownPlace(place, original);
    },
    old,
  };
}
