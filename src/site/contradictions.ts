/**
 * Where the archive's reports contradict each other, worked out once for an archive and kept: it hangs on every report's
 * claims and on what a person says of agencies.
 */
import { figureClaims } from '../archive/contradictions/claims.ts';
import type { Contradiction } from '../archive/contradictions/contradiction.ts';
import { contradictionsAmong } from '../archive/contradictions/index.ts';
import type { PieceName } from './digest.ts';
import { kept, loadClaims, piecesKey } from './load-archive.ts';
import { loadSuccession } from './succession.ts';

export interface Contradictions {
  /** Rule by rule. */
  all: readonly Contradiction[];
  /** Those that a report is a side of, rule by rule. */
  of(id: string): readonly Contradiction[];
}

/** What of each report they are found in. */
export const CONTRADICTED: readonly PieceName[] = ['claims', 'figures'];

let loaded: Promise<Contradictions> | undefined;

/** All of them; the first call finds them, later ones get the same. */
export function loadContradictions(): Promise<Contradictions> {
  return (loaded ??= load());
}

async function load(): Promise<Contradictions> {
  // Safe: written as such.
  const all = JSON.parse(await kept('contradictions', '', await piecesKey(CONTRADICTED), find)) as Contradiction[];
  const byReport = new Map<string, Contradiction[]>();
  for (const found of all)
    for (const id of reportsOf(found)) {
      const own = byReport.get(id) ?? [];
      own.push(found);
      byReport.set(id, own);
    }
  return { all, of: (id) => byReport.get(id) ?? [] };
}

async function find(): Promise<string> {
  const { all } = await loadSuccession();
  const { claims, figuresOf } = await loadClaims();
  return JSON.stringify(contradictionsAmong(claims, all, (id) => figureClaims(figuresOf(id))));
}

/** The reports that are sides of it, each once. */
export function reportsOf({ sides }: Contradiction): string[] {
  return [...new Set(sides.map(({ report }) => report))];
}
