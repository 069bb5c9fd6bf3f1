/**
 * Converts the seed of a test case as the tests do: under a path that does not depend on where the checkout lies.
 */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { VFile } from 'vfile';
import { convert } from '../../src/convert/index.ts';
import { formatFinding, toFindingNote } from '../../src/convert/finding.ts';

export interface ConvertedCase {
  file: VFile;
  /** Empty when the report is blocked. */
  mdx: string;
  /** One finding a line, as the terminal shows them. */
  findings: string;
}

/** Converts the file of a case that is called `seed`: `seed.txt`, `seed.docx` … */
export async function convertCase(folder: string): Promise<ConvertedCase> {
  const seed = (await readdir(folder)).find((name) => name.startsWith('seed.'));
  if (seed === undefined) throw new Error(`${folder} has no seed.txt, seed.html, seed.docx or seed.pdf`);
  const path = `seeds/case${extname(seed)}`;
  const file = await convert(new VFile({ path, value: await readFile(join(folder, seed)) }));
  const findings = file.messages
    .map(
      (message) =>
        `${formatFinding(
          file.path,
          toFindingNote(message, () => null),
        )}\n`,
    )
    .join('');
  return { file, mdx: String(file), findings };
}
