/**
 * What to say when nothing is found: which word is nowhere, what the filters hide, which agency the letters may mean.
 */
import { element } from './element.ts';
import type { SearchModule } from './search-module.ts';
import { addressOfState, narrowed, type SearchState } from './search-state.ts';

/** `/search/names.json`: an agency's name, its part of the address (its pinyin), the first letters of its syllables. */
type AgencyName = [name: string, slug: string, initials: string];

/** Agencies offered at most. */
const OFFERED = 8;

/** Lines of help, best first; may be empty. */
export async function hintsFor(state: SearchState, module: SearchModule): Promise<HTMLElement[]> {
  const words = state.q.split(/\s+/u);
  if (module.wordsOf(state.q).length === 0)
    return [element('p', {}, '检索词里只有标点或空格，请输入文字、数字或字母。')];
  const filters = narrowed(state);
  const hints = [...(await missingWords(words, module)), ...(await hiddenByFilters(state, module))];
  if (/^[a-z][a-z' -]*$/iu.test(state.q)) hints.push(...(await agenciesSpelt(state.q)));
  if (hints.length === 0 && Object.keys(filters).length === 0) hints.push(element('p', {}, '可以换一个更短的词再试。'));
  return hints;
}

/** With several words: those that are nowhere in the archive; where each is somewhere, that no report has them all. */
async function missingWords(words: readonly string[], { search, wordsOf }: SearchModule): Promise<HTMLElement[]> {
  const asked = words.filter((word) => wordsOf(word).length > 0);
  if (asked.length < 2) return [];
  const totals = await Promise.all(asked.map(async (word) => (await search(word, { limit: 0 })).total));
  const missing = asked.filter((_, index) => totals[index] === 0);
  return [
    missing.length === 0
      ? element('p', {}, `各词都有，但没有一份报告同时含有${asked.map((word) => `“${word}”`).join('和')}。`)
      : element('p', {}, `全部报告中都没有${missing.map((word) => `“${word}”`).join('、')}。`),
  ];
}

async function hiddenByFilters(state: SearchState, { search }: SearchModule): Promise<HTMLElement[]> {
  if (Object.keys(narrowed(state)).length === 0) return [];
  const { total, reports } = await search(state.q, { limit: 0 });
  if (total === 0) return [element('p', {}, '去掉限定也没有结果。')];
  const open: SearchState = { q: state.q, year: '', region: '', agency: '', kind: '', form: '', part: '' };
  const link = element('a', { href: addressOfState(open) }, `在全部报告中有 ${total} 处，见于 ${reports} 份`);
  return [element('p', {}, '不加限定，', link, '。')];
}

async function agenciesSpelt(query: string): Promise<HTMLElement[]> {
  const letters = query.toLowerCase().replace(/[^a-z]/gu, '');
  const response = await fetch(new URL('names.json', import.meta.url));
  if (!response.ok) return [];
  // This site's own page wrote it (src/pages/search/names.json.ts).
  const names = (await response.json()) as AgencyName[];
  const found = names
    .filter(([, slug, initials]) => slug.replaceAll('-', '').includes(letters) || initials.includes(letters))
    .sort((a, b) => Number(begins(b, letters)) - Number(begins(a, letters)))
    .slice(0, OFFERED);
  if (found.length === 0) return [];
  const items = found.map(([name, slug]) =>
    element('li', {}, element('a', { href: new URL(`../reports/${slug}/`, import.meta.url).pathname }, name)),
  );
  return [element('p', {}, '是不是要找这些机关？'), element('ul', {}, ...items)];
}

function begins([, slug, initials]: AgencyName, letters: string): boolean {
  return slug.replaceAll('-', '').startsWith(letters) || initials.startsWith(letters);
}
