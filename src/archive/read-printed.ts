/**
 * MDX to the body tree, line by line, for exactly what the converter prints; null wherever it is not sure, so that the
 * full parser decides. A tenth of the full parser's cost, and a test holds both against each other.
 *
 * 2026-11-22: remark takes 5 ms a report, more than all the rest of a report's pages. A cache of records would have to be
 * kept and trusted beside content/, and a clean build would still pay; the printer is ours, so its form can be read back.
 */
import type { BodyElement, BodyNode, ReadBody } from './body.ts';
import { printedFrontmatter } from './printed-frontmatter.ts';
import { printedText } from './printed-text.ts';

const FRONTMATTER = /^---\n(?<yaml>[^]*?)\n---\n\n(?<body>[^]*)\n$/u;
// Groups are counted, not named, where a report has hundreds of matches: an object of names costs more than the match.
/** A tag that opens on a line of its own: name, attributes. Sample: `<Row id="s2-t1-r1">`. */
const OPEN = /^<(Section|FormTable|PlainTable|Row|PrintedLines)((?: [A-Za-z]+="[^"&]*")*)>$/u;
/** A heading. Sample: `## 一、总体情况`. */
const HEADING = /^(?<marks>#{2,6}) (?<text>[^ #](?:[^#]*[^ #])?)$/u;
/** An element that holds words: name, attributes, text. Sample: `<P id="s1-p1" lines="5-5">2023年</P>`. */
const WORDY = /^<(P|PrintedLine)((?: [A-Za-z]+="[^"&]*")*)>(.*)<\/\1>$/u;
/** A cell of a row: attributes, text. Sample: `<Cell lines="3-3">0</Cell><Cell />`. */
const CELL = /<Cell((?: [A-Za-z]+="[^"&]*")*)(?: \/>|>((?:[^<\\]|\\.)*)<\/Cell>)/uy;

/** What may open or stand inside what. */
const INSIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(['Section']),
  Section: new Set(['h', 'P', 'FormTable', 'PlainTable', 'PrintedLines']),
  FormTable: new Set(['Row']),
  PlainTable: new Set(['Row']),
  PrintedLines: new Set(['PrintedLine']),
  Row: new Set(['Cell']),
};

/** Reads a report's MDX, or gives null. */
export function readPrinted(mdx: string): ReadBody | null {
  const { yaml, body } = FRONTMATTER.exec(mdx)?.groups ?? {};
  const meta = yaml === undefined ? null : printedFrontmatter(yaml);
  if (meta === null || body === undefined) return null;
  const root: BodyElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let blank = true;
  for (const line of body.split('\n')) {
    if (line === '') {
      if (blank) return null;
      blank = true;
      continue;
    }
    const parent = open.at(-1) ?? root;
    const indent = '  '.repeat(open.length - 1);
    if (parent !== root && line === `${indent.slice(2)}</${parent.name}>`) {
      if (blank || parent.children.length === 0) return null;
      open.pop();
      continue;
    }
    // Blank lines stand between siblings, and nowhere else.
    if (!line.startsWith(indent) || blank !== (parent === root || parent.children.length > 0)) return null;
    blank = false;
    const nodes = readLine(line.slice(indent.length), parent.name);
    if (nodes === null) return null;
    parent.children.push(...nodes);
    const [node] = nodes;
    if (typeof node === 'object' && OPENING.has(node.name)) open.push(node);
  }
  return open.length === 1
    ? { meta, body: root.children.filter((node) => typeof node !== 'string'), closed: true }
    : null;
}

const OPENING: ReadonlySet<string> = new Set(['Section', 'FormTable', 'PlainTable', 'Row', 'PrintedLines']);

/** The frontmatter alone, or null. */
export function readPrintedMeta(mdx: string): unknown {
  const { yaml } = FRONTMATTER.exec(mdx)?.groups ?? {};
  return yaml === undefined ? null : printedFrontmatter(yaml);
}

/** The elements of a line without its indent. */
function readLine(line: string, parent: string): BodyNode[] | null {
  const inside = INSIDE[parent];
  if (inside?.has('Cell') === true) return readCells(line);
  if (line.startsWith('#')) return inside?.has('h') === true ? readHeading(line) : null;
  const [, name = '', attributes = '', text] = WORDY.exec(line) ?? OPEN.exec(line) ?? [];
  if (inside?.has(name) !== true) return null;
  if (text === undefined) return [{ name, attributes: attributesOf(attributes), children: [] }];
  const children = text.trim() === '' || endsInBackslash(text) ? null : printedText(text, '>', '<');
  return children === null ? null : [{ name, attributes: attributesOf(attributes), children }];
}

function readHeading(line: string): BodyNode[] | null {
  const { marks = '', text = '' } = HEADING.exec(line)?.groups ?? {};
  const children = text === '' || endsInBackslash(text) ? null : printedText(text, ' ', ' ');
  return children === null ? null : [{ name: `h${marks.length}`, attributes: {}, children }];
}

function readCells(line: string): BodyNode[] | null {
  const cells: BodyNode[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < line.length) {
    const [, attributes = '', text] = CELL.exec(line) ?? [];
    if (CELL.lastIndex === 0 || text?.trim() === '') return null;
    const children = text === undefined ? [] : printedText(text, '>', '<');
    if (children === null) return null;
    cells.push({ name: 'Cell', attributes: attributesOf(attributes), children });
  }
  return cells;
}

/** The attributes of a tag, as the expressions above let them through. Sample: ` id="s1-p1" lines="5-5"`. */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (let at = 1; at < text.length;) {
    const equals = text.indexOf('="', at);
    const end = text.indexOf('"', equals + 2);
    attributes[text.slice(at, equals)] = text.slice(equals + 2, end);
    at = end + 2;
  }
  return attributes;
}

/** A text whose last backslash would reach out of it. */
function endsInBackslash(text: string): boolean {
  return text.endsWith('\\');
}
