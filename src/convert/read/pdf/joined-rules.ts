/**
 * Pieces of lines to whole lines, and whole lines to groups that touch each other: each group may be a table.
 */
import type { Rule } from './marks.ts';
import type { Rules } from './path-rules.ts';

/** Pieces this near to each other, across, are one line. */
const ACROSS = 1;

/** A gap this long, along, does not part a line: what the corner pieces of cells leave. */
const ALONG = 3.5;

/** A shorter line is a dot. */
const SHORTEST = 4;

/** How near lines come to touch. Lines of cells with borders of their own stand 2.25 points apart. */
const TOUCH = 3;

/** A page with more pieces of lines than this, or with more lines, is a drawing. */
const MOST_PIECES = 60_000;
const MOST_LINES = 2000;

/** Pieces that go on from each other as one. */
export function joinPieces(pieces: readonly Rule[]): Rule[] {
  if (pieces.length > MOST_PIECES) return [];
  const joined: Rule[] = [];
  for (const group of near(pieces)) {
    let current: Rule | null = null;
    for (const { at, from, to } of group.sort((a, b) => a.from - b.from)) {
      if (current !== null && from <= current.to + ALONG) current.to = Math.max(current.to, to);
      else joined.push((current = { at, from, to }));
    }
  }
  const lines = joined.filter(({ from, to }) => to - from >= SHORTEST);
  return lines.length > MOST_LINES ? [] : lines;
}

/** Groups of pieces that lie on one line; no group is wider across than twice the tolerance. */
function near(pieces: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  let first = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    if (piece.at - first <= ACROSS * 2) groups.at(-1)?.push(piece);
    else {
      groups.push([piece]);
      first = piece.at;
    }
  }
  return groups;
}

/** Groups of lines that touch, each with two of either kind at the least. */
export function touchingRules({ level, upright }: Rules): Rules[] {
  const group = [...level, ...upright].map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let next = group[root]; next !== undefined && next !== root; next = group[root]) root = next;
    group[index] = root;
    return root;
  };
  level.forEach((line, row) => {
    upright.forEach((post, column) => {
      if (touch(line, post)) group[rootOf(row)] = rootOf(level.length + column);
    });
  });
  const found = new Map<number, Rules>();
  const into = (index: number): Rules => {
    const root = rootOf(index);
    const rules = found.get(root) ?? { level: [], upright: [] };
    found.set(root, rules);
    return rules;
  };
  level.forEach((line, row) => into(row).level.push(line));
  upright.forEach((post, column) => into(level.length + column).upright.push(post));
  return [...found.values()].filter((rules) => rules.level.length > 1 && rules.upright.length > 1);
}

function touch(line: Rule, post: Rule): boolean {
  const within = (value: number, { from, to }: Rule): boolean => value >= from - TOUCH && value <= to + TOUCH;
  return within(post.at, line) && within(line.at, post);
}
