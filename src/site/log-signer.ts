/**
 * Who signs the public log: `LOG_KEY` in the environment is the key, and without one nobody does.
 */
import process from 'node:process';
import { readSigner, type Signer } from '../log/note.ts';

let signer: Signer | null | undefined;

/** Null where there is no key. Throws a sentence where it is none. */
export function logSigner(): Signer | null {
  return (signer ??= readKey(process.env['LOG_KEY'] ?? ''));
}

function readKey(written: string): Signer | null {
  if (written === '') return null;
  try {
    return readSigner(written);
  } catch (error) {
    throw new Error(`LOG_KEY ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
