/**
 * What a repair is, and the runner. A rule looks and proposes; the runner applies and records,
 * so that no rule can change a character without its standing in the ledger.
 */
import type { VFile } from 'vfile';
import type { Fate, Line, Seed } from '../seed-tree.ts';

/** A proposed change inside one line: UTF-16 units `from` to `to` of its present text give way to `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  /** Why a person wants it, where one does. */
  why?: string;
}

export interface Repair {
  /** Kebab-case, the file's name. */
  id: string;
  /** Why the change is right, in a sentence. */
  reason: string;
  /** Whether the rule may change digits. */
  digits?: boolean;
  /** Sees the whole seed once and gives what to do with a line; null when the file gives no cause. */
  plan(seed: Seed, file: VFile): ((line: Line) => Edit[]) | null;
}

/** A change that was made; `column` counts UTF-16 units from 0 in the line as it was just before the change. */
export interface Change {
  rule: string;
  line: number;
  column: number;
  before: string;
  after: string;
  /** Why a person wanted it; absent where the rule's own reason is all there is. */
  why?: string;
}

/** An edit at every match of a pattern that looks for all; most texts have none. */
export function editsAt(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string = () => ''): Edit[] {
  if (text.search(pattern) === -1) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: replace(match),
  }));
}

/** Runs the repairs in order over the seed, in place, and gives what was changed. */
export function runRepairs(repairs: readonly Repair[], seed: Seed, file: VFile): Change[] {
  const changes: Change[] = [];
  for (const repair of repairs) {
    const look = repair.plan(seed, file);
    if (look === null) continue;
    for (const line of seed.children) {
      // From the right, so that the columns of the edits still to come stay what they were.
      const edits = look(line).filter((edit) => line.text.slice(edit.from, edit.to) !== edit.text);
      if (edits.length === 0) continue;
      if (edits.length > 1) edits.sort((a, b) => b.from - a.from);
      for (const change of applyEdits(line, edits, repair)) changes.push(change);
    }
  }
  return changes;
}

/** Applies edits that stand apart, the last of the line first, at one go: a long line may have thousands. */
function applyEdits(line: Line, edits: readonly Edit[], repair: Repair): Change[] {
  const whole = (line.origin ??= Array.from({ length: line.text.length }, (_, unit) => unit));
  const fate = (line.fate ??= Array.from({ length: line.printed.length }, (): Fate => 'kept'));
  const [texts, origins]: [string[], number[][]] = [[], []];
  let end = line.text.length;
  const changes = edits.map((edit): Change => {
    if (edit.to > end) throw new Error(`repair ${repair.id} changes the same characters twice on line ${line.number}`);
    const before = line.text.slice(edit.from, edit.to);
    if (repair.digits !== true && digitsOf(before) !== digitsOf(edit.text)) {
      throw new Error(
        `repair ${repair.id} would change digits: ${JSON.stringify(before)} to ${JSON.stringify(edit.text)}`,
      );
    }
    const sameLength = before.length === edit.text.length;
    const origin = whole.slice(edit.from, edit.to);
    origin.forEach((unit, index) => {
      if (unit === -1 || (sameLength && before[index] === edit.text[index])) return;
      fate[unit] = fateAfter(edit.text);
    });
    texts.push(line.text.slice(edit.to, end), edit.text);
    origins.push(whole.slice(edit.to, end), sameLength ? origin : Array.from({ length: edit.text.length }, () => -1));
    end = edit.from;
    const change = { rule: repair.id, line: line.number, column: edit.from, before, after: edit.text };
    return edit.why === undefined ? change : { ...change, why: edit.why };
  });
  line.text = line.text.slice(0, end) + texts.reverse().join('');
  line.origin = [whole.slice(0, end), ...origins.reverse()].flat();
  return changes;
}

function fateAfter(replacement: string): Fate {
  return replacement === '' ? 'dropped' : 'repaired';
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}
