/**
 * mdast to MDX text, as remark's own printer has it. What could be code to MDX is escaped by it; the two words it leaves bare are closed here.
 */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified, type Plugin } from 'unified';
import { printMdx } from './print.ts';

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

const printer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(noModules)
  .freeze();

/** The text of any tree, by remark. */
export function stringifyByRemark(tree: Root): string {
  return printer.stringify(tree);
}

/** The same text; a report's own nodes cost little. */
export function stringifyMdx(tree: Root): string {
  return printMdx(tree, stringifyByRemark);
}
