/**
 * What is known of a report to the YAML at the head of its MDX: quoted strings throughout, so that a date or a number
 * that is a string stays one in every reader.
 */
import { stringify } from 'yaml';

/** The YAML, without a line end. Directives, which there are none of, would be looked for in every value. */
export function printFrontmatter(meta: object): string {
  return stringify(meta, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    directives: false,
  }).trimEnd();
}
