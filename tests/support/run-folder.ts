/**
 * One folder for all that a run unpacks or leaves behind, in place of the system's temporary folder: for this process and
 * those that it starts. It is gone when the run ends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the folder when first called; a process that was started by one that has it gets the same. */
export function runFolder(): string {
  const known = process.env['RUN_FOLDER'];
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  process.env['RUN_FOLDER'] = folder;
  process.env['TMPDIR'] = folder;
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}
