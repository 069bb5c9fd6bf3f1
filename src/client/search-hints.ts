/**
 * What to say when nothing is found: which word is nowhere, what the filters hide, which agency the letters may mean.
 */
import { phrasesOf, type Phrase } from '../search/query/query.ts';
import { agenciesSpelt, agencyAddress, agencyNames } from './agency-names.ts';
import { element } from './element.ts';
import type { SearchModule } from './search-module.ts';
import { addressOfState, narrowed, unnarrowed, type SearchState } from './search-state.ts';

/** Lines of help, best first; may be empty. */
export async function hintsFor(state: SearchState, module: SearchModule): Promise<HTMLElement[]> {
  const { question, problem, hasOperators } = module.parse(state.q);
  if (problem !== null) return [];
  if (question === null) return [element('p', {}, '检索词里只有标点或空格，请输入文字、数字或字母。')];
  const phrases = phrasesOf(question);
  const hints = [
    ...(await missingWords(phrases, hasOperators, module)),
    ...(await partsOfNumbers(phrases, state, module)),
    ...(await hiddenByFilters(state, module)),
  ];
  if (/^[a-z][a-z' -]*$/iu.test(state.q)) hints.push(...(await agenciesOf(state.q)));
  if (hints.length === 0 && Object.keys(narrowed(state)).length === 0)
    hints.push(element('p', {}, '可以换一个更短的词再试。'));
  return hints;
}

/** With several words: those that are nowhere in the archive; where each is somewhere, that no report has them all. */
async function missingWords(
  phrases: readonly Phrase[],
  hasOperators: boolean,
  { search }: SearchModule,
): Promise<HTMLElement[]> {
  if (phrases.length < 2) return [];
  const asked = phrases.map(({ written }) => written);
  const totals = await Promise.all(asked.map(async (word) => (await search(`"${word}"`, { limit: 0 })).total));
  const missing = asked.filter((_, index) => totals[index] === 0);
  if (missing.length > 0)
    return [element('p', {}, `全部报告中都没有${missing.map((word) => `“${word}”`).join('、')}。`)];
  if (hasOperators) return [element('p', {}, '各词都有，但没有一份报告合乎所写的条件。')];
  return [element('p', {}, `各词都有，但没有一份报告同时含有${asked.map((word) => `“${word}”`).join('和')}。`)];
}

/** Figures are found whole; parts of them where a star says so. */
async function partsOfNumbers(
  phrases: readonly Phrase[],
  state: SearchState,
  { search }: SearchModule,
): Promise<HTMLElement[]> {
  const [only] = phrases;
  if (only === undefined || phrases.length > 1) return [];
  const open = only.written.replace(
    /^(?=[0-9０-９])|(?<end>[0-9０-９])$/gu,
    (_whole, end: string | undefined) => `${end ?? ''}*`,
  );
  if (open === only.written) return [];
  const asked = { ...unnarrowed(state), q: open };
  const { total } = await search(open, { limit: 0 });
  if (total === 0) return [];
  const link = element('a', { href: addressOfState(asked) }, `“${open}”有 ${total} 处`);
  return [element('p', {}, '数字按整个的数查找；作为别的数的一部分，', link, '。')];
}

async function hiddenByFilters(state: SearchState, { search }: SearchModule): Promise<HTMLElement[]> {
  if (Object.keys(narrowed(state)).length === 0) return [];
  const { total, reports } = await search(state.q, { limit: 0 });
  if (total === 0) return [element('p', {}, '去掉限定也没有结果。')];
  const href = addressOfState(unnarrowed(state));
  const link = element('a', { href }, `在全部报告中有 ${total} 处，见于 ${reports} 份`);
  return [element('p', {}, '不加限定，', link, '。')];
}

async function agenciesOf(query: string): Promise<HTMLElement[]> {
  const found = agenciesSpelt(query, await agencyNames());
  if (found.length === 0) return [];
  const items = found.map((name) => element('li', {}, element('a', { href: agencyAddress(name) }, name[0])));
  return [element('p', {}, '是不是要找这些机关？'), element('ul', {}, ...items)];
}
