/**
 * What the verification says, in words: its verdicts, what differs, and the sum of a page of quotations.
 */
import type { ChangeKind, QuotedChange, Verdict, Verified } from '../search/api-types.ts';

/** The verdicts as a reader has them. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: '逐字相同',
  restored: '与副本逐字相同',
  apart: '标点或字形有别',
  differs: '有出入',
  row: '像表格的一行，没有核对',
  absent: '本站未见',
  short: '太短，无法核对',
};

const KINDS: Readonly<Record<ChangeKind, string>> = {
  figure: '数字',
  name: '名称',
  word: '文字',
  script: '字形',
  mark: '标点',
};

/** The changes in sentences, one each; other shapes of letters, which are many where the script is another one, in one. */
export function changeSentences(changes: readonly QuotedChange[]): string[] {
  const shapes = changes.filter(({ kind }) => kind === 'script');
  if (shapes.length < 2) return changes.map(changeWords);
  const listed = (side: 'was' | 'is'): string => shapes.map((change) => change[side].trim()).join('、');
  const all = `${KINDS.script} ${shapes.length} 处：报告作“${listed('was')}”，引文作“${listed('is')}”`;
  return [
    ...changes.filter(({ kind }) => kind !== 'script' && kind !== 'mark'),
    null,
    ...changes.filter(({ kind }) => kind === 'mark'),
  ].map((change) => (change === null ? all : changeWords(change)));
}

function changeWords({ kind, was, is }: QuotedChange): string {
  const [report, quotation] = [was.trim(), is.trim()];
  if (report === '') return `${KINDS[kind]}：引文多出“${quotation}”`;
  if (quotation === '') return `${KINDS[kind]}：引文缺少“${report}”`;
  return `${KINDS[kind]}：报告作“${report}”，引文作“${quotation}”`;
}

/** How many quotations have which verdict, in a sentence; those without one are not named. */
export function sumWords({ quotations, skipped }: Verified): string {
  if (quotations.length === 0) return `没有找到可以核对的引文。${skippedWords(skipped)}`;
  // Its keys are the verdicts.
  const counts = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const count = quotations.filter((quotation) => quotation.verdict === verdict).length;
    return count === 0 ? [] : [`${VERDICTS[verdict]} ${count} 条`];
  });
  return `共 ${quotations.length} 条：${counts.join('，')}。${skippedWords(skipped)}`;
}

function skippedWords(skipped: number): string {
  return skipped === 0 ? '' : `另有 ${skipped} 处加引号的短语不足八个字，没有核对。`;
}
