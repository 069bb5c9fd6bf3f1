/**
 * The corpus maker: report i of an endless roll of made-up seeds, of the variety of real ones, the same bytes always and
 * whatever else is made. Writes them to a folder as the converter reads it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { editionInForce } from '../../../src/forms/index.ts';
import type { FormEdition } from '../../../src/report.ts';
import { reporterOf } from './agencies.ts';
import { drawDamage, toLines, type Damage } from './damage.ts';
import { diceOf, hashOf, type Dice } from './dice.ts';
import { figuresOf } from './figures.ts';
import { frameOf } from './frame.ts';
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

/** Seed `index` of the roll, from 0. */
export function corpusSeed(index: number): CorpusSeed {
  const dice = diceOf(`corpus report ${index}`);
  const { agency, year } = reporterOf(index);
  const scholarly = /学院|学校|研究|科学院$/u.test(agency.name);
  const edition = scholarly ? null : editionInForce(year);
  const figures = figuresOf(dice, edition, agency.name.endsWith('人民政府'));
  const drawn = dice.weigh(LAYOUTS);
  const blank = figures.tables.some(({ values }) => values.includes(''));
  const layout = blank && !showsEmptyCells(drawn) ? 'pipe-rows' : drawn;
  const phone = `0${dice.int(310, 999)}-${dice.int(2_100_000, 8_899_999)}`;
  const frame = frameOf(dice, { agency, year, phone, matter: scholarly ? '信息公开' : '政府信息公开' });
  const prose = proseOf(dice, { agency, year, figures, phone });
  const [least, most] = SENTENCES[dice.weigh(SIZES)];
  const parts = sectionsOf(dice, prose, {
    edition,
    layout,
    figures,
    sentences: dice.int(least, most),
    runIn: dice.chance(25),
  });
  const blocks = [...frame.head, ...parts, ...frame.tail];
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

/** Writes seeds 0 to `count` - 1 to `folder`/seeds, which holds nothing else then. `onSeed` is told of each. */
export async function writeCorpus(folder: string, count: number, onSeed?: (seed: CorpusSeed) => void): Promise<void> {
  const seeds = join(folder, 'seeds');
  await rm(seeds, { recursive: true, force: true });
  await mkdir(seeds, { recursive: true });
  for (let index = 0; index < count; index++) {
    const seed = corpusSeed(index);
    await writeFile(join(seeds, `${seed.stem}.txt`), seed.bytes);
    if (seed.yaml !== null) await writeFile(join(seeds, `${seed.stem}.yaml`), seed.yaml);
    onSeed?.(seed);
  }
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
