/**
 * How a question with operators is understood, in a sentence; and why one cannot be asked.
 */
import type { Problem, Query, Question } from '../search/query/query.ts';

const PROBLEMS: Record<Problem, string> = {
  'only-excluded': '只写了不要什么，没有写要找什么：请至少写一个要找的词；“或”的每一边也要有。',
  'near-groups': 'NEAR 的两边要是词，或引号里的一句话，不能是括号里的几个词。',
  'near-distances': '连写的几个 NEAR，距离要相同。',
};

/** Empty where there is nothing to say: words with blanks between them mean what they are. */
export function readingOf({ question, problem, hasOperators }: Query): string {
  if (problem !== null) return PROBLEMS[problem];
  if (question === null) return '';
  if (hasOperators) return `找这样的报告：${words(question)}。`;
  const small =
    question.kind === 'all' ? question.of.flatMap((part) => (part.kind === 'phrase' ? part.written : [])) : [];
  const name = small.find((word) => /^(?:or|and|not|near)$/u.test(word));
  if (name !== undefined) return `“${name}”当作要找的词；用来连接，要大写：${name.toUpperCase()}。`;
  const alone = question.kind === 'phrase' ? (MINUS.exec(question.written)?.groups?.['word'] ?? '') : '';
  return alone === ''
    ? ''
    : `只有一个词，前面的减号不算，找的是“${alone}”。要排除它，先写要找的词，空一格，再写“-${alone}”。`;
}

/** A minus before the only word, which was pasted with it or means to leave it out; before a figure it may be its sign. */
const MINUS = /^[-－−](?<word>\p{L}.*)$/u;

function words(question: Question): string {
  if (question.kind === 'phrase') return `有“${question.written}”`;
  if (question.kind === 'near')
    return `${question.of.map(({ written }) => `“${written}”`).join('与')}在同一章节或表格里，相隔不超过 ${question.distance} 字`;
  if (question.kind === 'any') return question.of.map(grouped).join('，或');
  const parts = [...question.of.map(grouped), ...question.not.map((part) => `不是${grouped(part)}的`)];
  return question.not.every(({ kind }) => kind === 'phrase')
    ? [...question.of.map(grouped), ...question.not.map((part) => words(part).replace(/^有/u, '没有'))].join('，')
    : parts.join('，');
}

function grouped(question: Question): string {
  return question.kind === 'phrase' || question.kind === 'near' ? words(question) : `（${words(question)}）`;
}
