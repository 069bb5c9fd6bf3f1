/**
 * How long the places of each report are, in words of the index: so that a position tells its section, and hits can be
 * counted and put in order before any text is loaded. Written small: columns of numbers of seven bits a byte.
 */

/** A place of a report, in words of the index. */
export interface PlaceLength {
  /** Words of its heading; of a report's title, for the place that is the title. */
  heading: number;
  /** Words of all texts after the heading. */
  text: number;
  /** The part of the form that it answers. */
  part: string | null;
}

/** The table of some reports, in the order of their page numbers; `parts` are all names of parts. */
export function writePlaces(reports: ReadonlyArray<readonly PlaceLength[]>, parts: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  write(reports.length);
  for (const places of reports) write(places.length);
  const places = reports.flat();
  for (const { part } of places) write(part === null ? 0 : parts.indexOf(part) + 1);
  for (const { heading } of places) write(heading);
  for (const { text } of places) write(text);
  return Uint8Array.from(bytes);
}

/** Reads what `writePlaces` wrote, with the same names of parts. */
export function readPlaces(bytes: Uint8Array, parts: readonly string[]): PlaceLength[][] {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  const counts = Array.from({ length: read() }, () => 0).map(read);
  const reports = counts.map((count) =>
    Array.from({ length: count }, (): PlaceLength => ({ heading: 0, text: 0, part: null })),
  );
  for (const place of reports.flat()) place.part = parts[read() - 1] ?? null;
  for (const place of reports.flat()) place.heading = read();
  for (const place of reports.flat()) place.text = read();
  return reports;
}
