/**
 * Radicals of Chinese characters that PDFs give in place of the characters: ⼀ (U+2F00) for 一, ⻓ (U+2ED3) for 长.
 * Those of Kangxi (U+2F00–2FD5) are made characters by NFKC; of those of the supplement NFKC leaves all but two.
 *
 * Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database, version 14.0.0, U+2E81–2EF3.
 */

/** Radical and character in turn. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑' +
  '⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑' +
  '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長' +
  '⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼' +
  '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const signs = Array.from(SUPPLEMENT);

/** The character of each radical of the supplement. */
export const radicalCharacters: ReadonlyMap<string, string> = new Map(
  signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? sign] as const] : [])),
);

/** The character that a radical stands for; null for all that is none. */
export function characterOfRadical(sign: string): string | null {
  if (sign >= '\u2F00' && sign <= '\u2FD5') return sign.normalize('NFKC');
  return radicalCharacters.get(sign) ?? null;
}
