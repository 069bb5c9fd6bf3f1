/**
 * All that a report's source page shows: the seed line by line, and what became of each line.
 */
import type { Ledger } from '../convert/write/ledger.ts';
import type { Report } from '../report.ts';
import { href } from './href.ts';
import { loadReport, type ArchivedReport } from './load-archive.ts';
import { loadMoved } from './moved.ts';
import { originalOf, shownPlace, type Original, type ShownPlace } from './original.ts';
import { readSeedLines } from './seed-lines.ts';
import { piecesOf, type Piece } from '../text/visible-marks.ts';
import { countWords } from './words/number.ts';
import { copyWords } from './words/record.ts';
import { ruleWords } from './words/rules.ts';

/** What a line became: an anchor of the report's page. */
export interface Outcome {
  label: string;
  href: string;
  /** `L12-L14` at the first of several lines that made one paragraph: the address of the range. */
  range: string | null;
}

/** The end of a name in the ledger that is finer than the anchors of the page. Sample: `-l19` in `s2-t1-l19`, `-c2` in `s2-t1-r3-c2`. */
const FINER = /-[lc]\d+$/u;

export interface SourceLine {
  number: number;
  /** Anchors that were elsewhere once and lead here now. */
  old: readonly string[];
  pieces: Piece[];
  outcomes: Outcome[];
  repairs: number;
  /** Where it stands in the original; null for a line of a text. */
  place: ShownPlace | null;
}

export interface SourcePage {
  record: Report;
  reportHref: string;
  txtHref: string;
  /** The file that the lines were read in; null where it is a text. */
  original: (Original & { href: string }) | null;
  /** Size and encoding in words. */
  extent: string;
  lines: SourceLine[];
}

/** All that the source page of the report `id` shows. */
export async function loadSourcePage(id: string): Promise<SourcePage> {
  return sourcePage(await loadReport(id), (await loadMoved()).oldLines(id));
}

function sourcePage({ record, ledger }: ArchivedReport, old: ReadonlyMap<string, readonly string[]>): SourcePage {
  const texts = readSeedLines({ record, ledger });
  const original = originalOf(record);
  const placeOf = (index: number): ShownPlace | null => {
    const place = ledger.lines?.[index]?.[1];
    return place === undefined || original === null ? null : shownPlace(place, original);
  };
  const outcomes = outcomesByLine(record, ledger);
  const repairs = Map.groupBy(ledger.repairs, ({ line }) => line);
  return {
    record,
    reportHref: href(record.url),
    txtHref: href(`/reports/${record.id}.txt`),
    original: original === null ? null : { ...original, href: href(original.path) },
    extent: `${countWords(texts.length)} 行，${countWords(record.source.bytes)} 字节，${copyWords(record.source)}`,
    lines: texts.map((text, index) => ({
      number: index + 1,
      old: old.get(`L${index + 1}`) ?? [],
      pieces: piecesOf(text),
      outcomes: text.trim() === '' ? [] : (outcomes.get(index + 1) ?? []),
      repairs: repairs.get(index + 1)?.length ?? 0,
      place: placeOf(index),
    })),
  };
}

function outcomesByLine(record: Report, ledger: Ledger): Map<number, Outcome[]> {
  const found = new Map<number, Outcome[]>();
  const ranges = new Map(
    record.paragraphs.flatMap(({ id, lines: [first, last] }): Array<[string, string]> =>
      first === last ? [] : [[`${first} ${id}`, `L${first}-L${last}`]],
    ),
  );
  const page = href(record.url);
  const note = (line: number, label: string, anchor: string): void => {
    const outcomes = found.get(line) ?? [];
    if (outcomes.every((outcome) => outcome.label !== label))
      outcomes.push({ label, href: `${page}#${anchor}`, range: ranges.get(`${line} ${anchor}`) ?? null });
    found.set(line, outcomes);
  };
  for (const { id, spans } of ledger.blocks) {
    const anchor = FINER.test(id) ? id.replace(FINER, '') : id;
    for (const span of spans) {
      if (typeof span !== 'string') note(span[0], id === 'title' ? '题名' : anchor, anchor);
    }
  }
  for (const { line, rule } of ledger.layout) note(line, ruleWords(rule), 'layout');
  return found;
}
