/**
 * The agencies by name, short name and letters, as a reader who looks for one writes them; the list is loaded when it is needed.
 */

/** `/search/names.json`: an agency's name, its part of the address (its pinyin), the first letters of its syllables. */
export type AgencyName = readonly [name: string, slug: string, initials: string];

/** What a short name leaves out: 定西教育局 is 定西市教育局. */
const LEFT_OUT = /^[省市县区州盟旗镇乡]$|^(?:自治[区州县旗]|[^\s]{1,4}族自治[州县])$/u;

let loading: Promise<readonly AgencyName[]> | undefined;

/** A failure is forgotten, so that the next question tries again. */
export function agencyNames(): Promise<readonly AgencyName[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<readonly AgencyName[]> {
  const response = await fetch(new URL('names.json', import.meta.url));
  if (!response.ok) throw new Error(`${response.status} for names.json`);
  // This site's own page wrote it (src/pages/search/names.json.ts).
  return (await response.json()) as AgencyName[];
}

/** Address of an agency's page. */
export function agencyAddress([, slug]: AgencyName): string {
  return new URL(`../reports/${slug}/`, import.meta.url).pathname;
}

/** The agencies that a name means: the whole name, else its end, else a short name, else what is abbreviated; none where it may mean many. */
export function agenciesNamed(
  typed: string,
  names: readonly AgencyName[],
  fold: (text: string) => string,
): readonly AgencyName[] {
  const asked = fold(typed);
  if (Array.from(asked).length < MIN) return [];
  const ways = [
    (name: string): boolean => name === asked,
    (name: string): boolean => name.endsWith(asked),
    (name: string): boolean => isShort(asked, name),
    (name: string): boolean => isAbbreviated(asked, name),
  ];
  for (const way of ways) {
    const found = names.filter(([name]) => way(fold(name)));
    if (found.length > 0) return found.length > MOST ? [] : found;
  }
  return [];
}

/** A name has so many characters at least; so many agencies of one name are told apart by a reader. */
const MIN = 4;
const MOST = 5;

/** Whether the short name is the name without signs of divisions, perhaps without what is above the first. */
function isShort(asked: string, name: string): boolean {
  for (let begin = name.indexOf(asked.charAt(0)); begin !== -1; begin = name.indexOf(asked.charAt(0), begin + 1))
    if (leaves(asked, name.slice(begin))) return true;
  return false;
}

/** Whether the name is what is asked, with signs of divisions between. */
function leaves(asked: string, name: string): boolean {
  if (asked === '') return name === '';
  if (asked.charAt(0) === name.charAt(0) && leaves(asked.slice(1), name.slice(1))) return true;
  for (let length = 1; length <= LONGEST; length++)
    if (LEFT_OUT.test(name.slice(0, length)) && leaves(asked, name.slice(length))) return true;
  return false;
}

/** Whether the name has all characters in their order: 科技局 is 科学技术局. */
function isAbbreviated(asked: string, name: string): boolean {
  let at = -1;
  return [...asked].every((character) => (at = name.indexOf(character, at + 1)) !== -1);
}

/** Of what is left out. */
const LONGEST = 8;

/** Agencies offered for letters at most. */
const OFFERED = 8;

/** The agencies that letters may mean: pinyin, or the first letters of syllables; those that begin so first. */
export function agenciesSpelt(typed: string, names: readonly AgencyName[]): readonly AgencyName[] {
  const letters = typed.toLowerCase().replace(/[^a-z]/gu, '');
  const begins = ([, slug, initials]: AgencyName): boolean =>
    slug.replaceAll('-', '').startsWith(letters) || initials.startsWith(letters);
  return names
    .filter(([, slug, initials]) => slug.replaceAll('-', '').includes(letters) || initials.includes(letters))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, OFFERED);
}
