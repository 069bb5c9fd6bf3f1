/**
 * mdast to MDX text, by remark's printer. What could be code to MDX is escaped by it; the two words it leaves bare are closed
 * here. Its parts are asked by themselves: the plugins of remark that go by their names load a parser too, a hundred modules.
 */
import type { Root } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Handlers,
  type Options,
  type Tracker,
} from 'mdast-util-to-markdown';
import { elementHandler } from './element-handler.ts';
import { textHandler } from './text-handler.ts';

/** `import` and `export` at the begin of a line are ESM to MDX; the printer leaves them bare (tried 2026-11). */
const noModules: Options = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** Where on its line something is printed is asked by those who wrap lines; a report's are never wrapped. */
const still: Tracker = {
  move: (printed) => printed ?? '',
  shift: () => undefined,
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
};

const root: Handle = (node: Root, parent, state, info) => {
  state.createTracker = () => still;
  return defaultHandlers.root(node, parent, state, info);
};

const handlers: Partial<Handlers> = {
  root,
  text: textHandler,
  mdxJsxFlowElement: elementHandler,
  mdxJsxTextElement: elementHandler,
};

/** The printer as the archive has it, with other handlers in place of its own; without any it is slower, and prints the same. */
export function printerWith(handlers: Partial<Handlers>): (tree: Root) => string {
  const extensions = [gfmToMarkdown(), mdxToMarkdown(), frontmatterToMarkdown(), noModules];
  return (tree) => toMarkdown(tree, { bullet: '-', rule: '-', handlers, extensions });
}

/** The text of any tree. */
export const stringifyMdx: (tree: Root) => string = printerWith(handlers);
