/**
 * Goes through a page's tree once and writes down what a browser shows of it, line by line. Separate from what the tables are
 * and what is the site's frame, which are decided when all is known.
 */
import { countVisible } from '../../../text/visible.ts';
import { beginsBehindBreak } from './begins.ts';
import { displayOf, isStruck, styleOf, whiteSpaceOf, type Display, type WhiteSpace } from './display.ts';
import type { InlineStyle } from './inline-style.ts';
import { Flow } from './flow.ts';
import { listNumbers, withListNumber } from './list-numbers.ts';
import { inOrder } from './in-order.ts';
import { LineText } from './line-text.ts';
import type { Aside, PageContent, PageLine, PageTable } from './page-content.ts';
import { asideOf } from './aside-of.ts';
import { attribute, walk, type PageElement } from './page-node.ts';

/** What an element hands down to what stands in it. */
interface Scope {
  element: PageElement;
  display: Display;
  space: WhiteSpace;
  visible: boolean;
  link: PageElement | null;
  leadsToFile: boolean;
  struck: boolean;
  holder: PageElement;
  cell: PageElement | null;
  table: PageTable | null;
  aside: Aside | null;
  flow: Flow;
  /** Its blanks only move what stands behind them. */
  filler: boolean;
}

/** Files that reports have beside them. Sample: `/files/2023/annex.docx?id=1` */
const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|jpe?g|png)(?:[?#]|$)/iu;

/** What Word sets between an automatic number and its text. */
const FILLER_FONT = /^7\.0pt\s/u;

export function readContent(root: PageElement): PageContent {
  const lines: PageLine[] = [];
  const tables: PageTable[] = [];
  const elements: PageElement[] = [];
  const embedded: string[] = [];
  const files: string[] = [];
  const filled = new Set<PageElement>();
  /** Lines of buttons and the like inside a line that goes on behind them. */
  let beside: PageLine[] = [];
  const main = new Flow();
  const numberOf = listNumbers();
  const scopes: Scope[] = [
    {
      element: root,
      display: 'block',
      space: 'collapse',
      visible: true,
      link: null,
      leadsToFile: false,
      struck: false,
      holder: root,
      cell: null,
      table: null,
      aside: null,
      flow: main,
      filler: false,
    },
  ];
  const scope = (): Scope => scopes.at(-1) as Scope; // The root's scope is never taken away.

  /** Ends the line of a flow. */
  const end = ({ flow, cell, aside }: Scope, by: 'block' | 'break'): void => {
    const { line, holder, links, leadsToFile, struck, behind, before } = flow;
    const seen = !line.isEmpty && holder !== null;
    if (seen) {
      const text = withListNumber(flow.number, line.text);
      const { linked } = line;
      const visible = line.visible + countVisible(text.slice(0, text.length - line.text.length));
      const begins = behind === 'block' ? true : beginsBehindBreak(before, text);
      const done = { text, begins, holder, cell, visible, linked, links: links.size, leadsToFile, struck, aside };
      if (cell !== null) filled.add(cell);
      (flow === main ? lines : beside).push(done);
      flow.before = text;
    }
    if (line.text !== '') flow.line = new LineText();
    flow.holder = null;
    flow.links.clear();
    flow.leadsToFile = false;
    flow.struck = 0;
    if (seen) flow.number = null;
    // Behind an empty line, and behind a block, a paragraph begins.
    flow.behind = by === 'break' && seen ? 'break' : 'block';
    if (flow !== main || beside.length === 0) return;
    lines.push(...beside);
    beside = [];
  };

  const addText = (text: string): void => {
    const { flow, space, link, leadsToFile, struck, holder, visible, filler } = scope();
    if (!visible) return;
    const add = (piece: string): void => {
      if (piece === '') return;
      if (filler && /^[\s\u00A0]*$/u.test(piece)) flow.line.addFiller();
      else flow.line.add(piece, space, link !== null);
      if (flow.line.text === '') return;
      flow.holder ??= holder;
      if (link !== null) flow.links.add(link);
      flow.leadsToFile ||= leadsToFile;
      if (struck && piece.trim() !== '') flow.struck++;
    };
    if (space === 'collapse') add(text);
    else
      text.split('\n').forEach((piece, index) => {
        if (index > 0) end(scope(), 'break');
        add(piece.replace(/\r/gu, ' '));
      });
  };

  /** Enters what is shown of an element. */
  const open = (element: PageElement, display: Display, style: InlineStyle): void => {
    const outer = scope();
    if (display !== 'inline') end(outer, 'block');
    const number = numberOf(element);
    if (element.name === 'li') outer.flow.number = number;
    elements.push(element);
    const own = asideOf(element, style);
    const href = element.name === 'a' ? attribute(element, 'href') : null;
    if (href !== null && FILE.test(href)) files.push(href);
    const visibility = style.get('visibility');
    // Inside a line the words of a button are no words of the line.
    const besideLine = own !== null && display === 'inline' && outer.flow === main;
    const inner: Scope = {
      element,
      display,
      space: whiteSpaceOf(element, style) ?? outer.space,
      visible: visibility === undefined || visibility === 'inherit' ? outer.visible : visibility === 'visible',
      link: href === null ? outer.link : element,
      leadsToFile: outer.leadsToFile || (href !== null && FILE.test(href)),
      struck: outer.struck || isStruck(element, style),
      holder: display === 'inline' ? outer.holder : element,
      cell: display === 'cell' ? element : outer.cell,
      table: outer.table,
      aside: own ?? outer.aside,
      flow: besideLine ? new Flow() : outer.flow,
      filler: outer.filler || FILLER_FONT.test(style.get('font') ?? ''),
    };
    scopes.push(inner);
    if (element.name === 'table') {
      inner.table = { element, rows: [], nests: false };
      tables.push(inner.table);
      inOrder(element);
    } else if (element.name === 'tr' && outer.table !== null) {
      outer.table.rows.push({ group: element.parent, element, cells: [] });
    } else if (display === 'cell') outer.table?.rows.at(-1)?.cells.push(element);
  };

  walk(
    root,
    (node) => {
      if (node.kind === 'text') {
        addText(node.text);
        return false;
      }
      if (node === root) return true;
      if (node.name === 'br') {
        end(scope(), 'break');
        return false;
      }
      const style = styleOf(node);
      const display = displayOf(node, style);
      if (display === 'none') {
        const source = /^(?:iframe|frame|embed)$/u.test(node.name) ? attribute(node, 'src') : null;
        if (source !== null && source !== '') embedded.push(source);
        return false;
      }
      open(node, display, style);
      return true;
    },
    (element) => {
      const inner = scope();
      if (element === root) {
        end(inner, 'block');
        return;
      }
      if (inner.display !== 'inline' || inner.flow !== scopes.at(-2)?.flow) end(inner, 'block');
      scopes.pop();
      if (element.name === 'li') inner.flow.number = null;
      const outer = scope();
      if (inner.table !== outer.table && inner.table !== null && inner.table.rows.length > 0) {
        if (outer.table !== null) outer.table.nests = true;
        if (outer.cell !== null) filled.add(outer.cell);
      }
      if (inner.display !== 'cell' || filled.has(element)) return;
      const empty = { text: '', begins: true, visible: 0, linked: 0, links: 0, leadsToFile: false, struck: 0 };
      lines.push({ ...empty, holder: element, cell: element, aside: inner.aside });
    },
  );
  return { lines, tables, elements, embedded, files };
}
