/**
 * Restores headings, and labels of the form's rows, that were decoded one byte out of step: `?。ǘ┮郎暾埞_情況` was
 * （二）依申請公開情況. Undoing the shift gives fluent nonsense, since pairs have vanished. So it goes forward: every one that
 * could stand there is put through the damage, and one is taken only when it alone gives the printed line exactly.
 */
import iconv from 'iconv-lite';
import { customaryPoints } from '../../forms/points.ts';
import { forms, labelsOf } from '../../forms/index.ts';
import { traditionalForms } from '../../text/traditional-script.ts';
import type { Repair } from './repair.ts';
import { isMachineTraditional } from './machine-traditional.ts';
import { glossesIn, readingsOf } from './pinyin-glosses.ts';

/** What the damage begins with: the lost first byte, then the pair A1 A3, which reads 。. Sample: `?。ㄈ┱畔⒐芾?/strong>` */
const SHIFTED = /^\s*\?。/u;

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const TAGS = ['', '</strong>', '</b>', '</p>', '</span>'];
/** The second byte of an ideographic blank, left over in front of the heading. */
const STRAY_BYTE = 0xa1;

/** The characters that bytes give when they are read as pairs from the first one on; what has no character vanishes. */
function readPairs(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const trail = bytes[++at];
    if (trail === undefined || trail < 0x40 || trail === 0x7f) {
      text += '?';
      continue;
    }
    text += readPair(lead, trail);
  }
  return text;
}

const decoder = new TextDecoder('gbk');
const pairs = new Map<number, string>();

/** The character of a pair of bytes. The user-defined areas of GBK come out as private use characters; copies have nothing there. */
function readPair(lead: number, trail: number): string {
  const key = lead * 256 + trail;
  let character = pairs.get(key);
  if (character === undefined) {
    character = decoder.decode(Uint8Array.of(lead, trail)).replace(/[\uE000-\uF8FF\uFFFD]/gu, '');
    pairs.set(key, character);
  }
  return character;
}

/** What the damage makes of a heading. */
export function shift(heading: string): string {
  const bytes = iconv.encode(heading, 'gbk');
  return `?${readPairs(Uint8Array.of(STRAY_BYTE, ...bytes))}`;
}

/** A heading, with a gloss behind one of its characters or behind none: the first gloss puts the bytes back in step. */
function glossed(heading: string): string[] {
  const characters = [...heading];
  return [
    heading,
    ...characters.flatMap((character, index) =>
      /\p{Script=Han}/u.test(character)
        ? readingsOf(character).map((reading) =>
            [...characters.slice(0, index + 1), `(${reading})`, ...characters.slice(index + 1)].join(''),
          )
        : [],
    ),
  ];
}

/** A numbered label of a row. Sample: `（三）不予公开` */
const NUMBERED_LABEL = /^（[一二三四五六七八九十]）(?<title>.+)/u;

/** Titles that could stand in a damaged line. */
const titles = [
  ...new Set([
    ...customaryPoints,
    ...forms.flatMap((form) => form.parts.flatMap((part) => part.headings)),
    ...forms.flatMap(({ tables }) =>
      tables.flatMap(labelsOf).flatMap((label) => NUMBERED_LABEL.exec(label)?.groups?.['title'] ?? []),
    ),
  ]),
];

/** A title as this copy would write it: a copy that a machine turned into Traditional holds no Simplified heading. */
const spellings = (title: string, traditional: boolean): readonly string[] =>
  traditional ? traditionalForms(title) : [title];

/** Every heading that could stand behind a printed line: by its length, and with a tag or a gloss only where the line has one. */
function* candidates(printed: string, traditional: boolean): Generator<string> {
  const tags = printed.endsWith('>') ? TAGS.filter((tag) => printed.endsWith(tag.slice(1))) : [''];
  const hasGloss = printed.includes(')');
  // The number alone, without the byte that goes on into the title, gives the begin of the line.
  const numbers = NUMBERS.filter((number) => printed.startsWith(shift(`（${number}）`).slice(0, -1)));
  for (const title of titles) {
    // Two bytes a character and one lost: a printed line is at most one longer than the heading, and never half as short.
    if (title.length + 3 < withoutGlosses(printed).length - 12 || title.length > printed.length * 2) continue;
    for (const spelling of spellings(title, traditional)) {
      for (const number of numbers) {
        for (const tag of tags) {
          const plain = `（${number}）${spelling}${tag}`;
          yield* hasGloss ? glossed(plain) : [plain];
        }
      }
    }
  }
}

/** Glosses in the part that is back in step say nothing about the damage. */
function withoutGlosses(text: string): string {
  return glossesIn(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

/** The one heading that the damage makes this line of; null when there is none, or more than one. */
function headingBehind(printed: string, traditional: boolean): string | null {
  const bare = withoutGlosses(printed);
  const origins = new Set<string>();
  for (const candidate of candidates(printed, traditional)) {
    if (withoutGlosses(shift(candidate)) === bare) origins.add(withoutGlosses(candidate));
  }
  const [only, ...others] = origins;
  return only !== undefined && others.length === 0 ? only : null;
}

const shiftedHeadings: Repair = {
  id: 'shifted-headings',
  reason: 'Run through the damage, this heading and no other gives the printed line exactly.',
  plan: (seed) => {
    if (!seed.children.some((line) => SHIFTED.test(line.text))) return null;
    const traditional = isMachineTraditional(seed);
    return (line) => {
      if (!SHIFTED.test(line.text)) return [];
      const printed = line.text.trim();
      const heading = headingBehind(printed, traditional);
      const from = line.text.indexOf(printed);
      return heading === null ? [] : [{ from, to: from + printed.length, text: heading }];
    };
  },
};

export default shiftedHeadings;
