/**
 * With what letters and marks a text is written of which folding tells nothing: words that stand in a text letter for letter
 * have none that the text has not. The index keeps them for each report.
 */
import { isVisibleUnit } from '../text/visible.ts';

/** Characters of one script or width are one kind; each mark is its own. */
const SCRIPT = 'script';
const SHAPE = 'shape';

/** Gives, for a folding, the kinds of what it takes for something else or leaves out. Sample: `，`, `〔`; `script` for 開. */
export function letterKinds(foldText: (text: string) => string): (texts: Iterable<string>) => Set<string> {
  const known = new Map<string, string | null>();
  return (texts) => {
    const kinds = new Set<string>();
    for (const text of texts)
      for (const character of text) {
        let kind = known.get(character);
        if (kind === undefined) known.set(character, (kind = kindOf(character, foldText(character))));
        if (kind !== null) kinds.add(kind);
      }
    return kinds;
  };
}

function kindOf(character: string, folded: string): string | null {
  if (folded === character || !isVisibleUnit(character.charCodeAt(0))) return null;
  if (/\p{Script=Han}/u.test(character)) return SCRIPT;
  return /[\p{L}\p{N}]/u.test(character) ? SHAPE : character;
}
