/**
 * mdast to MDX text, by remark. What could be code to MDX is escaped by it; the two words it leaves bare are closed here.
 */
import type { Root } from 'mdast';
import { defaultHandlers, type Handle, type Handlers, type Tracker } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified, type Plugin } from 'unified';
import { elementHandler } from './element-handler.ts';
import { textHandler } from './text-handler.ts';

/** `import` and `export` at the begin of a line are ESM to MDX; remark-mdx leaves them bare (tried 2026-11). */
const noModules: Plugin = function () {
  const extensions = (this.data().toMarkdownExtensions ??= []);
  extensions.push({
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  });
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

/** remark as the archive prints with it, with other handlers in place of its own; without any it is slower, and prints the same. */
export function printerWith(quick: Partial<Handlers>): (tree: Root) => string {
  const printer = unified()
    .use(remarkStringify, { bullet: '-', rule: '-', handlers: quick })
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkFrontmatter)
    .use(noModules)
    .freeze();
  return (tree) => printer.stringify(tree);
}

/** The text of any tree. */
export const stringifyMdx: (tree: Root) => string = printerWith(handlers);
