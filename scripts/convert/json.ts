/**
 * `convert --json`: one record a line, in the order of the files. One whose address is not known has null there; what could
 * not be read at all gives its source and findings alone.
 */
import { convert } from '../../src/convert/index.ts';
import { toFindingNote } from '../../src/convert/finding.ts';
import { readSeedFile } from './seed-file.ts';

/** Prints the records. Gives the exit status: 1 when a file is blocked or cannot be read. */
export async function printRecords(paths: readonly string[]): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  // Whoever reads has had enough: `| head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(status);
  });
  for (const path of paths) {
    const line = await recordLine(path);
    if (line.blocked) status = 1;
    process.stdout.write(`${JSON.stringify(line.value)}\n`);
  }
  return status;
}

async function recordLine(path: string): Promise<{ value: unknown; blocked: boolean }> {
  try {
    const file = await convert(readSeedFile(path));
    if (file.data.record !== undefined) return { value: file.data.record, blocked: false };
    if (file.data.blockedRecord !== undefined) return { value: file.data.blockedRecord, blocked: true };
    const findings = file.messages.map((message) => toFindingNote(message, () => null));
    return { value: { source: file.data.source, findings }, blocked: true };
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return {
      value: {
        source: { file: path },
        findings: [{ level: 'blocking', rule: 'readable', line: null, message, section: null }],
      },
      blocked: true,
    };
  }
}
