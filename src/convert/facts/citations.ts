/**
 * Report tree to citations: documents named in 《…》 or «…», also inside one another, and document numbers (发文字号),
 * each with how often and where.
 */
import type { Citation } from '../../report.ts';
import { textOf, type ReportTree } from '../report-tree.ts';

/** Opening marks and what closes them; the inner ones count only inside a title. */
const MARKS: Readonly<Record<string, string>> = { '《': '》', '«': '»' };
const INNER: Readonly<Record<string, string>> = { '〈': '〉', '<': '>', '‹': '›' };

/** Sample: `国办发〔2017〕47号`, `传播字〔2015〕4 号`, `科发传播字【2014】9号`, `教育部令第29号`. */
const NUMBER =
  /(?<issuer>\p{Script=Han}{1,10}?)(?:[〔【[（(［﹝](?<year>(?:19|20)\d\d)[〕】\]）)］﹞]\s*第?\s*(?<number>\d{1,4})\s*号|令\s*第?\s*(?<order>\d{1,4})\s*号)/gu;

/** What every number has, whoever issued it: looked for first, since nearly no text has it. */
const BEHIND_ISSUER = /[〔【[（(［﹝](?:19|20)\d\d[〕】\]）)］﹞]\s*第?\s*\d{1,4}\s*号|令\s*第?\s*\d{1,4}\s*号/u;

/** Words before the issuer's short name that a sentence puts there. */
const LEAD = /^.*?(?:根据|按照|依据|依照|贯彻|落实|执行|转发|印发|下发|和|及|与|的|以|由|对|在|》)/u;

interface Mention {
  title: string | null;
  number: string | null;
  anchor: string;
}

/** Citations in the order in which they first stand; what differs in marks or blanks alone is one. */
export function readCitations(tree: ReportTree): Citation[] {
  const mentions = tree.children.flatMap((section) => [
    ...mentionsIn(textOf(section.heading), section.id),
    ...section.children.flatMap((block) =>
      block.type === 'paragraph' ? mentionsIn(textOf(block.runs), block.id) : [],
    ),
  ]);
  const citations = new Map<string, Citation>();
  for (const { title, number, anchor } of mentions) {
    const known = citations.get(title ?? number ?? '');
    if (known === undefined) {
      citations.set(title ?? number ?? '', { title, number, count: 1, anchors: [anchor] });
      continue;
    }
    known.count++;
    known.number ??= number;
    // Mentions come in the order of the page: an anchor that is there already is the last one.
    if (known.anchors.at(-1) !== anchor) known.anchors.push(anchor);
  }
  return [...citations.values()];
}

/** Titles, each with the number in the bracket behind it, and numbers that stand alone. */
function mentionsIn(text: string, anchor: string): Mention[] {
  const numbers = numbersIn(text);
  const titles = titlesIn(text);
  if (numbers.length + titles.length === 0) return [];
  const taken = new Set<number>();
  const mentions = titles.map(({ title, to, nested }): Mention & { at: number } => {
    const index = nested
      ? -1
      : numbers.findIndex(({ from }) => from >= to && /^\s*[（(]?\s*\p{Script=Han}{0,4}$/u.test(text.slice(to, from)));
    if (index !== -1) taken.add(index);
    return { title, number: numbers[index]?.number ?? null, anchor, at: to };
  });
  const alone = numbers.flatMap(({ number, from }, index) =>
    taken.has(index) || titles.some((title) => from >= title.from && from < title.to)
      ? []
      : [{ title: null, number, anchor, at: from }],
  );
  return [...mentions, ...alone].sort((a, b) => a.at - b.at).map(({ at: _at, ...mention }) => mention);
}

/** Any of the marks. */
const ANY_MARK = /[《》«»〈〉<>‹›]/gu;

function titlesIn(text: string): Array<{ title: string; from: number; to: number; nested: boolean }> {
  const open: Array<{ close: string; from: number }> = [];
  const titles: Array<{ title: string; from: number; to: number; nested: boolean }> = [];
  if (!/[《«]/u.test(text)) return titles;
  for (const { 0: character, index: at } of text.matchAll(ANY_MARK)) {
    const close = MARKS[character] ?? (open.length > 0 ? INNER[character] : undefined);
    if (close !== undefined) open.push({ close, from: at });
    else if (open.at(-1)?.close === character) {
      const { from } = open.pop() ?? { from: at };
      const title = text.slice(from + 1, at).replace(/\s/gu, '');
      if (title !== '') titles.push({ title, from, to: at + 1, nested: open.length > 0 });
    }
  }
  return titles;
}

/** Numbers with their brackets made 〔〕 and their blanks taken out. */
function numbersIn(text: string): Array<{ number: string; from: number }> {
  if (!BEHIND_ISSUER.test(text)) return [];
  return [...text.matchAll(NUMBER)].map((match) => {
    const { issuer: printed = '', year, number = '', order } = match.groups ?? {};
    const issuer = printed.replace(LEAD, '');
    return {
      number: order === undefined ? `${issuer}〔${year ?? ''}〕${number}号` : `${issuer}令第${order}号`,
      from: match.index,
    };
  });
}
