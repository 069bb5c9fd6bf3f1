/**
 * What a lock has and the archive has no longer.
 */
import { agencyPageOf, pageOf, writeAddress } from './addresses.ts';
import { readFingerprint, type Fingerprint } from './fingerprint.ts';
import { isAsLocked, rowsOf, type Lock, type LockedReport, type LockedSection } from './lock.ts';

/** One address that has disappeared, with all that hangs on it. */
export interface Lost {
  address: string;
  kind: 'page' | 'agency' | 'report' | 'line' | 'section' | 'paragraph' | 'table' | 'row';
  /** Id of the report it belonged to; null for a page of no report. */
  report: string | null;
  /** What the lock remembers of its text; null where there is nothing. */
  text: Fingerprint | null;
  /** How many other addresses and anchors have gone with it, which its redirect speaks for. */
  with: number;
}

/** Everything lost: pages, then reports in the lock's order. */
export function lostFrom(lock: Lock, now: Lock): Lost[] {
  const agencies = new Set(Object.keys(now.reports).map(agencyPageOf));
  const reports = Object.entries(lock.reports);
  const there = new Set(now.pages);
  const page = (address: string, kind: Lost['kind']): Lost => ({ address, kind, report: null, text: null, with: 0 });
  return [
    ...lock.pages.filter((path) => !there.has(path)).map((path) => page(path, 'page')),
    ...[...new Set(reports.map(([id]) => agencyPageOf(id)))]
      .filter((path) => !agencies.has(path))
      .map((path) => page(path, 'agency')),
    ...reports.flatMap(([id, before]) => lostFromReport(id, before, now.reports[id])),
  ];
}

function lostFromReport(id: string, before: LockedReport, now: LockedReport | undefined): Lost[] {
  const path = pageOf(id);
  if (now !== undefined && isAsLocked(before, now)) return [];
  if (now === undefined) return [{ address: path, kind: 'report', report: id, text: null, with: anchorsIn(before) }];
  const lost: Lost[] = [];
  const lose = (kind: Lost['kind'], anchor: string, written: string | undefined, more = 0): void => {
    const text = written === undefined ? null : readFingerprint(written);
    lost.push({ address: writeAddress({ path, anchor }), kind, report: id, text, with: more });
  };
  for (const [anchor, section] of Object.entries(before.sections)) {
    const rest = now.sections[anchor];
    if (rest === undefined) lose('section', anchor, section.h);
    section.p.forEach((written, index) => {
      if (rest?.p[index] === undefined) lose('paragraph', `${anchor}-p${index + 1}`, written);
    });
    section.t.forEach((written, index) => {
      const table = `${anchor}-t${index + 1}`;
      const [rows, left] = [written, rest?.t[index]].map((text) => (text === undefined ? null : rowsOf(text)));
      if (typeof left !== 'number') lose('table', table, written.slice(written.indexOf(' ') + 1), rows ?? 0);
      else for (let row = left + 1; row <= (rows ?? 0); row++) lose('row', `${table}-r${row}`, undefined);
    });
  }
  for (const ending of before.originals ?? [])
    if (now.originals?.includes(ending) !== true)
      lost.push({ address: `/reports/${id}${ending}`, kind: 'page', report: id, text: null, with: 0 });
  if (now.lines < before.lines) {
    const address = writeAddress({ path: `${path}source/`, anchor: `L${now.lines + 1}` });
    lost.push({ address, kind: 'line', report: id, text: null, with: before.lines - now.lines - 1 });
  }
  return lost;
}

/** Sections, paragraphs, tables and rows. */
export function anchorsIn({ sections }: LockedReport): number {
  const count = ({ p, t }: LockedSection): number =>
    1 + p.length + t.length + t.reduce((sum, table) => sum + rowsOf(table), 0);
  return Object.values(sections).reduce((sum, section) => sum + count(section), 0);
}
