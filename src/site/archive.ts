/**
 * The whole archive, loaded once a build: every record with its entry, in order, with the agencies and regions they make.
 * Pages ask here and nowhere else; asking the collection on every page would make the build quadratic.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { recordFrom } from '../archive/record.ts';
import type { Agency, Report } from '../report.ts';
import { regionCode, regionName } from './region.ts';

/** One report: what is known of it, and the entry that renders its body. */
export interface ArchivedReport {
  record: Report;
  entry: CollectionEntry<'reports'>;
  /** Its agency's part of the address. */
  slug: string;
}

/** One agency with its reports, newest first. */
export interface ArchivedAgency {
  slug: string;
  agency: Agency;
  reports: ArchivedReport[];
}

/** One province (省级) with its agencies. `code` is the division code of GB/T 2260, `00` where none is known. */
export interface ArchivedRegion {
  code: string;
  name: string;
  agencies: ArchivedAgency[];
}

export interface Archive {
  /** Newest year first, within a year by address. */
  reports: readonly ArchivedReport[];
  agencies: readonly ArchivedAgency[];
  /** In the order of their codes. */
  regions: readonly ArchivedRegion[];
  /** Newest first. */
  years: readonly number[];
}

let loaded: Promise<Archive> | undefined;

/** The archive; the first call reads it, later ones get the same. */
export function loadArchive(): Promise<Archive> {
  return (loaded ??= readArchive());
}

async function readArchive(): Promise<Archive> {
  const entries = await getCollection('reports');
  const reports = entries.map(readReport).sort(newestFirst);
  const agencies = groupBy(reports, (report) => report.slug)
    .map(([slug, own]): ArchivedAgency => ({ slug, agency: first(own).record.agency, reports: own }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const regions = groupBy(agencies, ({ agency }) => regionCode(agency.region))
    .map(([code, own]): ArchivedRegion => ({ code, name: regionName(first(own).agency.region), agencies: own }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return { reports, agencies, regions, years: [...new Set(reports.map(({ record }) => record.year))] };
}

function readReport(entry: CollectionEntry<'reports'>): ArchivedReport {
  const path = (ending: string): string => join(process.cwd(), 'content', 'reports', `${entry.data.id}.${ending}`);
  const record = recordFrom(readFileSync(path('mdx'), 'utf8'), readFileSync(path('ledger.json'), 'utf8'));
  return { record, entry, slug: record.id.slice(0, record.id.indexOf('/')) };
}

function newestFirst(a: ArchivedReport, b: ArchivedReport): number {
  return b.record.year - a.record.year || (a.record.id < b.record.id ? -1 : 1);
}

/** Groups that are never empty, in the order in which their keys first occur. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Array<[K, T[]]> {
  return [...Map.groupBy(items, keyOf)];
}

/** The first of a group that is known not to be empty. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('an empty group has no first item');
  return item;
}
