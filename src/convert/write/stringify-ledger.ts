/**
 * Ledger to JSON text: one entry a line, so that a diff shows entries, and invisible characters written as escapes.
 */
import type { Ledger } from './ledger.ts';

/** Format and control characters, which must not stand bare in a file that people read. Sample: U+200B. */
const BARE = /[\p{Cf}\p{Cc}\u2028\u2029]/gu;

export function stringifyLedger(ledger: Ledger): string {
  const fields = Object.entries(ledger).map(([key, value]) => `  ${JSON.stringify(key)}: ${field(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function field(value: unknown): string {
  if (!Array.isArray(value)) return compact(value);
  return value.length === 0 ? '[]' : `[\n${value.map((entry) => `    ${compact(entry)}`).join(',\n')}\n  ]`;
}

function compact(value: unknown): string {
  return JSON.stringify(value).replace(
    BARE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
