/**
 * The way to a part of the national form.
 */
import type { PartName } from '../report.ts';
import { href } from './href.ts';
import { partWords } from './words/record.ts';

/** A part with its address. */
export function partLink(name: PartName): { words: string; href: string } {
  return { words: partWords(name), href: href(`/parts/${name}/`) };
}
