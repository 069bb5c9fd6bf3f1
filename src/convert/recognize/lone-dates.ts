/**
 * Dates whose numbers stand on lines of their own, as programs set them that break at every change of type: `自`, `2010`, `年`,
 * `1`, `月`. They are joined before anything is read, for titles and periods are told by them.
 */
import { joinLines, type CleanLine } from './clean-line.ts';

/** A number, the word of time that the line below it begins with, and what the line above it ends with if it goes on there. */
const PARTS: ReadonlyArray<{ number: RegExp; below: RegExp; above: RegExp; always: boolean }> = [
  { number: /^(?:19|20)\d\d$/u, below: /^年/u, above: /[自从為为至到—-]$/u, always: true },
  { number: /^(?:0?[1-9]|1[0-2])$/u, below: /^月/u, above: /(?<=\d)年$/u, always: false },
  { number: /^(?:0?[1-9]|[12]\d|3[01])$/u, below: /^日/u, above: /(?<=\d)月$/u, always: false },
];

/** Pieces of a line with a period in it at most; each that is joined copies them. */
const MOST_PIECES = 40;

export function joinLoneDates(lines: readonly CleanLine[]): CleanLine[] {
  const joined: CleanLine[] = [];
  let skipped = -1;
  lines.forEach((line, index) => {
    if (index === skipped) return;
    const [above, below] = [joined.at(-1), lines[index + 1]];
    const number = line.text.trim();
    const part = PARTS.find((each) => each.number.test(number) && each.below.test(below?.text.trim() ?? ''));
    const goesOn =
      above !== undefined && above.pieces.length < MOST_PIECES && part?.above.test(above.text.trim()) === true;
    if (part === undefined || below === undefined || !(goesOn || part.always) || line.print !== null) {
      joined.push(line);
      return;
    }
    skipped = index + 1;
    const date = joinLines(line, below);
    if (goesOn) joined[joined.length - 1] = joinLines(above, date);
    else joined.push(date);
  });
  return joined;
}
