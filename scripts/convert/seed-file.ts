/**
 * A seed on disk to a vfile that the converter takes: its bytes, its path as findings show it, and the person's note beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { leave } from '../../src/convert/finding.ts';
import { faultsOf, HumanNote } from '../../src/convert/human-note.ts';
import '../../src/convert/file-data.ts';

/** Where a person's note on a seed may stand: `x.pdf.yaml` is on that file alone, `x.yaml` on all of the stem `x`. The first that is there counts. */
export function notePaths(seed: string): [own: string, ofStem: string] {
  return [`${seed}.yaml`, `${seed.replace(/\.[^./\\]+$/u, '')}.yaml`];
}

/** Reads a seed. A note that does not fit its schema leaves a blocking finding on the file. */
export function readSeedFile(path: string): VFile {
  const file = new VFile({ path: displayPath(path), value: readFileSync(path) });
  const note = notePaths(path).find((candidate) => existsSync(candidate));
  if (note !== undefined) readNote(readFileSync(note), note, file);
  return file;
}

function readNote(bytes: Uint8Array, path: string, file: VFile): void {
  const refuse = (why: string): void => leave(file, 'blocking', 'human-note', null, `${displayPath(path)} ${why}`);
  const text = utf8(bytes);
  if (text === null) return refuse('is not UTF-8; save it as UTF-8');
  try {
    const parsed = HumanNote.safeParse(parseYaml(text) ?? {});
    if (parsed.success) file.data.human = parsed.data;
    else refuse(`cannot be used: ${faultsOf(parsed.error).join('; ')}`);
  } catch (error) {
    refuse(`is no YAML: ${error instanceof Error ? error.message.trim() : String(error)}`);
  }
}

/** Null where the bytes are no UTF-8: a name read in another encoding would be another name. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The path as people write it: from the working folder where it lies inside, with slashes. */
export function displayPath(path: string): string {
  const inside = isAbsolute(path) ? relative(process.cwd(), path) : path;
  const shown = inside.startsWith('..') ? path : inside;
  return shown.split(sep).join('/').replace(/^\.\//u, '');
}
