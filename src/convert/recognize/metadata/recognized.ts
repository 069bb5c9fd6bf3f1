/**
 * What is recognized of a report before its metadata is read: all that the metadata is gathered from.
 */
import type { LayoutNote, Run, Section } from '../../report-tree.ts';
import type { Tag } from '../../read/extract.ts';
import type { Seed } from '../../seed-tree.ts';

export interface Recognized {
  seed: Seed;
  /** Printed title; empty where none is printed. */
  title: readonly Run[];
  sections: readonly Section[];
  /** Page furniture: words around the report, not marks of layout. */
  furniture: readonly LayoutNote[];
  /** What an original says of itself outside its text; none of a text. */
  tags: readonly Tag[];
}
