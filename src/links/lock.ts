/**
 * `content/links.lock.json`: every address and anchor ever published. Read, written, made from records, and added to.
 *
 * 2026-11-22: One line a section, `"s1-2": {"h": …, "p": […], "t": […]}`: paragraphs and tables are counted by their list,
 * rows by a number, lines of the source page by the last one; addresses that follow from a report's id are not written.
 * A diff then shows which section changed and how, sorted lines merge wherever two branches add different reports, and a
 * report takes about 1.6 KB (16 MB at 10,000 reports, 4 % of `content/`). Considered: one line a report (2,000
 * characters wide, no diff can be read), one line an anchor (five times longer), a file a report (10,000 more files, and
 * whoever deletes a report deletes its promise with it). Measured at 10,000 reports: 18.5 MB, CPU seconds 0.4 to read it,
 * 1.7 to compare it with what is there, 0.3 to print it; 50 MB of memory.
 */
import { z } from 'zod';
import { MOST_LINES } from '../convert/read/split-lines.ts';
import { ORIGINALS } from './addresses.ts';
import { compareSections } from './anchor.ts';

const Print = z.string().regex(/^[0-9a-f]{6}(?: .+)?$/u);

/** What is locked of a section: fingerprints of its heading, its paragraphs in order, its tables (rows, then hash) in order. */
const LockedSection = z.strictObject({
  h: Print.optional(),
  p: z.array(Print).default([]),
  t: z.array(z.string().regex(/^\d{1,6} [0-9a-f]{6}$/u)).default([]),
});

const LockedReport = z.strictObject({
  /** Last line of its source page. */
  lines: z.int().min(0).max(MOST_LINES),
  /** Endings of the originals published beside it. */
  originals: z.array(z.enum(ORIGINALS)).optional(),
  sections: z.record(z.string().regex(/^s\d+(?:-\d+)*$/u), LockedSection),
});

const Lock = z.strictObject({
  version: z.literal(1),
  /** Pages and files that belong to no report. */
  pages: z.array(z.string()),
  /** By id, `<agency>/<year>`. */
  reports: z.record(z.string(), LockedReport),
});

export type LockedSection = z.infer<typeof LockedSection>;
export type LockedReport = z.infer<typeof LockedReport>;
export type Lock = z.infer<typeof Lock>;

export const EMPTY_LOCK: Lock = { version: 1, pages: [], reports: {} };

/** Rows of a locked table. */
export function rowsOf(table: string): number {
  return Number.parseInt(table, 10);
}

/** Reads a lock. Throws one sentence where the text is none. */
export function parseLock(text: string): Lock {
  const remedy = 'after a merge conflict take one side whole and run `npm run links -- --accept`';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`is not JSON; ${remedy}`, { cause: error });
  }
  const parsed = Lock.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`is not a lock of links (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}); ${remedy}`);
}

/** Writes a lock: sorted, one line a section. The same lock gives the same text. */
export function stringifyLock({ pages, reports }: Lock): string {
  const ids = Object.keys(reports).sort();
  const blocks = ids.map((id) => {
    const { lines, originals, sections } = reports[id] ?? { lines: 0, sections: {} };
    const files = originals === undefined ? '' : ` "originals": ${JSON.stringify(originals)},`;
    const inner = Object.keys(sections)
      .sort(compareSections)
      .map((anchor) => `      ${JSON.stringify(anchor)}: ${sectionText(sections[anchor])}`);
    return `    ${JSON.stringify(id)}: {"lines": ${lines},${files} "sections": {\n${inner.join(',\n')}\n    }}`;
  });
  const addresses = [...pages].sort().map((page) => `    ${JSON.stringify(page)}`);
  return `{\n  "version": 1,\n  "pages": [\n${addresses.join(',\n')}\n  ],\n  "reports": {\n${blocks.join(',\n')}\n  }\n}\n`;
}

function sectionText(section: LockedSection | undefined): string {
  const { h, p = [], t = [] } = section ?? {};
  return JSON.stringify({ ...(h === undefined ? {} : { h }), ...(p.length > 0 && { p }), ...(t.length > 0 && { t }) });
}

/** Whether a report publishes what is locked of it: of thousands most do, and need no closer look. */
export function isAsLocked(before: LockedReport | undefined, now: LockedReport): boolean {
  if (before?.lines !== now.lines || !isSameList(before.originals ?? [], now.originals ?? [])) return false;
  const sections = Object.entries(now.sections);
  return (
    sections.length === Object.keys(before.sections).length &&
    sections.every(([anchor, { h, p, t }]) => {
      const other = before.sections[anchor];
      return other !== undefined && other.h === h && isSameList(other.p, p) && isSameList(other.t, t);
    })
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** The lock with all that `now` publishes added and its texts renewed; nothing ever leaves it. What needs no change is the same object. */
export function addToLock(lock: Lock, now: Lock): Lock {
  const reports = { ...lock.reports };
  for (const [id, report] of Object.entries(now.reports)) {
    const before = reports[id];
    if (isAsLocked(before, report)) continue;
    const sections = { ...before?.sections };
    for (const [anchor, section] of Object.entries(report.sections))
      sections[anchor] = addToSection(sections[anchor], section);
    const originals = [...new Set([...(before?.originals ?? []), ...(report.originals ?? [])])].sort();
    reports[id] = {
      lines: Math.max(before?.lines ?? 0, report.lines),
      ...(originals.length > 0 && { originals }),
      sections,
    };
  }
  return { version: 1, pages: [...new Set([...lock.pages, ...now.pages])].sort(), reports };
}

function addToSection(before: LockedSection | undefined, now: LockedSection): LockedSection {
  const { h } = now;
  const t = now.t.map((table, index) => {
    const rows = Math.max(rowsOf(table), rowsOf(before?.t[index] ?? '0'));
    return `${rows}${table.slice(table.indexOf(' '))}`;
  });
  return {
    ...(h === undefined ? {} : { h }),
    p: [...now.p, ...(before?.p.slice(now.p.length) ?? [])],
    t: [...t, ...(before?.t.slice(t.length) ?? [])],
  };
}
