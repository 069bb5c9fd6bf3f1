/**
 * Series of made-up reports through the converter to the claims that the archive compares, with what has to be found among
 * them as places of the reports that came out.
 */
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { slugOf } from '../../../src/archive/archive.ts';
import { claimsOf, figureClaims, type Claims } from '../../../src/archive/contradictions/claims.ts';
import { figuresOf } from '../../../src/archive/figures.ts';
import type { Succession } from '../../../src/archive/succession/succession.ts';
import { HumanNote } from '../../../src/convert/human-note.ts';
import { convert } from '../../../src/convert/index.ts';
import type { Report } from '../../../src/report.ts';
import { cellAnchor } from '../../../src/table.ts';
import { printPlan, type Expected, type Series } from './series.ts';

/** Reports as the archive would have them. */
export interface ReadSeries {
  claims: Claims[];
  successions: Succession[];
  figures: Map<string, Claims['figures']>;
  records: Report[];
}

/** Converts a series; `number` tells its dice from others'. Throws where a report is blocked. */
export async function readSeries({ plans, renamed }: Series, number: string): Promise<ReadSeries> {
  const records: Report[] = [];
  const figures = new Map<string, Claims['figures']>();
  const claims: Claims[] = [];
  for (const [index, plan] of plans.entries()) {
    const { stem, bytes, yaml } = printPlan(plan, `${number} ${index}`);
    const file = new VFile({ path: `seeds/${stem}.txt`, value: bytes });
    const slug = plan.copyOf === undefined ? null : `${slugOf(records[plan.copyOf]?.id ?? '')}-2`;
    file.data.human = HumanNote.parse({ ...(yaml === null ? {} : parse(yaml)), ...(slug === null ? {} : { slug }) });
    await convert(file);
    const { record } = file.data;
    if (record === undefined)
      throw new Error(`${plan.agency.name} ${plan.year} is blocked: ${file.messages.join('; ')}`);
    const own = figuresOf(record);
    records.push(record);
    claims.push(claimsOf(record, own));
    figures.set(record.id, figureClaims(own));
  }
  return { claims, records, figures, successions: renamed ? [successionIn(records)] : [] };
}

function successionIn(records: readonly Report[]): Succession {
  const slugs = [...new Set(records.map(({ id }) => slugOf(id)))];
  const [former = '', later = ''] = slugs;
  return { former, later, how: 'renamed', since: '2020', reason: '更名', source: '某办发〔2020〕1号' };
}

/** A side as it has to be: the report, the anchor and what stands there. */
export interface Place {
  report: string;
  /** Its table could not be rebuilt from the copy, which the report's page says: no cell is there to be compared. */
  isLost: boolean;
  isAt(anchor: string | null, value: number | null, quote: string | null): boolean;
}

/** What has to be found, in the reports that came out. */
export function placeOf(expected: Expected, records: readonly Report[]): Place {
  const record = records[expected.report];
  if (record === undefined) throw new RangeError(`there is no report ${expected.report} in the series`);
  if ('table' in expected) {
    const { table: name, row, column, value } = expected;
    const table = record.tables.find(({ form }) => form === name);
    const cells = table?.rows[row] ?? [];
    const at = cells.length - cells.filter(({ header }) => !header).length + column;
    const isPrinted = cells[at]?.value === value;
    const place = table === undefined ? null : cellAnchor(table.id, row, at);
    return {
      report: record.id,
      isLost: table === undefined,
      isAt: (anchor, found) => isPrinted && anchor === place && found === value,
    };
  }
  if (!('words' in expected)) return { report: record.id, isLost: false, isAt: (anchor) => anchor === null };
  const { words } = expected;
  return {
    report: record.id,
    isLost: false,
    isAt: (anchor, _value, quote) =>
      quote?.includes(words) === true &&
      record.paragraphs.find(({ id }) => id === anchor)?.text.includes(quote) === true,
  };
}
