/**
 * This build's proof in figures: for each report what became of its characters, and what was found.
 */
import type { LedgerSums } from '../report.ts';
import { findingItems, type FindingItem } from './finding-items.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';

export interface QualityRow {
  agency: string;
  year: number;
  href: string;
  sums: LedgerSums;
  /** characters = kept + repaired + dropped + layout */
  closes: boolean;
  repairs: number;
  doubtful: number;
}

export interface QualityPage {
  rows: QualityRow[];
  total: LedgerSums;
  /** By report; those without any are left out. */
  findings: Array<{ report: string; href: string; items: FindingItem[] }>;
}

const NAMES = ['characters', 'kept', 'repaired', 'dropped', 'layout'] as const;

export async function qualityPage(): Promise<QualityPage> {
  const records = (await loadArchive()).reports.map(({ record }) => record);
  const total: LedgerSums = { characters: 0, kept: 0, repaired: 0, dropped: 0, layout: 0 };
  for (const { ledger } of records) for (const name of NAMES) total[name] += ledger[name];
  return {
    rows: records.map((record) => ({
      agency: record.agency.name,
      year: record.year,
      href: href(record.url),
      sums: record.ledger,
      closes: closes(record.ledger),
      repairs: record.repairs,
      doubtful: record.findings.length,
    })),
    total,
    findings: records
      .map((record) => ({
        report: `${record.agency.name} ${record.year}`,
        href: href(record.url),
        items: findingItems(record, ['doubtful']),
      }))
      .filter(({ items }) => items.length > 0),
  };
}

function closes({ characters, kept, repaired, dropped, layout }: LedgerSums): boolean {
  return characters === kept + repaired + dropped + layout;
}
