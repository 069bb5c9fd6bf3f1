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
import { attribute, walk, type PageElement, type PageNode } from './page-node.ts';

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
  const reader = new ContentReader(root);
  walk(
    root,
    (node) => reader.enter(node),
    (element) => reader.leave(element),
  );
  return reader.content;
}

class ContentReader {
  readonly content: PageContent = { lines: [], tables: [], elements: [], embedded: [], files: [] };
  readonly #root: PageElement;
  readonly #filled = new Set<PageElement>();
  /** Lines of buttons and the like inside a line that goes on behind them. */
  #beside: PageLine[] = [];
  readonly #main = new Flow();
  readonly #numberOf = listNumbers();
  readonly #scopes: Scope[];

  constructor(root: PageElement) {
    this.#root = root;
    this.#scopes = [
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
        flow: this.#main,
        filler: false,
      },
    ];
  }

  /** Whether to go into the node. */
  enter(node: PageNode): boolean {
    if (node.kind === 'text') {
      this.#addText(node.text);
      return false;
    }
    if (node === this.#root) return true;
    if (node.name === 'br') {
      this.#end(this.#scope, 'break');
      return false;
    }
    const style = styleOf(node);
    const display = displayOf(node, style);
    if (display === 'none') {
      const source = /^(?:iframe|frame|embed)$/u.test(node.name) ? attribute(node, 'src') : null;
      if (source !== null && source !== '') this.content.embedded.push(source);
      return false;
    }
    this.#open(node, display, style);
    return true;
  }

  leave(element: PageElement): void {
    const inner = this.#scope;
    if (element === this.#root) {
      this.#end(inner, 'block');
      return;
    }
    if (inner.display !== 'inline' || inner.flow !== this.#scopes.at(-2)?.flow) this.#end(inner, 'block');
    this.#scopes.pop();
    if (element.name === 'li') inner.flow.number = null;
    const outer = this.#scope;
    if (inner.table !== outer.table && inner.table !== null && inner.table.rows.length > 0) {
      if (outer.table !== null) outer.table.nests = true;
      if (outer.cell !== null) this.#filled.add(outer.cell);
    }
    if (inner.display !== 'cell' || this.#filled.has(element)) return;
    const empty = { text: '', begins: true, visible: 0, linked: 0, links: 0, leadsToFile: false, struck: 0 };
    this.content.lines.push({ ...empty, holder: element, cell: element, aside: inner.aside });
  }

  /** The root's scope is never taken away. */
  get #scope(): Scope {
    return this.#scopes.at(-1) as Scope;
  }

  /** Ends the line of a flow. */
  #end({ flow, cell, aside }: Scope, by: 'block' | 'break'): void {
    const { line, holder, links, leadsToFile, struck, behind, before } = flow;
    const { lines } = this.content;
    const seen = !line.isEmpty && holder !== null;
    if (seen) {
      const text = withListNumber(flow.number, line.text);
      const { linked } = line;
      const visible = line.visible + countVisible(text.slice(0, text.length - line.text.length));
      const begins = behind === 'block' ? true : beginsBehindBreak(before, text);
      const done = { text, begins, holder, cell, visible, linked, links: links.size, leadsToFile, struck, aside };
      if (cell !== null) this.#filled.add(cell);
      (flow === this.#main ? lines : this.#beside).push(done);
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
    if (flow !== this.#main || this.#beside.length === 0) return;
    lines.push(...this.#beside);
    this.#beside = [];
  }

  #addText(text: string): void {
    const { space, visible } = this.#scope;
    if (!visible) return;
    if (space === 'collapse') this.#addPiece(text);
    else
      text.split('\n').forEach((piece, index) => {
        if (index > 0) this.#end(this.#scope, 'break');
        this.#addPiece(piece.replace(/\r/gu, ' '));
      });
  }

  #addPiece(piece: string): void {
    if (piece === '') return;
    const { flow, space, link, leadsToFile, struck, holder, filler } = this.#scope;
    if (filler && /^[\s\u00A0]*$/u.test(piece)) flow.line.addFiller();
    else flow.line.add(piece, space, link !== null);
    if (flow.line.text === '') return;
    flow.holder ??= holder;
    if (link !== null) flow.links.add(link);
    flow.leadsToFile ||= leadsToFile;
    if (struck && piece.trim() !== '') flow.struck++;
  }

  /** Enters what is shown of an element. */
  #open(element: PageElement, display: Display, style: InlineStyle): void {
    const outer = this.#scope;
    if (display !== 'inline') this.#end(outer, 'block');
    const number = this.#numberOf(element);
    if (element.name === 'li') outer.flow.number = number;
    this.content.elements.push(element);
    const href = element.name === 'a' ? attribute(element, 'href') : null;
    const isFile = href !== null && FILE.test(href);
    if (isFile) this.content.files.push(href);
    const inner: Scope = {
      ...this.#innerOf(outer, element, display, style),
      link: href === null ? outer.link : element,
      leadsToFile: outer.leadsToFile || isFile,
    };
    this.#scopes.push(inner);
    if (element.name === 'table') {
      inner.table = { element, rows: [], nests: false };
      this.content.tables.push(inner.table);
      inOrder(element);
    } else if (element.name === 'tr' && outer.table !== null) {
      outer.table.rows.push({ group: element.parent, element, cells: [] });
    } else if (display === 'cell') outer.table?.rows.at(-1)?.cells.push(element);
  }

  /** What an element hands down, but for its link. */
  #innerOf(outer: Scope, element: PageElement, display: Display, style: InlineStyle): Scope {
    const own = asideOf(element, style);
    const visibility = style.get('visibility');
    // Inside a line the words of a button are no words of the line.
    const besideLine = own !== null && display === 'inline' && outer.flow === this.#main;
    return {
      ...outer,
      element,
      display,
      space: whiteSpaceOf(element, style) ?? outer.space,
      visible: visibility === undefined || visibility === 'inherit' ? outer.visible : visibility === 'visible',
      struck: outer.struck || isStruck(element, style),
      holder: display === 'inline' ? outer.holder : element,
      cell: display === 'cell' ? element : outer.cell,
      aside: own ?? outer.aside,
      flow: besideLine ? new Flow() : outer.flow,
      filler: outer.filler || FILLER_FONT.test(style.get('font') ?? ''),
    };
  }
}
