/**
 * What kind of body a report says that it is of itself: 我局, 本镇, 我校. A name of another kind is hardly its agency's: a
 * contact or a source line often names the government above.
 */
import type { Told } from './evidence.ts';

/** The words, what may not stand behind them, and how a name of the kind is told. Not 我县: every office in it says so. */
const KINDS: ReadonlyArray<{ word: string; name: RegExp }> = [
  { word: '局', name: /局|署|队|税务|海关/u },
  { word: '厅', name: /厅/u },
  { word: '委(?![托员派])', name: /委/u },
  { word: '镇', name: /镇/u },
  { word: '乡(?!村)', name: /乡/u },
  { word: '街道', name: /街道|街办/u },
  { word: '校', name: /校|大学|学院|中学|小学|幼儿园/u },
  { word: '院', name: /院/u },
  { word: '(?:中心)?支行', name: /行/u },
];

const patterns = KINDS.map(({ word, name }) => ({ said: new RegExp(`[我本]${word}`, 'gu'), name }));

/** The one kind that the report says most plainly that it is of; null where it says none, or several: some are quoted then. */
function kindSaid(paragraphs: readonly Told[]): RegExp | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const [only, ...others] = patterns.filter((pattern) => text.search(pattern.said) !== -1);
  if (only === undefined) return speaksOfOffice(paragraphs) ? OFFICE : null;
  return others.length > 0 ? null : only.name;
}

/** How the name of a body is told that says 我办 of itself. */
const OFFICE = /办|街道|委|中心/u;

/** Whether a government's office reports on itself, and on nothing of the whole place. Sample: `我办把政府信息公开工作列入日常工作`; not `我市` */
export function speaksOfOffice(paragraphs: readonly Told[]): boolean {
  const said = paragraphs.reduce((sum, { text }) => sum + [...text.matchAll(/[我本]办(?![事公理法学])/gu)].length, 0);
  return said > 1 && paragraphs.every(({ text }) => !/[我本全][省市县区州旗](?![直级])/u.test(text));
}

/** Whether a report speaks of the whole of a place, and of no body as its own. Sample: `我县坚持以…，我县全年主动公开`; not `我局` */
export function speaksOfPlace(paragraphs: readonly Told[]): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const places = text.match(/[我全][省市县区州旗](?!\p{Script=Han}{0,6}(?:局|委|厅|办|中心))/gu) ?? [];
  return places.length > 1 && !/[我本](?:局|厅|委|办|院|校|所|站|行|会|馆|单位|机关|部门|系统|中心|公司)/u.test(text);
}

/** Whether a name is of another kind than the report says of itself, and says of nothing else. */
export function otherKindTest(paragraphs: readonly Told[]): (name: string) => boolean {
  const kind = kindSaid(paragraphs);
  return (name) => kind !== null && !kind.test(name);
}

/** Whether a name is of the kind that the report says of itself. */
export function sameKindTest(paragraphs: readonly Told[]): (name: string) => boolean {
  const kind = kindSaid(paragraphs);
  return (name) => kind?.test(name) ?? false;
}
