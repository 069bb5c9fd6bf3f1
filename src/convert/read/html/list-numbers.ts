/**
 * The numbers of ordered lists, which browsers show and pages do not hold: `<ol><li>健全机制` is shown as `1. 健全机制`.
 *
 * 2026-11-30: trails of pages are ordered lists too, and sites take their numbers away in sheets that no copy has: a list with
 * links or without a sentence has none, nor has an item that begins with a number of its own.
 */
import { styleOf } from './display.ts';
import { attribute, walk, type PageElement } from './page-node.ts';

/** Styles that print a figure and a dot; others are left alone. */
const DECIMAL = /^(?:|decimal)$/u;

/** What an item begins with that has its own number, or is none of a list. Sample: `1.`, `（一）`, `二、`, `①`, `第一` */
const NUMBERED = /^\s*(?:[\d０-９(（〔【①-⑳⑴-⒇㈠-㈩第·•●■◆▪*-]|[一二三四五六七八九十]{1,3}[、.．是])/u;

/** The item's number for its text; what it is for a text with its own number: none. */
export function withListNumber(number: number | null, text: string): string {
  return number === null || NUMBERED.test(text) ? text : `${number}. ${text}`;
}

/** Gives for each item, in order, its number; null where none is shown. */
export function listNumbers(): (item: PageElement) => number | null {
  const next = new Map<PageElement, number | null>();
  return (item) => {
    const list = item.parent;
    if (item.name !== 'li' || list?.name !== 'ol') return null;
    const due = next.has(list) ? (next.get(list) ?? null) : firstOf(list);
    const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
    const number = due === null || Number.isNaN(own) ? due : own;
    next.set(list, number === null ? null : number + 1);
    return number !== null && isShown(item) ? number : null;
  };
}

function firstOf(list: PageElement): number | null {
  if (!isShown(list) || attribute(list, 'reversed') !== null || !isOfText(list)) return null;
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  return start > 0 ? start : null;
}

function isShown(element: PageElement): boolean {
  const style = styleOf(element);
  const [value = ''] = (style.get('list-style-type') ?? style.get('list-style') ?? '').split(/\s/u);
  return DECIMAL.test(value) && /^(?:|1)$/u.test(attribute(element, 'type') ?? '');
}

/** Whether a list holds sentences and no links: trails of pages and menus are lists of words. */
function isOfText(list: PageElement): boolean {
  let links = false;
  let sentences = false;
  walk(
    list,
    (node) => {
      if (node.kind === 'text') sentences ||= /[。；]/u.test(node.text);
      else links ||= node.kind === 'element' && node.name === 'a';
      // A list inside is asked for itself.
      return !links && (node === list || node.kind === 'text' || node.name !== 'ol');
    },
    () => undefined,
  );
  return sentences && !links;
}
