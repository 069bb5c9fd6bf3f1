/**
 * `npm run log`: what the public log in `content/log/` is, whether it goes on from a checkpoint that somebody kept, and a key
 * to sign it. Exit status: 0 it does, 1 it does not, 2 wrong use.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckpoint } from '../src/log/checkpoint.ts';
import { readLog, readLogText } from '../src/log/log-files.ts';
import { newKey, openNote } from '../src/log/note.ts';
import { isContinued } from '../src/log/verify.ts';
import { sentenceOf } from './lib/sentence-of.ts';

const USAGE = `usage: npm run log [-- --since FILE [--key VERIFIER] | --new-key NAME]

  says how many leaves the log in content/log/ has, and the root of their tree
  --since FILE      prove that it goes on from this checkpoint, as it was published at /log/checkpoint
  --key VERIFIER    believe the checkpoint only if this key signed it
  --new-key NAME    make a key to sign with; NAME is where the log will stand, such as archive.example/log`;

interface Wish {
  since?: string | undefined;
  key?: string | undefined;
  'new-key'?: string | undefined;
}

function readArguments(): Wish {
  const string = { type: 'string' } as const;
  const { help, ...wish } = parseArgs({
    options: { since: string, key: string, 'new-key': string, help: { type: 'boolean', short: 'h', default: false } },
  }).values;
  if (help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (wish.key !== undefined && wish.since === undefined) throw new Error('--key goes with --since');
  if (wish['new-key'] !== undefined && wish.since !== undefined) throw new Error('--new-key stands alone');
  return wish;
}

function log({ since, key, 'new-key': name }: Wish): 0 | 1 {
  if (name !== undefined) {
    const { secret, verifier } = newKey(name);
    console.log(
      `LOG_KEY=${secret}\n\nKeep it secret, and set it where the site is built. Others check the log by:\n${verifier}`,
    );
    return 0;
  }
  const { tree } = readLog(readLogText('content'));
  console.log(`${tree.size} leaves, root ${tree.root().toString('base64')}`);
  if (since === undefined) return 0;
  const note = readFileSync(since, 'utf8');
  if (key !== undefined && openNote(note, key) === null) throw new Error(`${since}: is not signed by ${key}`);
  const from = readCheckpoint(note);
  const goesOn = from.size <= tree.size;
  const path = goesOn ? tree.consistency(from.size) : [];
  if (!goesOn || !isContinued(from, { size: tree.size, root: tree.root() }, path)) {
    console.error(`the log does not go on from ${since}: a leaf of its ${from.size} was changed or is gone`);
    return 1;
  }
  console.log(`goes on from the ${from.size} leaves of ${since}; the proof of it (RFC 6962, 2.1.2):`);
  for (const hash of path) console.log(hash.toString('base64'));
  return 0;
}

let wish;
try {
  wish = readArguments();
} catch (error) {
  console.error(`${sentenceOf(error)}\n\n${USAGE}`);
  process.exit(2);
}
try {
  process.exitCode = log(wish);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
