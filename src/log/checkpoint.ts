/**
 * Checkpoints (C2SP tlog-checkpoint), by which a log says how long it is and what is in it, and proofs to be carried about
 * (C2SP tlog-proof), each with the checkpoint that it leads to.
 */
import { readNote } from './note.ts';
import { HASH_BYTES } from './tree.ts';
import type { Head } from './verify.ts';

/** The text of a checkpoint, before anybody has signed it. `origin` is the log's name. */
export function checkpointText(origin: string, { size, root }: Head): string {
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** What a checkpoint says, signed or not. Throws a sentence where it is none. */
export function readCheckpoint(note: string): Head & { origin: string } {
  const [origin = '', size = '', root = ''] = readNote(note).text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (origin === '' || !/^(?:0|[1-9]\d{0,14})$/u.test(size) || bytes.length !== HASH_BYTES)
    throw new Error('is no checkpoint: a name, a number of leaves and a hash, a line each');
  return { origin, size: Number(size), root: bytes };
}

const PROOF = 'c2sp.org/tlog-proof@v1';

export interface InclusionProof {
  /** Which leaf, from 0. */
  index: number;
  path: readonly Uint8Array[];
  /** As the log gives it: with its signature if it has one. */
  checkpoint: string;
}

/** The text of `<report>.tlog-proof`. */
export function proofText({ index, path, checkpoint }: InclusionProof): string {
  return `${PROOF}\nindex ${index}\n${path.map((hash) => `${base64(hash)}\n`).join('')}\n${checkpoint}`;
}

/** Reads it. Throws a sentence where it is none. */
export function readProof(text: string): InclusionProof {
  const at = text.indexOf('\n\n');
  const [kind, indexLine = '', ...path] = text.slice(0, at).split('\n');
  const index = /^index (?<index>\d+)$/u.exec(indexLine)?.groups?.['index'];
  if (at === -1 || kind !== PROOF || index === undefined) throw new Error(`is no proof of the kind ${PROOF}`);
  return {
    index: Number(index),
    path: path.map((line) => Buffer.from(line, 'base64')),
    checkpoint: text.slice(at + 2),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
