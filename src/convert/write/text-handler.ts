/**
 * How remark prints a text, made quick: a text that has none of the signs that remark may escape is printed as it stands.
 *
 * 2026-11-22: remark looks for them with some sixty expressions, one after the other, which was half of all that printing
 * cost. One expression, made of remark's own list, finds that nearly no text of a report has any.
 */
import type { Text } from 'mdast';
import { defaultHandlers, type Handle, type State, type Unsafe } from 'mdast-util-to-markdown';

/** Made once for each way in which constructs stand inside one another. */
const expressions = new Map<string, RegExp>();

/** Prints a text. What stands before decides on signs at the begin of a line: after a line end remark looks itself. */
export const textHandler: Handle = (node: Text, parent, state, info) =>
  /[\r\n]$/u.test(info.before) || signsIn(state).test(node.value)
    ? defaultHandlers.text(node, parent, state, info)
    : node.value;

/** Finds what may be escaped in a text inside the constructs that are open; more than that, where a neighbour decides. */
function signsIn(state: State): RegExp {
  const key = state.stack.join(' ');
  const known = expressions.get(key);
  if (known !== undefined) return known;
  const signs = state.unsafe.filter((unsafe) => unsafe.atBreak !== true && isInScope(unsafe, state)).map(sourceOf);
  const made = new RegExp(['[\\r\\n\\\\]', ...signs].join('|'), 'u');
  expressions.set(key, made);
  return made;
}

/** Whether remark asks for this sign inside the constructs that are open. */
function isInScope({ inConstruct, notInConstruct }: Unsafe, { stack }: State): boolean {
  const isOpen = (constructs: Unsafe['inConstruct']): boolean =>
    [constructs ?? []].flat().some((construct) => stack.includes(construct));
  return ([inConstruct ?? []].flat().length === 0 || isOpen(inConstruct)) && !isOpen(notInConstruct);
}

/** A sign with its neighbours; at the ends of a text, where the neighbour is not known, the sign alone. */
function sourceOf({ before, character, after }: Unsafe): string {
  const sign = character.replace(/[$()*+.?[\\\]^{|}]/u, '\\$&');
  return `${before ? `(?:${before}|^)` : ''}${sign}${after ? `(?:${after}|$)` : ''}`;
}
