/**
 * MDX and ledger back to the record. The site reads reports this way, so that `content/` alone is enough to build it,
 * and a test holds the result against what the converter said.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { Ledger } from '../convert/write/ledger.ts';
import { FormEdition, ReportMeta, Section, type Cell, type Paragraph, type Report, type Table } from '../report.ts';
import { checkRows, tableOfLines, valueOf } from '../table.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

// Without gfm, as the site's own renderer is set: what a report prints never becomes a link or a table by itself.
const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** The record of a report, from the text of its `.mdx` and of its `.ledger.json`. Throws where they are not what the converter writes. */
export function recordFrom(mdx: string, ledgerJson: string): Report {
  const tree = reader.parse(mdx);
  // The ledger is written by this project alone, and `convert --check` guards it.
  const ledger = JSON.parse(ledgerJson) as Ledger;
  const sections = elements(tree, 'Section');
  return {
    ...readFrontmatter(tree),
    sections: sections.map(toSection),
    paragraphs: sections.flatMap((section) =>
      elements(section, 'P').map((element) => toParagraph(element, attribute(section, 'id'))),
    ),
    tables: sections.flatMap((section) =>
      elements(section, 'FormTable', 'PlainTable', 'PrintedLines').map((element) =>
        toTable(element, attribute(section, 'id')),
      ),
    ),
    facts: ledger.facts,
    citations: ledger.citations,
    repairs: ledger.repairs.map(({ rule, line, before, after }) => ({ rule, line, before, after })),
    findings: ledger.findings,
    ledger: ledger.sums,
  };
}

function readFrontmatter(tree: Root): ReportMeta {
  const yaml = tree.children.find((node) => node.type === 'yaml');
  return ReportMeta.parse(parseYaml(yaml?.value ?? ''));
}

/** The components of these names right inside a node, also those that stand alone in a paragraph of their own. */
function elements(parent: Parents, ...names: string[]): Element[] {
  return parent.children.flatMap((node: Nodes): Element[] => {
    if (node.type === 'paragraph') return elements(node, ...names);
    return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && names.includes(node.name ?? '')
      ? [node]
      : [];
  });
}

/** The value of an attribute that has to be there. */
function attribute(element: Element, name: string): string {
  const value = optional(element, name);
  if (value === null) throw new Error(`<${element.name ?? ''}> lacks the attribute ${name}; run \`npm run convert\``);
  return value;
}

function optional(element: Element, name: string): string | null {
  const found = element.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}

function toSection(element: Element): Section {
  const line = optional(element, 'line');
  return Section.parse({
    id: attribute(element, 'id'),
    level: Number(attribute(element, 'level')),
    number: optional(element, 'number'),
    title: optional(element, 'title'),
    line: line === null ? null : Number(line),
    runIn: optional(element, 'runIn') === 'true',
    part: optional(element, 'part'),
  });
}

function toParagraph(element: Element, section: string): Paragraph {
  const [first = 1, last = first] = attribute(element, 'lines').split('-').map(Number);
  return { id: attribute(element, 'id'), section, text: toString(element), lines: [first, last] };
}

function toTable(element: Element, section: string): Table {
  const id = attribute(element, 'id');
  if (element.name === 'PrintedLines') {
    const lines = elements(element, 'PrintedLine').map((printed) => {
      const line = Number(attribute(printed, 'line'));
      return { text: toString(printed), lines: [line, line] as [number, number] };
    });
    return tableOfLines(id, section, lines);
  }
  const rows = elements(element, 'Row').map((row) => elements(row, 'Cell').map(toCell));
  if (element.name === 'PlainTable') return { id, section, kind: 'plain', form: null, rows, checks: [] };
  const form = attribute(element, 'form');
  return {
    id,
    section,
    kind: 'form',
    form,
    rows,
    checks: checkRows(FormEdition.parse(attribute(element, 'edition')), form, rows),
  };
}

function toCell(element: Element): Cell {
  const text = toString(element);
  const header = optional(element, 'header') === 'true';
  const lines = optional(element, 'lines')?.split('-').map(Number);
  return {
    text,
    value: valueOf(text, header),
    header,
    rowspan: Number(optional(element, 'rowspan') ?? 1),
    colspan: Number(optional(element, 'colspan') ?? 1),
    lines: lines === undefined ? null : [lines[0] ?? 1, lines[1] ?? 1],
  };
}
