/**
 * A reader of PDFs that is bounded in time and memory: it works in a process of its own, which is ended where a file, hostile
 * or broken, makes it take more.
 *
 * 2026-11-29: A process and not a thread: a string of 100 MB in a page ended the whole process of a thread, whatever the
 * limits of the thread.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Extract, Reader } from '../extract.ts';

/** This file, which is also the program of the process that it starts. */
const FILE = fileURLToPath(import.meta.url);

/** What one file may take: seconds, and MB of memory for what PDF.js makes of it. */
export interface Bounds {
  seconds: number;
  memory: number;
}

/** Starts its process when the first PDF comes, keeps it for the next ones, and reads one at a time. */
export function boundedReader(bounds: Bounds): Reader {
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readApart = (bytes: Uint8Array): Promise<Extract> => {
    if (child?.connected !== true) child = start(bounds.memory);
    const reader = child;
    reader.ref();
    reader.channel?.ref();
    return new Promise((resolve) => {
      const done = (extract: Extract): void => {
        clearTimeout(clock);
        reader.removeAllListeners();
        // Whoever started it may end without it.
        reader.unref();
        reader.channel?.unref();
        resolve(extract);
      };
      const giveUp = (): void => {
        child = null;
        done(tooHeavy(bounds));
        reader.kill('SIGKILL');
      };
      const clock = setTimeout(giveUp, bounds.seconds * 1000);
      reader.on('message', done).on('error', giveUp).on('exit', giveUp);
      reader.send(bytes);
    });
  };
  return (bytes) => {
    const reading = last.then(() => readApart(bytes));
    last = reading;
    return reading;
  };
}

/** What PDF.js has to say of a file is no message of ours, and is not shown. */
function start(memory: number): ChildProcess {
  return fork(FILE, {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function tooHeavy({ seconds, memory }: Bounds): Extract {
  const message = `reading the PDF takes more than ${seconds} seconds or ${memory} MB; print it to a new PDF from where it opens`;
  const problem = { level: 'blocking' as const, rule: 'pdf-too-heavy', line: null, message };
  return { reader: 'PDF.js', encoding: null, lines: [], tags: [], problems: [problem] };
}

/** In that process: the bytes of a PDF come in, its extract goes out. */
async function answer(bytes: Uint8Array): Promise<void> {
  const { extractPdf } = await import('./extract-pdf.ts');
  process.send?.(await extractPdf(bytes));
}

if (process.argv[1] === FILE) process.on('message', answer);
