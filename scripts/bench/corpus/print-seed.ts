/**
 * A report to the copy that a seed is: its frame and its parts, damaged, in a script and an encoding, with the note of a person
 * where the text names nobody.
 */
import iconv from 'iconv-lite';
import type { FormEdition } from '../../../src/report.ts';
import type { CorpusAgency } from './agencies.ts';
import type { Block } from './block.ts';
import { drawDamage, toLines, type Damage } from './damage.ts';
import { hashOf, type Dice } from './dice.ts';
import type { Figures } from './figures.ts';
import { frameOf, type Day } from './frame.ts';
import { proseOf } from './prose.ts';
import { comesBack, SCRIPTS, toScript, type CorpusScript } from './script.ts';
import { sectionsOf } from './sections.ts';
import { LAYOUTS, showsEmptyCells, type TableLayout } from './tables.ts';

/** What the maker meant, for holding against what the converter reads. */
export interface Meaning {
  /** Full name of the agency. */
  agency: string;
  year: number;
  /** The edition whose headings it has; null for free headings. */
  edition: FormEdition | null;
  /** How its tables are printed; null where it has none of the form. */
  tables: TableLayout | null;
  damages: readonly Damage[];
  script: CorpusScript;
  encoding: CorpusEncoding;
  /** A person tells agency and year beside the seed, since the text does not. */
  nameless: boolean;
  /** A sum of the request table is wrong on purpose. */
  wrongSum: boolean;
}

export interface CorpusSeed {
  /** Name of the seed's file, without ending. */
  stem: string;
  bytes: Uint8Array;
  /** The note beside the seed; null for none. */
  yaml: string | null;
  meaning: Meaning;
}

/** Encodings, and in how many of a hundred copies. */
const ENCODINGS = { 'utf-8': 88, 'utf-8-bom': 3, gb18030: 6, 'utf-16le': 2, 'utf-16be': 1 } as const;
export type CorpusEncoding = keyof typeof ENCODINGS;

const SIZES = { short: 22, middle: 53, long: 20, huge: 5 } as const;
const SENTENCES: Readonly<Record<keyof typeof SIZES, readonly [number, number]>> = {
  short: [32, 46],
  middle: [46, 82],
  long: [82, 128],
  huge: [150, 230],
};

/** Schools and institutes follow no form. */
export function isScholarly(agency: string): boolean {
  return /学院|学校|研究|科学院$/u.test(agency);
}

/** What a seed is made of. */
export interface Reported {
  index: number;
  agency: CorpusAgency;
  year: number;
  edition: FormEdition | null;
  /** What its tables print. */
  figures: Figures;
  /** What its prose says, where that differs. */
  told?: Figures;
  /** The day it bears; drawn where not given. */
  day?: Day;
  /** How often tables are printed how. */
  layouts?: Readonly<Record<TableLayout, number>>;
  /** Puts more into it. */
  edit?: (blocks: readonly Block[]) => readonly Block[];
}

/** Prints a report as a copy that has suffered. */
export function printSeed(dice: Dice, reported: Reported): CorpusSeed {
  const { index, agency, year, edition, figures, told = figures, day, layouts = LAYOUTS } = reported;
  const drawn = dice.weigh(layouts);
  const blank = figures.tables.some(({ values }) => values.includes(''));
  const layout = blank && !showsEmptyCells(drawn) ? 'pipe-rows' : drawn;
  const phone = `0${dice.int(310, 999)}-${dice.int(2_100_000, 8_899_999)}`;
  const matter = isScholarly(agency.name) ? '信息公开' : '政府信息公开';
  const frame = frameOf(dice, { agency, year, phone, matter }, day);
  const prose = proseOf(dice, { agency, year, figures: told, phone });
  const [least, most] = SENTENCES[dice.weigh(SIZES)];
  const parts = sectionsOf(dice, prose, {
    edition,
    layout,
    figures: { ...figures, received: told.received },
    sentences: dice.int(least, most),
    runIn: dice.chance(25),
  });
  const whole = [...frame.head, ...parts, ...frame.tail];
  const blocks = reported.edit === undefined ? whole : reported.edit(whole);
  // On one line only a title that comes first, whole, can be told from the text.
  const titled = frame.head[0]?.kind === 'title' && frame.head[1]?.kind === 'paragraph';
  const damages = drawDamage(dice, titled && (edition === null || layout === 'lost'));
  const wanted = dice.weigh(SCRIPTS);
  const script = comesBack(agency.name) ? wanted : 'simplified';
  const lines = toScript(dice, toLines(dice, blocks, damages), script);
  const lineEnd = dice.weigh({ '\n': 92, '\r\n': 7, '\r': 1 });
  const encoding = script === 'simplified' ? dice.weigh(ENCODINGS) : 'utf-8';
  return {
    stem: `${String(index).padStart(6, '0')}_${hex(`${index} a`)}${hex(`${index} b`)}`,
    bytes: encode(lines.join(lineEnd), encoding),
    yaml: noteOf(dice, index, frame.nameless ? { agency: agency.name, year } : null),
    meaning: {
      agency: agency.name,
      year,
      edition,
      tables: edition === null ? null : layout,
      damages,
      script,
      encoding,
      nameless: frame.nameless,
      wrongSum: figures.wrongSum,
    },
  };
}

function hex(text: string): string {
  return hashOf(text).toString(16).padStart(8, '0');
}

function encode(text: string, encoding: CorpusEncoding): Uint8Array {
  const bytes =
    encoding === 'utf-8-bom'
      ? iconv.encode(text, 'utf-8', { addBOM: true })
      : iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
  return new Uint8Array(bytes);
}

/** Agency and year where the text does not tell them; at times where the copy was found. JSON strings are YAML. */
function noteOf(dice: Dice, index: number, told: { agency: string; year: number } | null): string | null {
  const found = dice.chance(8)
    ? [
        `url: "https://www.example.gov.cn/xxgk/nb/${index}.html"`,
        `fetched: "20${dice.int(24, 26)}-0${dice.int(1, 9)}-1${dice.int(0, 9)}"`,
      ]
    : [];
  const known = told === null ? [] : [`agency: ${JSON.stringify(told.agency)}`, `year: ${told.year}`];
  const fields = [...known, ...found];
  return fields.length === 0 ? null : `${fields.join('\n')}\n`;
}
