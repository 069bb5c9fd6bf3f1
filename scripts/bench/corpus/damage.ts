/**
 * What happened to the copy on its way: blocks to lines, with the seeds' variety of damage. Lines of tables stay as printed.
 */
import type { Block } from './block.ts';
import type { Dice } from './dice.ts';

/** Kinds of damage, and in how many of a hundred copies each occurs. */
export const DAMAGES = {
  'page-breaks': 9,
  'hard-wrap': 5,
  'bold-marks': 7,
  'left-over-tags': 4,
  entities: 3,
  'half-width': 14,
  'padding-blanks': 10,
  'digit-blanks': 8,
  'zero-width': 2,
  'one-line': 8,
} as const;
export type Damage = keyof typeof DAMAGES;

/** Draws what a copy suffered; `joinable` when all of it can stand on one line. */
export function drawDamage(dice: Dice, joinable: boolean): Damage[] {
  const drawn = (Object.entries(DAMAGES) as Array<[Damage, number]>) // its keys are the damages
    .filter(([, percent]) => dice.chance(percent))
    .map(([damage]) => damage);
  return drawn.filter(
    (damage) =>
      (damage !== 'one-line' || joinable) &&
      (!joinable || !drawn.includes('one-line') || (damage !== 'hard-wrap' && damage !== 'page-breaks')),
  );
}

/** The lines of the copy. */
export function toLines(dice: Dice, blocks: readonly Block[], damages: readonly Damage[]): string[] {
  const has = (damage: Damage): boolean => damages.includes(damage);
  const indent = dice.weigh({ none: 45, ideographic: 45, blanks: 10 });
  const apart = dice.chance(40);
  const runInMark = dice.pick(['。', '。', ' ', '\u3000', '']);
  const lines: string[] = [];
  let page = 0;
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(...block.lines, ...(dice.chance(50) ? [''] : []));
      continue;
    }
    const text = scar(dice, textOf(dice, block, runInMark, has('bold-marks')), block, damages);
    const lead =
      block.kind === 'paragraph' || block.kind === 'heading'
        ? { none: '', ideographic: '\u3000\u3000', blanks: '    ' }[indent]
        : '';
    const broken = block.kind !== 'paragraph' ? [lead + text] : has('hard-wrap') ? wrap(lead + text) : [lead + text];
    const cut =
      has('page-breaks') && block.kind === 'paragraph' && dice.chance(30) ? cutPage(dice, broken, ++page) : broken;
    lines.push(...cut, ...(apart ? [''] : []));
  }
  if (!has('one-line')) return lines;
  return [
    lines
      .filter((line) => line !== '')
      .map((line) => line.trim())
      .join(' '),
  ];
}

function textOf(dice: Dice, block: Exclude<Block, { kind: 'table' }>, mark: string, bold: boolean): string {
  const { text } = block;
  if (block.kind === 'signature') return `${' '.repeat(dice.int(10, 40))}${text}`;
  if (block.kind !== 'heading')
    return bold && block.kind === 'paragraph' ? text.replace(/(?<lead>[一二三四]是)/gu, '**$<lead>**') : text;
  const head = bold && dice.chance(70) ? `**${text}**` : text;
  return block.runIn === '' ? head : head + (mark === '' && bold ? '。' : mark) + block.runIn;
}

const TAGS = ['</strong>', '</span>', '<br/>', '</p>', '<p>', '?/strong>'];
const ENTITIES = ['&nbsp;', '&ldquo;', '&amp;', '&nbsp;&nbsp;'];

/** Damage within a line. */
function scar(dice: Dice, line: string, block: Block, damages: readonly Damage[]): string {
  let text = line;
  const body = block.kind === 'paragraph';
  for (const damage of damages) {
    switch (damage) {
      case 'half-width':
        text = text.replace(/[，；：（）]/gu, (mark) => ',;:()'['，；：（）'.indexOf(mark)] ?? mark);
        break;
      case 'digit-blanks':
        text = text.replace(/(?<=\p{Script=Han})(?<number>\d+)(?=[年月日条件])/gu, ' $<number> ');
        break;
      case 'padding-blanks':
        text += dice.pick(['', '', ' ', '\u00A0', '\u3000\u3000', ' \u00A0 ']);
        if (body && dice.chance(40)) text = insert(dice, text, dice.pick(['\u00A0', '\u3000', ' ']));
        break;
      case 'left-over-tags':
        if (dice.chance(20)) text += dice.pick(TAGS);
        break;
      case 'entities':
        if (body && dice.chance(30)) text = dice.pick(ENTITIES) + text;
        break;
      case 'zero-width':
        if (body && dice.chance(40)) text = insert(dice, text, dice.pick(['\u200B', '\u200D', '\uFEFF']));
        break;
      case 'page-breaks':
      case 'hard-wrap':
      case 'bold-marks':
      case 'one-line':
    }
  }
  return text;
}

/** Behind a comma, so that no word or number is cut. */
function insert(dice: Dice, text: string, mark: string): string {
  const places = [...text.matchAll(/[，,、](?=\p{Script=Han})/gu)].map(({ index }) => index + 1);
  if (places.length === 0) return text;
  const at = dice.pick(places);
  return text.slice(0, at) + mark + text.slice(at);
}

const WIDTH = 38;

/** Lines of a fixed number of characters. */
function wrap(text: string): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / WIDTH) }, (_, line) =>
    characters.slice(line * WIDTH, (line + 1) * WIDTH).join(''),
  );
}

/** The last line of a paragraph is cut by the end of a page. */
function cutPage(dice: Dice, lines: readonly string[], page: number): string[] {
  const last = lines.at(-1) ?? '';
  if (last.length < 30) return [...lines];
  const at = dice.int(12, last.length - 8);
  const mark = dice.pick([['', ''], ['', ''], [`- ${page} -`], [`\f`], ['', `— ${page} —`, '']]);
  const [head, tail] = [last.slice(0, at), last.slice(at)];
  if (mark[0] === '\f') return [...lines.slice(0, -1), head, `\f${tail}`];
  return [...lines.slice(0, -1), head, ...mark, tail];
}
