/**
 * For a lost address: the best place to lead it to, and a true word on why. A person may know a better one.
 */
import type { Report } from '../report.ts';
import { agencyPageOf, pageOf, readAddress, reportPath, writeAddress } from './addresses.ts';
import { nearestAnchor } from './nearest-anchor.ts';
import { readFingerprint } from './fingerprint.ts';
import type { Lock, LockedReport } from './lock.ts';
import type { Lost } from './lost.ts';
import { textAt } from './text-at.ts';
import { mostSimilar, standingIn, type Standing } from './similar.ts';

export interface Suggestion {
  to: string;
  /** How alike the texts are, in percent; null where the place was found by position alone. */
  likeness: number | null;
  /** What stands there now; null for a page. */
  text: string | null;
  /** Chinese: it is shown to the reader. */
  reason: string;
}

const SAME = '这段文字没有改动，现在位于此处。';
const ALIKE = '原处已经没有这段文字，此处的文字与它最为接近。';
const NEAR = '原处的内容已不在本档案中，此处是离它最近的位置。';

const MOVED_REPORT = '这份报告的地址改变了，内容现在位于此处。';
const MOVED_AGENCY = '这个机关的地址改变了，它的报告现在列在此处。';

/** The record that is published now under an id. */
export type ReportOf = (id: string) => Report | undefined;

/** Gives the function that suggests, for one state of the archive. */
export function suggester(lock: Lock, now: Lock, reportOf: ReportOf): (lost: Lost) => Suggestion {
  const standing = new Map<string, Standing[]>();
  return (lost) => {
    const report = lost.report === null ? undefined : reportOf(lost.report);
    if (lost.report !== null && report === undefined) return suggestReport(lost.report, lock, now);
    if (lost.kind === 'agency') return suggestAgency(lost.address, lock, now);
    if (report === undefined) return { to: nearestPage(lost.address, now), likeness: null, text: null, reason: NEAR };
    const texts = standing.get(report.id) ?? standingIn(report);
    standing.set(report.id, texts);
    return suggestAnchor(lost, report, texts, lock.reports[report.id]);
  };
}

function suggestAnchor(
  lost: Lost,
  report: Report,
  texts: readonly Standing[],
  locked: LockedReport | undefined,
): Suggestion {
  const { path, anchor } = readAddress(lost.address);
  const similar = lost.text === null ? null : mostSimilar(anchor ?? '', lost.text, texts);
  // The paragraphs of a lost section say where it went, unless its heading is found as it was.
  const moved =
    lost.kind === 'section' && similar?.likeness !== 1
      ? firstMoved(locked?.sections[anchor ?? '']?.p ?? [], texts)
      : null;
  const found = moved ?? similar;
  if (found !== null) {
    const to = writeAddress({ path, anchor: found.anchor });
    const likeness = Math.round(found.likeness * 100);
    return { to, likeness, text: found.text, reason: found.likeness === 1 ? SAME : ALIKE };
  }
  if (lost.kind === 'line') {
    const last = Number(anchor?.slice(1)) - 1;
    return { to: last > 0 ? `${path}#L${last}` : path, likeness: null, text: null, reason: NEAR };
  }
  const ids = new Set([...report.sections, ...report.tables].map(({ id }) => id));
  const near = nearestAnchor(anchor ?? '', (id) => ids.has(id));
  const text = near === null ? report.title : textAt(report, near);
  return { to: near === null ? path : `${path}#${near}`, likeness: null, text, reason: NEAR };
}

function firstMoved(
  paragraphs: readonly string[],
  texts: readonly Standing[],
): { anchor: string; text: string; likeness: number } | null {
  for (const written of paragraphs) {
    const found = texts.find(({ hash }) => hash === readFingerprint(written).hash);
    if (found !== undefined) return { anchor: found.anchor, text: found.text, likeness: 1 };
  }
  return null;
}

/** The report with most of the lost one's texts, under an address that is new; else its agency, else the catalogue. */
function suggestReport(id: string, lock: Lock, now: Lock): Suggestion {
  const texts = new Set(textsOf(lock.reports[id]));
  let best: { id: string; shared: number } | null = null;
  for (const [other, report] of Object.entries(now.reports)) {
    // What was published beside it is another report, however alike.
    if (lock.reports[other] !== undefined) continue;
    const shared = textsOf(report).filter((text) => texts.has(text)).length;
    if (shared > (best?.shared ?? 0)) best = { id: other, shared };
  }
  if (best !== null && 2 * best.shared >= texts.size) {
    const likeness = Math.round((100 * best.shared) / texts.size);
    return { to: pageOf(best.id), likeness, text: null, reason: MOVED_REPORT };
  }
  return { to: nearestPage(agencyPageOf(id), now), likeness: null, text: null, reason: NEAR };
}

/** The agency that has a report of the lost one now. */
function suggestAgency(path: string, lock: Lock, now: Lock): Suggestion {
  for (const id of Object.keys(lock.reports)) {
    const report = agencyPageOf(id) === path ? suggestReport(id, lock, now) : null;
    const target = report === null ? null : reportPath(report.to);
    if (report !== null && target !== null) return { ...report, to: agencyPageOf(target.id), reason: MOVED_AGENCY };
  }
  return { to: nearestPage(path, now), likeness: null, text: null, reason: NEAR };
}

/** Hashes of a report's paragraphs and tables. */
function textsOf(report: LockedReport | undefined): string[] {
  return Object.values(report?.sections ?? {}).flatMap(({ p, t }) => [
    ...p.map((written) => readFingerprint(written).hash),
    ...t.map((table) => table.slice(table.indexOf(' ') + 1)),
  ]);
}

/** The page itself where it is there, else the nearest above it. */
function nearestPage(path: string, now: Lock): string {
  const there = new Set([...now.pages, ...Object.keys(now.reports).map(agencyPageOf)]);
  for (let at = path; at !== '/'; at = at.replace(/[^/]+\/?$/u, '')) if (there.has(at)) return at;
  return '/';
}
