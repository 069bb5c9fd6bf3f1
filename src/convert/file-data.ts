/**
 * What travels with a file through the converter, beside its tree.
 */
import type { Root } from 'mdast';
import type { BlockedReport, EvidenceNote, Report, SeedFormat, Source } from '../report.ts';
import type { Extract } from './read/extract.ts';
import type { HumanNote } from './human-note.ts';
import type { Change } from './repair/repair.ts';
import type { Seed } from './seed-tree.ts';
import type { Ledger } from './write/ledger.ts';

declare module 'vfile' {
  interface DataMap {
    /** Set by the caller: what a person wrote beside the seed. */
    human: HumanNote;
    /** Set before all steps, where the file is no text: what its reader found in it. */
    extract: Extract & { format: Exclude<SeedFormat, 'text'> };
    /** Set by the reader. */
    source: Pick<Source, 'file' | 'sha256' | 'bytes' | 'format' | 'encoding' | 'reader'>;
    /** Set by the reader; the repairs work on it in place. */
    seed: Seed;
    /** Set by the repairs: every change, in order. */
    changes: Change[];
    /** Set by the recognizers: what agency and year rest on. */
    evidence: EvidenceNote[];
    /** Set by the writer, unless the file is blocked. */
    record: Report;
    /** Set by the writer where the file is blocked because its address is not known, and all else is. */
    blockedRecord: BlockedReport;
    /** Set by the writer, unless the file is blocked. */
    ledger: Ledger;
    /** Set by the writer, unless the file is blocked: the tree that its text was printed from. */
    mdast: Root;
  }
}
