/**
 * What is seen of a page: its lines in order, each with the elements it stands in, and the rows and cells of its tables.
 */
import type { PageElement } from './page-node.ts';

/** Why a part of a page is none of its text by what the page itself says: elements of HTML, and two marks. */
export type Aside =
  | 'nav'
  | 'aside'
  | 'footer'
  | 'button'
  | 'select'
  | 'note'
  | 'details'
  | 'aria-hidden'
  | 'user-select'
  | 'page-header'
  | 'page-footer';

export interface PageLine {
  text: string;
  /** Whether a paragraph begins here; null behind a line break within a sentence. */
  begins: boolean | null;
  /** The element that holds the line: the innermost block or cell. */
  holder: PageElement;
  /** The innermost cell around it. */
  cell: PageElement | null;
  /** Visible characters, and those of them that are words of links. */
  visible: number;
  linked: number;
  /** How many links have words in it. */
  links: number;
  /** A link in it leads to a file. */
  leadsToFile: boolean;
  /** Pieces of its text that are struck through. */
  struck: number;
  aside: Aside | null;
}

export interface PageRow {
  /** `<tbody>` or its kin. */
  group: PageElement | null;
  element: PageElement;
  cells: PageElement[];
}

export interface PageTable {
  element: PageElement;
  rows: PageRow[];
  /** Whether a cell of it holds another table. */
  nests: boolean;
}

export interface PageContent {
  lines: PageLine[];
  /** In the order in which they begin. */
  tables: PageTable[];
  /** All elements that are shown, in order. */
  elements: PageElement[];
  /** Addresses of other pages and files that it shows in itself. */
  embedded: string[];
  /** Addresses of files that it leads to. */
  files: string[];
}
