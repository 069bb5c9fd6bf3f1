/**
 * What the page of the public log says: how long it is, its root, and the key that it is signed with.
 */
import type { ListedMeta } from '../archive/archive.ts';
import { loadArchive } from './load-archive.ts';
import { loadLog, logOrigin } from './log.ts';
import { logSigner } from './log-signer.ts';

export interface LogPage {
  /** How many leaves it has; 0 where nothing is promised yet, and then nothing is published of it. */
  size: number;
  /** In base64. */
  root: string;
  /** Its name in its checkpoints. */
  origin: string;
  /** The key that checks its signature; null where it is not signed. */
  verifier: string | null;
  /** A report to show the way with; null where none is in the log. */
  example: Pick<ListedMeta, 'id' | 'title'> | null;
}

export async function logPage(): Promise<LogPage> {
  const { log, places } = loadLog();
  const { reports } = await loadArchive();
  return {
    size: log.tree.size,
    root: log.tree.root().toString('base64'),
    origin: logOrigin(),
    verifier: logSigner()?.verifier ?? null,
    example: reports.find(({ record }) => places.has(record.id))?.record ?? null,
  };
}
