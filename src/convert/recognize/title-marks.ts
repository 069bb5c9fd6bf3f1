/**
 * What a site sets before and behind a title on its line, and is none of it: bullets, `?` for blanks that were lost, `置顶`, a
 * number in a list, `附件：`, a day, brackets around, `.docx`.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { CleanLine } from './clean-line.ts';
import { takeOut } from './take-out.ts';
import { canBeAgency, nameInTitle } from './metadata/agency-name.ts';

/** Samples: `www.example.com`, `★`, `[置顶]`, `（更正）`, `01 `, `附件1：`, `2022-01-25 `; not the year of `2021年某局…报告` */
const BEFORE =
  /^\s*(?:[a-z][\w.-]{2,30}\.(?:com|cn|net|org)\s*|[?？■▲★☆◆◇»>•□○●※*·▪]\s*|\[(?:置顶|原创|转载|推荐)\]\s*|[（(](?:更正|转载|修订|重发)[）)]\s*|(?:置顶|热点?|正文|推荐|最新)(?:\s+|(?=\p{Script=Han}{2,8}[省市县区州盟旗]))|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+|\d{1,2}(?:[.．、]\s*|\s+)(?!\d)|附件?\s?\d{0,2}\s?[：:]\s*|[【“](?=[^】”]*[】”]\s*$))+/u;

/** Samples: `？`, `】`, `.docx`, ` NEW`, `-某县人民政府` */
const BEHIND =
  /\s*(?:[?？]+|[】”]|\s(?:NEW|new|HOT|hot)!?|\.(?:docx?|wps|pdf)|\s?[-_—–|｜]{1,2}\s?(?:\p{Script=Han}{2,12}[省市县区州旗盟](?:人民)?政府(?:门户网站|网站?)?|(?:政府信息|政务)公开(?:年报|年度报告|专栏|平台)?))+\s*$/u;

/** A title of a report, and nothing besides. */
const TITLE = /^(?!.*[。；，：:、《》?？]).{8,60}(?:报告|年报)$/u;

/** Where the report itself begins. */
const FIRST_HEADING = /^\s*(?:一\s*[、.．]|第一部分)/u;

/** So many lines from the begin are looked at. */
const HEAD = 40;

/** Where the title of a line begins and ends; null where none stands there. */
function titleIn(text: string): { from: number; to: number; words: string } | null {
  const simplified = toSimplified(text);
  const read = foldDigits(simplified.length === text.length ? simplified : text);
  if (!/[报報]告|年[报報]/u.test(read)) return null;
  const from = BEFORE.exec(read)?.[0].length ?? 0;
  const to = from + read.slice(from).replace(BEHIND, '').length;
  const words = read.slice(from, to).trim();
  const name = TITLE.test(words) && words.includes('公开') ? nameInTitle(words) : null;
  return name !== null && canBeAgency(name) ? { from, to, words } : null;
}

/** Whether a title stands on two lines. Sample: `某县水利局`, below it `2021年政府信息公开工作年度报告` */
function hasBrokenTitle(lines: readonly CleanLine[]): boolean {
  return lines.some(({ text }, index) => {
    const above = lines[index - 1]?.text.trim() ?? '';
    return above !== '' && titleIn(text) === null && titleIn(above + text.trim())?.from === 0;
  });
}

/** Takes the marks of the one title that has any, where none stands without. */
export function takeTitleMarks(lines: readonly CleanLine[]): CleanLine[] {
  const body = lines.findIndex(({ text }) => FIRST_HEADING.test(text));
  const titles = lines.slice(0, body === -1 ? HEAD : Math.min(body, HEAD)).flatMap((line, index) => {
    const title = line.print?.cell == null ? titleIn(line.text) : null;
    return title === null ? [] : [{ index, ...title }];
  });
  const isMarked = ({ index, from, to }: (typeof titles)[number]): boolean =>
    from > 0 || to < (lines[index]?.text.trimEnd().length ?? 0);
  const [only, ...others] = titles.filter(isMarked);
  if (only === undefined || others.length > 0 || hasBrokenTitle(lines.slice(0, only.index))) return [...lines];
  if (titles.at(-1) !== only || titles.some((title) => title !== only && only.words.includes(title.words)))
    return [...lines];
  return lines.map((line, index) => {
    if (index !== only.index) return line;
    const ends = takeOut(line, only.to, line.text.length, ruleOf(line.text.slice(only.to)));
    return takeOut(ends, 0, only.from, ruleOf(line.text.slice(0, only.from)));
  });
}

/** A day and words are the page's, signs are marks. */
function ruleOf(words: string): string {
  return /\p{Script=Han}|\d{4}/u.test(words) ? 'page-furniture' : 'heading-marks';
}
