/**
 * `numbering.xml` to lists: what stands before the paragraphs of each level, and where a list begins anew.
 */
import type { Styles } from './styles.ts';
import { DEEPEST_LEVEL } from './styles.ts';
import { childOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml.ts';

/** How one level of a list is numbered. */
export interface Level {
  start: number;
  /** Of ST_NumberFormat; `bullet`, `none`. */
  format: string;
  /** `%1、`, `（%2）`; the sign itself of a bullet. */
  text: string;
  /** What stands between number and text: `tab`, `space`, `nothing`. */
  suffix: string;
  /** Begins anew behind a paragraph of this level (from 1) or a higher one; 0 never; null behind any higher one. */
  restart: number | null;
  /** All numbers in it are common digits. */
  legal: boolean;
  /** The paragraph style that is bound to it. */
  style: string | null;
  font: string | null;
  hidden: boolean;
}

/** A list as paragraphs name it. */
export interface List {
  /** Lists that count on from each other have the same one. */
  counter: string;
  levels: ReadonlyMap<number, Level>;
  /** Where a level begins anew the first time that this list is used. */
  overrides: ReadonlyMap<number, number>;
}

/** Numbers are small; a start beyond is cut. */
const LARGEST = 1_000_000_000;

/** Longer signs than Word takes. */
const LONGEST_TEXT = 255;

/** The lists of a document by their numId; `root` is null where the file has none. */
export function readNumbering(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const kinds = new Map<string, XmlElement>();
  const nums = new Map<string, XmlElement>();
  for (const element of root?.children ?? []) {
    if (element.name === 'w:abstractNum') kinds.set(element.attributes.get('w:abstractNumId') ?? '', element);
    if (element.name === 'w:num') nums.set(element.attributes.get('w:numId') ?? '', element);
  }
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  const levelsOf = (kind: string): ReadonlyMap<number, Level> => {
    const known = levels.get(kind);
    if (known !== undefined) return known;
    const read = readLevels(followLinks(kind, kinds, nums, styles), 'w:lvl');
    levels.set(kind, read);
    return read;
  };
  return new Map(
    [...nums].map(([id, num]) => {
      const counter = valueOf(num, 'w:abstractNumId') ?? '';
      const own = num.children.filter(({ name }) => name === 'w:lvlOverride');
      const changed = own.flatMap((override) => [...readLevels(override, 'w:lvl')]);
      const overrides = own.flatMap((override) => {
        const start = wholeNumber(valueOf(override, 'w:startOverride'), 0, LARGEST);
        return start === null ? [] : [[levelNumber(override), start] as const];
      });
      return [id, { counter, levels: new Map([...levelsOf(counter), ...changed]), overrides: new Map(overrides) }];
    }),
  );
}

/** The kind of list that has the levels: one that only names a style of lists has those of that style's list. */
function followLinks(
  kind: string,
  kinds: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const seen = new Set<string>();
  let at = kind;
  for (;;) {
    const element = kinds.get(at);
    const link = valueOf(element, 'w:numStyleLink');
    seen.add(at);
    const next = link === undefined ? undefined : valueOf(nums.get(styles.listOf(link) ?? ''), 'w:abstractNumId');
    if (next === undefined || seen.has(next)) return element;
    at = next;
  }
}

function levelNumber(element: XmlElement): number {
  return wholeNumber(element.attributes.get('w:ilvl'), 0, DEEPEST_LEVEL) ?? 0;
}

function readLevels(element: XmlElement | undefined, name: string): ReadonlyMap<number, Level> {
  const own = element?.children.filter((child) => child.name === name) ?? [];
  return new Map(own.map((level) => [levelNumber(level), readLevel(level)]));
}

function readLevel(element: XmlElement): Level {
  const look = childOf(element, 'w:rPr');
  const fonts = childOf(look, 'w:rFonts')?.attributes;
  return {
    start: wholeNumber(valueOf(element, 'w:start'), 0, LARGEST) ?? 0,
    format: formatOf(element),
    text: (valueOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    suffix: valueOf(element, 'w:suff') ?? 'tab',
    restart: wholeNumber(valueOf(element, 'w:lvlRestart'), 0, DEEPEST_LEVEL),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: valueOf(element, 'w:pStyle') ?? null,
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? null,
    hidden: switchOf(look, 'w:vanish') ?? false,
  };
}

/** The first number of a format with zeros. Sample: `001` of `001, 002, 003, ...` */
const ZEROS = /^0{1,9}1(?=,)/u;

/** The format; one of the user's own is given twice, and the second time as the common format next to it. */
function formatOf(element: XmlElement): string {
  const direct = childOf(element, 'w:numFmt');
  const choices = childOf(element, 'mc:AlternateContent')?.children ?? [];
  const custom = choices.map((choice) => childOf(choice, 'w:numFmt')?.attributes.get('w:format')).find(Boolean);
  const digits = ZEROS.exec(custom ?? '')?.[0].length;
  if (direct === undefined && digits !== undefined) return `zeros-${digits}`;
  const fallback = choices.map((choice) => valueOf(choice, 'w:numFmt')).filter((format) => format !== 'custom');
  return direct?.attributes.get('w:val') ?? fallback.at(-1) ?? 'decimal';
}
