/**
 * What an archive like this one sets around and into a report on paper: 〔档案附注：…〕. It is none of the report's text, and a
 * printed page of the archive that comes back as a seed says what it said. src/styles/print.css prints the marks.
 */
import type { CleanLine } from './clean-line.ts';

/** How such a note begins. Its end is the bracket that closes it: others inside of it are closed before. */
const BEGIN = '〔档案附注：';

/** The lines of notes, from one that begins with the mark to the one that its bracket closes. */
export function archiveNotes(lines: readonly CleanLine[]): ReadonlySet<CleanLine> {
  const notes = new Set<CleanLine>();
  let depth = 0;
  for (const line of lines) {
    const text = line.text.trim();
    if (depth === 0 && !text.startsWith(BEGIN)) continue;
    notes.add(line);
    depth = Math.max(0, depth + text.split('〔').length - text.split('〕').length);
  }
  return notes;
}
