/**
 * Converts the seed of a test case as the tests do: under a path that does not depend on where the checkout lies.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Converts `<folder>/seed.txt`. */
export async function convertCase(folder: string): Promise<ConvertedCase> {
  const file = await convert(new VFile({ path: 'seeds/case.txt', value: await readFile(join(folder, 'seed.txt')) }));
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
