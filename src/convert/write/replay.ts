/**
 * Replays a ledger: seed and ledger in, the texts of the page out. It knows nothing of how the ledger was made.
 */
import { decode } from '../read/decode.ts';
import { splitLines } from '../read/split-lines.ts';
import type { Ledger } from './ledger.ts';

/** The text of each block by its anchor, in the order of the page. Throws when a repair does not fit the seed. */
export function replay(seed: Uint8Array, ledger: Pick<Ledger, 'lines' | 'repairs' | 'blocks'>): Map<string, string> {
  const lines = ledger.lines?.map(([text]) => text) ?? splitLines(decode(seed).text);
  for (const { rule, line, column, before, after } of ledger.repairs) {
    const text = lines[line - 1] ?? '';
    if (text.slice(column, column + before.length) !== before) {
      throw new Error(`line ${line}: repair ${rule} expects ${JSON.stringify(before)} at column ${column}`);
    }
    lines[line - 1] = text.slice(0, column) + after + text.slice(column + before.length);
  }
  return new Map(
    ledger.blocks.map(({ id, spans }) => [
      id,
      spans
        .map((span) => (typeof span === 'string' ? span : (lines[span[0] - 1] ?? '').slice(span[1], span[2])))
        .join(''),
    ]),
  );
}
