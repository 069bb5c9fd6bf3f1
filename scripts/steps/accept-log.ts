/**
 * What `npm run links` says of the public log, and adds to it. Lines that were added and not yet committed are written anew: a
 * report that is mended ten times before a commit has one new version, not ten.
 */
import { join } from 'node:path';
import type { Lock } from '../../src/links/lock.ts';
import { committedLog, departure } from '../../src/log/committed.ts';
import { guardLog } from '../../src/log/log-guard.ts';
import { HEADS_FILE, LEAVES_FILE, addLeaves, readLog, readLogText, type LogText } from '../../src/log/log-files.ts';
import type { Digest } from '../../src/site/digest.ts';
import { says, writeWhole } from '../lib/files.ts';
import { hashesOf, printMissing } from './guard-log.ts';

export interface AcceptedLog {
  /** Whether nothing that was promised is another or gone. */
  sound: boolean;
  /** Whether it lacks what there is. */
  behind: boolean;
}

/** `lock` is what will be promised. Throws a sentence where the log was tampered with. */
export function acceptLog(content: string, lock: Lock, digests: readonly Digest[], accept: boolean): AcceptedLog {
  const now = readLogText(content);
  const gone = departure(content, now);
  if (gone !== null) throw new Error(gone);
  const text = accept ? (committedLog(content) ?? now) : now;
  const outcome = guardLog(readLog(text), lock, hashesOf(digests));
  for (const fault of outcome.faults) console.error(fault);
  if (accept && outcome.faults.length === 0) write(content, addLeaves(text, outcome.missing));
  else {
    for (const sentence of outcome.rewritten) console.error(sentence);
    printMissing(outcome);
  }
  return {
    sound: outcome.faults.length === 0 && (accept || outcome.rewritten.length === 0),
    behind: !accept && outcome.missing.length > 0,
  };
}

/** Heads last: a leaf without a head is not believed. */
function write(content: string, { leaves, heads }: LogText): void {
  for (const [name, text] of [
    [LEAVES_FILE, leaves],
    [HEADS_FILE, heads],
  ] as const) {
    const path = join(content, name);
    if (says(path, text)) continue;
    writeWhole(path, text);
    console.log(`${path}: written`);
  }
}
