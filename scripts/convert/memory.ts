/**
 * What the last run gave for each seed, so that an unchanged one is not converted again. The memory is a convenience:
 * it lies outside `content/`, may be lost at any time, and `--check` never believes it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOfCode } from '../hash-of-code.ts';
import { hashOf } from '../hash-of.ts';
import { breathe } from '../stop.ts';
import { writeWhole } from './content-files.ts';

const Remembered = z.object({
  /** Hash of the seed's bytes and of the note beside it. */
  input: z.string(),
  /** Findings, as printed. */
  findings: z.array(z.string()),
  repairs: z.int(),
  doubts: z.int(),
  /** The record's id. */
  id: z.string(),
  /** Hash of each file it gave, by its path below the content folder. */
  files: z.record(z.string(), z.string()),
});

const Memory = z.object({ code: z.string(), seeds: z.record(z.string(), Remembered) });

export type Remembered = z.infer<typeof Remembered>;
export type Memory = z.infer<typeof Memory>;

/** Code and data that decide what a seed gives. */
const CODE = ['src/convert', 'src/forms', 'src/text', 'src/report.ts', 'src/table.ts', 'package-lock.json'];

/** Where what is known of these folders is kept. */
export function memoryPathOf(seeds: string, content: string): string {
  return join('.cache', `convert-${hashOf(seeds, content).slice(0, 8)}.json`);
}

/** The memory of a file; empty when it is not there, is damaged, or was made by other code. */
export async function recall(path: string): Promise<Memory> {
  const code = await hashOfCode(...CODE);
  const text = await readFile(path, 'utf8').catch(() => '{}');
  try {
    const parsed = Memory.safeParse(JSON.parse(text));
    if (parsed.success && parsed.data.code === code) return parsed.data;
  } catch {
    // Not JSON: as good as none.
  }
  return { code, seeds: {} };
}

/** Writes it down. That of a large archive takes a moment: signals are heard behind it. */
export async function remember(path: string, memory: Memory): Promise<void> {
  writeWhole(path, JSON.stringify(memory));
  await breathe();
}
