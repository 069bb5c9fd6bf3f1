/**
 * The parts of a report with their headings: those of the national form where the year has one, else the customary ones.
 */
import { customaryParts } from '../../../src/forms/customary.ts';
import { formOf } from '../../../src/forms/index.ts';
import { customaryPoints } from '../../../src/forms/points.ts';
import type { FormEdition, PartName } from '../../../src/report.ts';
import type { Block } from './block.ts';
import type { Dice } from './dice.ts';
import type { Figures } from './figures.ts';
import type { Prose } from './prose.ts';
import { platform, proactive, supervision } from './sentences/disclosure.ts';
import { leadership, management, overview } from './sentences/leadership.ts';
import { measures, outlook, problems } from './sentences/outlook.ts';
import { fees, none, other, requests, review, some } from './sentences/requests.ts';
import { work } from './sentences/work.ts';
import { printTable, type TableLayout } from './tables.ts';
import { FREE_POINTS } from './words/circle.ts';

export interface Plan {
  edition: FormEdition | null;
  layout: TableLayout;
  figures: Figures;
  /** About how many sentences the report has. */
  sentences: number;
  /** Headings run into their text. */
  runIn: boolean;
}

const NUMBERS = [...'一二三四五六七八九十'];
/** What the report says of the year at large, and of what it published. */
const OVERVIEW = [...overview, ...work];
const PUBLISHED = [...proactive, ...work];
const FEES = ['政府信息公开收费及减免情况', '政府信息公开的收费情况', '收费和减免情况'];

/** Which points are usual under what: a word of the heading, and its sentences. */
const POINTS: ReadonlyArray<readonly [RegExp, ReadonlyArray<string>]> = [
  [/^(?:政府信息|信息)?主动公开/u, PUBLISHED],
  [/依申请公开/u, requests],
  [/管理/u, management],
  [/平台建设/u, platform],
  [/监督|保障/u, supervision],
];

/** All parts in order. */
export function sectionsOf(dice: Dice, prose: Prose, plan: Plan): Block[] {
  const write = new Writer(dice, prose, plan);
  const parts = plan.edition === null ? customaryParts : (formOf(plan.edition)?.parts ?? []);
  const headings = parts.map(({ name, headings: known }) => ({
    name,
    title: dice.chance(60) ? (known[0] ?? '') : dice.pick(known),
  }));
  const optional = plan.edition === null;
  const kept = headings.filter(({ name }) => !optional || name !== 'other-matters' || dice.chance(35));
  let number = 0;
  for (const { name, title } of kept) {
    write.heading(1, NUMBERS[number++] ?? '', title);
    write.part(name);
    if (optional && name === 'requests' && dice.chance(60)) {
      write.heading(1, NUMBERS[number++] ?? '', dice.pick(FEES));
      write.paragraphs(fees, dice.int(1, 2));
    }
  }
  return write.blocks;
}

class Writer {
  readonly blocks: Block[] = [];
  private readonly dice: Dice;
  private readonly prose: Prose;
  private readonly plan: Plan;

  constructor(dice: Dice, prose: Prose, plan: Plan) {
    this.dice = dice;
    this.prose = prose;
    this.plan = plan;
  }

  heading(level: 1 | 2, number: string, title: string): void {
    const text = level === 1 ? `${number}、${title}` : `（${number}）${title}`;
    this.blocks.push({ kind: 'heading', level, text, runIn: '' });
  }

  /** Paragraphs of one to five sentences, at times an enumeration. */
  paragraphs(list: readonly string[], sentences: number): void {
    let rest = sentences;
    while (rest > 0) {
      const count = Math.min(rest, this.dice.int(1, 5));
      this.text(this.prose.paragraph(list, count));
      rest -= count;
    }
  }

  part(name: PartName): void {
    const { dice, prose, plan } = this;
    const share = (percent: number): number => Math.max(1, Math.round((plan.sentences * percent) / 100));
    const { figures, edition } = plan;
    const answer = figures.received === 0 ? none : some;
    switch (name) {
      case 'overview':
        this.paragraphs(OVERVIEW, share(edition === null ? 12 : 10));
        if (edition === null) this.points(this.freePoints([leadership, management, supervision]), share(30));
        else this.points(this.formPoints(), share(60));
        break;
      case 'proactive-disclosure':
        if (edition === null) {
          this.paragraphs(PUBLISHED, share(8));
          this.points(this.freePoints([PUBLISHED, platform, PUBLISHED]), share(25));
        } else this.table(name);
        break;
      case 'requests':
        if (edition === null) {
          this.text(
            prose.next(answer) + prose.paragraph(requests, Math.min(14, share(figures.received === 0 ? 2 : 8))),
          );
        } else this.table(name);
        break;
      case 'review-and-litigation':
        if (edition === null) this.paragraphs(review, 1);
        else this.table(name);
        break;
      case 'problems-and-improvements':
        this.paragraphs(outlook, share(3));
        this.text(
          `${dice.pick(['存在的主要问题：', '主要表现在：', '问题主要有：', ''])}${prose.enumeration(problems, dice.int(2, 5))}`,
        );
        this.text(`${prose.next(outlook)}${prose.enumeration(measures, Math.min(8, Math.max(2, share(9))))}`);
        break;
      case 'other-matters':
        if (dice.chance(30)) this.text('无。');
        else this.paragraphs(other, share(6));
    }
  }

  private formPoints(): Array<readonly [string, readonly string[]]> {
    return POINTS.map(([pattern, list]) => [
      this.dice.pick(customaryPoints.filter((point) => pattern.test(point))),
      list,
    ]);
  }

  private freePoints(lists: ReadonlyArray<readonly string[]>): Array<readonly [string, readonly string[]]> {
    const titles = this.dice.shuffle(FREE_POINTS);
    return lists.map((list, at) => [titles[at] ?? '', list]);
  }

  /** Points with their headings, the sentences shared among them. */
  private points(points: ReadonlyArray<readonly [string, readonly string[]]>, sentences: number): void {
    points.forEach(([title, list], at) => {
      this.heading(2, NUMBERS[at] ?? '', title);
      if (list === requests) this.text(this.prose.next(this.plan.figures.received === 0 ? none : some));
      const count = Math.max(1, Math.round(sentences / points.length));
      this.paragraphs(list, list === requests ? Math.min(count, 4) : count);
    });
  }

  private text(text: string): void {
    const last = this.blocks.at(-1);
    if (this.plan.runIn && last?.kind === 'heading' && last.level === 2 && last.runIn === '') last.runIn = text;
    else this.blocks.push({ kind: 'paragraph', text });
  }

  private table(part: PartName): void {
    const found = this.plan.figures.tables.find(({ table }) => table.part === part);
    if (found === undefined) return;
    const lines = printTable(this.dice, found.table, found.values, this.plan.layout);
    if (lines.length > 0) this.blocks.push({ kind: 'table', lines });
  }
}
