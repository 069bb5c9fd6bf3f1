/**
 * What is known of a report to the YAML at the head of its MDX, as the library prints it: quoted strings throughout, so
 * that a date or a number that is a string stays one in every reader.
 *
 * 2026-11-22: The library took half a millisecond a report. Keys, numbers, null and strings that JSON writes without an
 * escape need none of it; anything else goes through it whole, and a test holds both against each other.
 */
import { stringify } from 'yaml';

/** What YAML writes otherwise than it stands. Quotes and backslashes are escaped, a lone surrogate too. */
const ESCAPED = /["\\\p{Cc}\p{Cs}\u00A0\u2028\u2029]/u;
const KEY = /^[a-z][A-Za-z0-9]*$/u;
/** Words that YAML reads as something else than a word. */
const READ_OTHERWISE: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** The YAML, without a line end. */
export function printFrontmatter(meta: object): string {
  const lines: string[] = [];
  return addLines(meta, '', new Set(), lines) ? lines.join('\n') : stringifyByYaml(meta);
}

/** The same by the library alone. */
export function stringifyByYaml(meta: object): string {
  return stringify(meta, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }).trimEnd();
}

/** Adds the lines of an object; false where the library has to decide. It writes an object that comes twice as an alias. */
function addLines(value: object, indent: string, seen: Set<object>, lines: string[]): boolean {
  const entries = Object.entries(value);
  if (entries.length === 0 || seen.has(value)) return false;
  seen.add(value);
  for (const [key, entry] of entries as Array<[string, unknown]>) {
    if (!KEY.test(key) || READ_OTHERWISE.has(key)) return false;
    if (entry === null || (typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0)) {
      lines.push(`${indent}${key}: ${String(entry)}`);
    } else if (typeof entry === 'string' && !ESCAPED.test(entry)) {
      lines.push(`${indent}${key}: "${entry}"`);
    } else if (typeof entry === 'object' && Object.getPrototypeOf(entry) === Object.prototype) {
      lines.push(`${indent}${key}:`);
      if (!addLines(entry, `${indent}  `, seen, lines)) return false;
    } else return false;
  }
  return true;
}
