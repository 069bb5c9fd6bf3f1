/**
 * Findings: what the converter has to say about a report, in one grammar,
 * `seeds/x.txt:118: doubtful: total is 37, the cells add up to 36 (totals-agree)`.
 * They are vfile messages, so that any unified tool can read them.
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { FindingNote } from '../report.ts';

/** `repaired`: changed, and sure; `doubtful`: left as it is, look at it; `blocking`: no page is made. */
export type Level = FindingNote['level'];

const FATAL = { repaired: undefined, doubtful: false, blocking: true } as const;

/** Leaves a finding on the file. `line` is a line of the seed, null for the report as a whole. */
export function leave(file: VFile, level: Level, rule: string, line: number | null, message: string): void {
  const note = file.message(message, line === null ? undefined : { line, column: 1 }, `convert:${rule}`);
  note.fatal = FATAL[level];
}

/** The level a message was left with. */
export function levelOf(message: VFileMessage): Level {
  if (message.fatal === true) return 'blocking';
  return message.fatal === false ? 'doubtful' : 'repaired';
}

/** Whether the file must not be published. */
export function isBlocked(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true);
}

/** A message as the record keeps it; `sectionAt` tells in which section a line stands. */
export function toFindingNote(message: VFileMessage, sectionAt: (line: number) => string | null): FindingNote {
  const line = message.line ?? null;
  return {
    level: levelOf(message),
    rule: message.ruleId ?? 'unknown',
    line,
    message: message.reason,
    section: line === null ? null : sectionAt(line),
  };
}

/** A finding on one line, as the terminal, the ledger and the page show it. */
export function formatFinding(path: string, note: Omit<FindingNote, 'section'>): string {
  const where = note.line === null ? path : `${path}:${note.line}`;
  return `${where}: ${note.level}: ${note.message} (${note.rule})`;
}
