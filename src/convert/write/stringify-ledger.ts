/**
 * Ledger to JSON text: one entry a line, so that a diff shows entries, and invisible characters written as escapes.
 */
import type { Ledger } from './ledger.ts';

/**
 * Format and control characters, which must not stand bare in a file that people read. Sample: U+200B. JSON holds no line
 * end but those between entries.
 */
const BARE = /[[\p{Cf}\p{Cc}\u2028\u2029]--\n]/gv;

export function stringifyLedger(ledger: Ledger): string {
  const fields = Object.entries(ledger).map(([key, value]) => `  ${JSON.stringify(key)}: ${field(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`.replace(BARE, escaped);
}

function field(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? '[]' : `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

/** Both halves of a character of two units are written. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');
}
