/**
 * Whether a line is the report's title, by what the page calls itself and by what such titles say.
 */

/** What such titles say. Sample: `青禾县水利局2023年政府信息公开工作年度报告` */
const TITLE = /(?:信息|政务|校务)公开.{0,12}(?:报告|年报|总结)/u;

/** Columns of sites are called so too, by fewer words. Sample: `政府信息公开年报` */
const YEAR = /(?:19|20)\d\d|[二〇○零一三四五六七八九]{4}年/u;
const NOT_A_COLUMN = 12;

/** A title of a page that names a text and not a site. */
const OF_TEXT = /报告|年报|总结|情况/u;

/** Longest title, and the shortest that is found inside a longer one, in characters. */
const LONGEST = 60;
const SHORTEST = 8;

/** `titles` are those that the page has for itself. */
export function titleTest(titles: readonly string[]): (text: string) => boolean {
  const known = titles.map(bare).filter((title) => title !== '');
  return (text) => {
    if (text.length > LONGEST * 2) return false;
    const line = bare(text);
    if (line.length > LONGEST || /[。；：:>＞]/u.test(text)) return false;
    if (TITLE.test(line) && (YEAR.test(line) || line.length >= NOT_A_COLUMN)) return true;
    return (
      OF_TEXT.test(line) && line.length >= SHORTEST && known.some((title) => title === line || title.startsWith(line))
    );
  };
}

/** Without blanks and signs. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
