/**
 * How remark prints a component, made quick: its attributes are written in here, all else is printed by remark.
 *
 * 2026-11-22: mdast-util-mdx-jsx makes an expression anew for every attribute that it looks through for quotes, which was
 * a quarter of all that printing cost.
 */
import { mdxJsxToMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Handle } from 'mdast-util-to-markdown';

const whole = mdxJsxToMarkdown().handlers?.mdxJsxFlowElement;
if (whole === undefined) throw new Error('mdast-util-mdx-jsx prints no elements any more');
const printWhole: Handle = whole;

/** Prints a component. An attribute that is more than text on one line, or holds a quote, is left to remark. */
const print: Handle = (node: MdxJsxFlowElement | MdxJsxTextElement, parent, state, info) => {
  let written = '';
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string' || /["\r\n]/u.test(value))
      return printWhole(node, parent, state, info);
    written += ` ${attribute.name}="${value}"`;
  }
  const bare = printWhole({ ...node, attributes: [] }, parent, state, info);
  const end = bare.indexOf('<') + 1 + (node.name ?? '').length;
  return bare.slice(0, end) + written + bare.slice(end);
};

/** The handler, with what remark asks of it for the neighbour before: an element begins with its bracket. */
export const elementHandler = Object.assign(print, { peek: () => '<' });
