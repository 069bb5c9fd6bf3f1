/**
 * Addresses of the pages that list what each rule found among the reports of the archive; promised, also where it found
 * nothing.
 */
import { contradictionRules } from '../archive/contradictions/index.ts';

/** The page of a rule. */
export function rulePath(rule: string): string {
  return `/quality/${rule}/`;
}

/** Those of all rules. */
export const rulePaths: readonly string[] = contradictionRules.map(({ id }) => rulePath(id));
