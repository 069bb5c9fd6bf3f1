/**
 * Numbers that belong to a person and not on a page: identity numbers, mobile phones, bank cards, each by what its figures tell
 * (checksum, date, length) and by the words beside it. A body's own numbers are none: those of offices, documents, accounts.
 */
import { foldDigits } from './fold-digits.ts';

/** What a number is taken for. */
export type PersonalKind = 'identity number' | 'mobile number' | 'bank card';

/** A stretch of a text, in UTF-16 units. */
export interface PersonalNumber {
  kind: PersonalKind;
  from: number;
  to: number;
}

/** Other signs for those that numbers are written with; each stands for one. */
const SIGNS: ReadonlyArray<readonly [alike: RegExp, sign: string]> = [
  [/[Ｘｘ]/gu, 'X'],
  [/＋/gu, '+'],
  [/[\u00A0\u3000]/gu, ' '],
  [/[‐‑−－﹣]/gu, '-'],
  [/[–―─━]/gu, '—'],
  [/[•・‧∙⋅]/gu, '·'],
  [/．/gu, '.'],
];

/**
 * Figures in groups, as far as they go, an office's telephone by itself.
 * Samples: `62040219850101123X`, `6222 0212 3456 7890 123`, `138-1234-5678`, `+86 138·1234·5678`, `0943-5512345`
 */
const FIGURES = /(?<!\d)0\d{2,3}[ -]?[2-8]\d{6,7}(?!\d)|(?:\+(?=86))?\d+(?:(?:[ .·-]|—{1,2})\d+)*/gu;

/** Signs of a number of a person, marks between its figures among them. */
const [SHORTEST, LONGEST] = [11, 40];

/** As many figures as the shortest has, whatever signs stand between them: hardly a text has so many. */
const ENOUGH_FIGURES = /[\d０-９](?:[^\d０-９]{0,2}[\d０-９]){10}/u;

/** In one piece or in groups; points and dashes are also those of decimals and ranges, and need three groups. */
const MOBILE =
  /^(?<code>(?:\+|00)?86(?:[ .·-]|—{1,2})?)?1[3-9](?:\d[ -]?\d{4}[ -]?\d{4}|\d[ -]\d{3}[ -]\d{5}|\d\d[ -](?:\d{3}[ -]\d{4}|\d{4}[ -]\d{3})|\d(?<mark>[.·]|—{1,2})\d{4}\k<mark>\d{4})$/u;
/** Figure by figure, as a row of a table is too. Sample: `1 3 8 1 2 3 4 5 6 7 8` */
const SPACED_MOBILE = /^1 [3-9](?: \d){9}$/u;

/** Signs of a text before and behind a number that tell what it is. */
const [BEFORE, BEHIND] = [24, 8];

/** A person's. Samples: `申请人李某，`, `手机号：`, `家住` */
const OF_PERSON =
  /申请人|当事人|身份证|公民身份|本人|先生|女士|同志|村民|居民|业主|群众|手机|户主|联系人|姓名|法定代表人/u;
/** A body's. Samples: `联系电话：`, `监督举报电话`, `传真` */
const OF_OFFICE = /(?:联系|咨询|办公|监督|投诉|举报|服务|值班|受理|公开)(?:方式|电话|热线|手机)|传真|热线|总机|办公室/u;
/** A body's own telephone: what comes next to it is not. Samples: `0943-5512345/`, `5512345、` */
const BESIDE_OFFICE = /(?<!\d)(?:0\d{2,3}[ -]?)?[2-8]\d{6,7}\s*[/／、，,；;或（(-]?\s*$/u;
/** Samples: `电话：`, `致电` */
const OF_TELEPHONE = /电话|致电|来电|拨打|联系|(?:tel|phone)/iu;
/** Samples: `身份证号：`, `公民身份号码` */
const RIGHT_BEHIND_IDENTITY = /(?:身份证件?|公民身份)(?:证?号码?)?[\s：:为是（([【“"]*$/u;
/** Of a paper, a thing, a sum. Samples: `文号`, `统一社会信用代码：`, `流水号` */
const OF_PAPER =
  /(?:编号|文号|案号|单号|[订工运]单|流水|序号|档号|索引号|索取号|备案|许可证?|证书号?|代码|条码|信用|项目号?|合同|票据|发票|回执|受理号|登记号|编码|批次|批准文?号|QQ|微信群|第|〔\d{4}〕)[^，。；、]{0,8}$/u;
/** Counted or paid. Sample: `13800000000元` */
const COUNTED = /^\s*(?:[万亿千百]?[元件条份次人户个吨册页]|平方|公里|千瓦|字节|号文|号令|号$)/u;
/** A person's card. Samples: `银行卡号`, `工资卡`, `开户行及账号` */
const OF_CARD = /卡号|银行卡|储蓄卡|信用卡|借记卡|工资卡|一卡通|存折|账号|帐号|账户|开户/u;
/** A body's account. Sample: `非税收入财政专户账号` */
const OF_TREASURY =
  /财政|专户|国库|非税|缴费|缴款|收款单位|单位名称|对公|基本户|户名[：:]\s*[^，。；]*(?:局|委|府|院|公司|中心)/u;

/** Provinces by the first two figures of an identity number. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

/** Signs that an address of the web is made of, and what tells one. Sample: `www.example.gov.cn/art/art_1389_13893012345.html` */
const ADDRESS_SIGNS = /[\w./?=&%#:~+@-]+/gu;
const ADDRESS =
  /^[^@]*(?::\/\/|www\.|\.(?:gov|com|cn|net|org|edu)\b|\d\.(?:s?html?|jsp|aspx?|php|pdf|docx?|xlsx?|wps|zip|rar|jpe?g|png|gif)\b)/iu;

/** In order, none within another. */
export function personalNumbers(printed: string): PersonalNumber[] {
  if (!ENOUGH_FIGURES.test(printed)) return [];
  const text = SIGNS.reduce((all, [alike, sign]) => all.replace(alike, sign), foldDigits(printed));
  const addresses = addressesIn(printed);
  let next = 0;
  return [...text.matchAll(FIGURES)].flatMap(({ 0: run, index }) => {
    while ((addresses[next]?.to ?? Infinity) <= index) next++;
    if ((addresses[next]?.from ?? Infinity) < index) return [];
    const whole = numberAt(text, index, run);
    if (whole.length > 0) return whole;
    return [...run.matchAll(/[^ ·—]+/gu)].flatMap((part) => numberAt(text, index + part.index, part[0]));
  });
}

/** From their first letter or slash on; figures before it are none of theirs. Sample: `13812345678/www.example.gov.cn` */
function addressesIn(text: string): Array<Pick<PersonalNumber, 'from' | 'to'>> {
  return [...text.matchAll(ADDRESS_SIGNS)].flatMap(({ 0: written, index }) =>
    ADDRESS.test(written) ? [{ from: index + written.search(/[a-z/]/iu), to: index + written.length }] : [],
  );
}

/** What is written at a place, if it is a person's. */
function numberAt(text: string, from: number, run: string): PersonalNumber[] {
  if (run.length < SHORTEST || run.length > LONGEST) return [];
  const written = /^[Xx](?![\dA-Za-z])/u.test(text.slice(from + run.length, from + run.length + 2)) ? `${run}X` : run;
  const to = from + written.length;
  if (/[A-Za-z.]/u.test(text[from - 1] ?? '') || /[A-Za-z]/u.test(text[to] ?? '')) return [];
  const kind = kindOf(written, text.slice(Math.max(0, from - BEFORE), from), text.slice(to, to + BEHIND));
  return kind === null ? [] : [{ kind, from, to }];
}

function kindOf(written: string, before: string, behind: string): PersonalKind | null {
  if (COUNTED.test(behind)) return null;
  // The words of its own clause say more than those before.
  const clause = before.slice(Math.max(...['。', '；', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const isPaper = OF_PAPER.test(clause) && !/身份证|公民身份|卡号?[：:是为]?\s*$/u.test(clause);
  if (isPaper) return null;
  const figures = /^[\d —-]+X?$/u.test(written) ? written.replace(/[ —-]/gu, '') : '';
  if (isIdentity(figures, clause)) return 'identity number';
  if (isMobile(written, clause)) return 'mobile number';
  return isCard(figures) && OF_CARD.test(clause) && !OF_TREASURY.test(clause) ? 'bank card' : null;
}

/** What could be something else as well needs a word before it; an office's own is not written with the country, nor behind its telephone. */
function isMobile(written: string, before: string): boolean {
  const isSpaced = SPACED_MOBILE.test(written);
  const match = MOBILE.exec(written);
  if (match === null && !isSpaced) return false;
  const code = match?.groups?.['code'];
  if (OF_PERSON.test(before)) return true;
  if ((isSpaced || code?.startsWith('8') === true) && !OF_TELEPHONE.test(before)) return false;
  return code !== undefined || !OF_OFFICE.test(before) || BESIDE_OFFICE.test(before);
}

/** Of 18 figures by the checksum of GB 11643 and the date of birth, or mistyped right behind the word; the old ones of 15 have no checksum and need the word. */
function isIdentity(figures: string, before: string): boolean {
  const isPlace = PROVINCE.test(figures);
  if (/^\d{15}$/u.test(figures))
    return isPlace && /身份证|公民身份/u.test(before) && isDay(`19${figures.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/u.test(figures)) return false;
  const isBirth = isDay(figures.slice(6, 14));
  if ((isPlace || isBirth) && RIGHT_BEHIND_IDENTITY.test(before)) return true;
  if (!isPlace || !isBirth) return false;
  const sum = [...figures.slice(0, 17)].reduce((all, figure, at) => all + Number(figure) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11] === figures[17];
}

/** Sample: `19850101`, of somebody who may be alive. */
function isDay(written: string): boolean {
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return (year ?? 0) >= 1900 && (year ?? 0) < 2100 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** By its length and Luhn's sum (ISO/IEC 7812). */
function isCard(figures: string): boolean {
  if (!/^[3-6]\d{15,18}$/u.test(figures)) return false;
  const sum = [...figures].reverse().reduce((all, figure, at) => {
    const value = Number(figure) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
