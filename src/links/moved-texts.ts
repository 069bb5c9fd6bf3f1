/**
 * Kept anchors that have another anchor's text now: the mark of a paragraph or table put in, or taken out, before them.
 */
import { pageOf } from './addresses.ts';
import { readFingerprint } from './fingerprint.ts';
import { isAsLocked, type Lock, type LockedReport } from './lock.ts';

/** One sentence for each report where texts have moved. */
export function movedTexts(lock: Lock, now: Lock): string[] {
  return Object.entries(lock.reports).flatMap(([id, before]) => {
    const report = now.reports[id];
    if (report === undefined || isAsLocked(before, report)) return [];
    const moves = movesIn(before, report);
    if (moves.length === 0) return [];
    const list = moves.slice(0, 8).map(([from, to]) => `${from} → ${to}`);
    const rest = moves.length > 8 ? ` and ${moves.length - 8} more` : '';
    return [`${pageOf(id)}: anchors are kept, but these texts stand at another one now: ${list.join(', ')}${rest}`];
  });
}

/** Anchors that are still there with another text, and where their text is now. */
function movesIn(before: LockedReport, now: LockedReport): Array<[from: string, to: string]> {
  const was = new Map(textsOf(before));
  const is = new Map(textsOf(now));
  const places = Map.groupBy(is.keys(), (anchor) => is.get(anchor) ?? '');
  return [...was].flatMap(([anchor, hash]): Array<[string, string]> => {
    const at = places.get(hash);
    // A text that stands in several places (无。) shows nothing.
    return !is.has(anchor) || is.get(anchor) === hash || at?.length !== 1 || at[0] === undefined
      ? []
      : [[anchor, at[0]]];
  });
}

function textsOf(report: LockedReport): Array<[anchor: string, hash: string]> {
  return Object.entries(report.sections).flatMap(([section, { h, p, t }]) => [
    ...(h === undefined ? [] : [[section, readFingerprint(h).hash] as [string, string]]),
    ...p.map((written, index): [string, string] => [`${section}-p${index + 1}`, readFingerprint(written).hash]),
    ...t.map((table, index): [string, string] => [`${section}-t${index + 1}`, table.slice(table.indexOf(' ') + 1)]),
  ]);
}
