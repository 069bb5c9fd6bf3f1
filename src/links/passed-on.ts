/**
 * The end of an address as people pass it on, `#s1-p2。`, `#S1-P2`, `#s1-p2?from=timeline`, to the place it means. Safe for the
 * browser.
 */

/** What an address points at. */
export interface PassedOn {
  /** An anchor of ours, as it is written on the page: `s1-p2`, `L12`. */
  anchor: string;
  /** The last of a range, `#s1-p2:s1-p5`; null where one place is meant. */
  last: string | null;
  /** The hash of the text that was cited; null where there is none. */
  hash: string | null;
}

const PLACE = String.raw`title|L\d+|s\d+(?:-\d+)*(?:-p\d+|-t\d+(?:-r\d+(?:-c\d+)?)?)?`;

/**
 * An anchor at the begin, perhaps the last of a range, perhaps a hash; what follows is what a sentence or a program hung on.
 * Sample: `s1-p2`, `s1-p2:s1-p5`, `s3~9f2c1a`, `s1-p2。`, `S1-P2，其中`.
 */
const LINK = new RegExp(
  `^#?(?<anchor>${PLACE})(?!-?\\w)(?::(?<last>${PLACE})(?!-?\\w))?(?:~(?<hash>[0-9a-f]{6})(?!\\w))?`,
  'iu',
);

/** Null where it begins with no anchor of ours. */
export function readPassedOn(fragment: string): PassedOn | null {
  const groups = LINK.exec(decoded(fragment).normalize('NFKC'))?.groups;
  if (groups?.['anchor'] === undefined) return null;
  const { anchor, last, hash } = groups;
  return {
    anchor: asWritten(anchor),
    last: last === undefined ? null : asWritten(last),
    hash: hash?.toLowerCase() ?? null,
  };
}

/** Escapes undone as far as they are whole. */
function decoded(fragment: string): string {
  return fragment.replace(/(?:%[0-9a-f]{2})+/giu, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return ' ';
    }
  });
}

/** Lines of a source page have a capital letter, all else has none. */
function asWritten(anchor: string): string {
  const small = anchor.toLowerCase();
  return /^l\d/u.test(small) ? small.toUpperCase() : small;
}
