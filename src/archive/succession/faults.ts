/**
 * What cannot be said of bodies that follow each other: of one entry, and of all of them together.
 */
import type { Succession } from './succession.ts';

/** What is wrong with the two bodies of an entry; null where nothing is. */
export function slugFault({ former, later }: Succession, isAgency: (slug: string) => boolean): string | null {
  if (former === later) return `${former} cannot follow itself`;
  const unknown = [former, later].find((slug) => !isAgency(slug));
  if (unknown === undefined) return null;
  return `there is no agency /reports/${unknown}/ in the archive; write the part of the address between its strokes`;
}

interface Read {
  line: number;
  entry: Succession;
}

/** What is wrong with entries that are sound by themselves. */
export function sequenceFaults(read: readonly Read[]): Array<{ line: number; message: string }> {
  return [...repeated(read), ...notRenamed(read), ...circles(read)];
}

function repeated(read: readonly Read[]): Array<{ line: number; message: string }> {
  return read.flatMap(({ line, entry }, index) => {
    const first = read
      .slice(0, index)
      .find((other) => other.entry.former === entry.former && other.entry.later === entry.later);
    return first === undefined
      ? []
      : [{ line, message: `line ${first.line} already joins ${entry.former} and ${entry.later}; keep one` }];
  });
}

/** A renamed body is one before and one after: of several it would be merged or split. */
function notRenamed(read: readonly Read[]): Array<{ line: number; message: string }> {
  return read.flatMap(({ line, entry }) => {
    if (entry.how !== 'renamed') return [];
    const others = read.filter((other) => other.entry !== entry);
    const split = others.find(({ entry: { former, later } }) => former === entry.former && later !== entry.later);
    const merged = others.find(({ entry: { former, later } }) => later === entry.later && former !== entry.former);
    if (split !== undefined)
      return [
        { line, message: `${entry.former} became another body too (line ${split.line}): it was split, not renamed` },
      ];
    if (merged !== undefined)
      return [
        { line, message: `${entry.later} was another body too (line ${merged.line}): they were merged, not renamed` },
      ];
    return [];
  });
}

function circles(read: readonly Read[]): Array<{ line: number; message: string }> {
  const laterOf = (slug: string): string[] => read.flatMap(({ entry }) => (entry.former === slug ? [entry.later] : []));
  const leadsTo = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    from === to || laterOf(from).some((next) => !seen.has(next) && leadsTo(next, to, new Set([...seen, next])));
  const circle = read.find(({ entry }) => leadsTo(entry.later, entry.former, new Set([entry.later])));
  return circle === undefined
    ? []
    : [
        {
          line: circle.line,
          message: `${circle.entry.later} leads back to ${circle.entry.former}: no body follows one that follows it`,
        },
      ];
}
