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

/** Figures in groups, as people write long numbers. Samples: `62040219850101123X`, `6222 0212 3456 7890 123`, `138-1234-5678` */
const FIGURES = /(?<![\dA-Za-z.])\d(?:[ -]?\d){10,18}[Xx]?(?![\dA-Za-z]|\.\d)/gu;

/** Signs of a text before and behind a number that tell what it is. */
const [BEFORE, BEHIND] = [24, 8];

/** A person's. Samples: `申请人李某，`, `手机号：`, `家住` */
const OF_PERSON =
  /申请人|当事人|身份证|公民身份|本人|先生|女士|同志|村民|居民|业主|群众|手机|户主|联系人|姓名|法定代表人/u;
/** A body's. Samples: `联系电话：`, `监督举报电话`, `传真` */
const OF_OFFICE = /(?:联系|咨询|办公|监督|投诉|举报|服务|值班|受理|公开)(?:方式|电话|热线|手机)|传真|热线|总机|办公室/u;
/** Of a paper, a thing, a sum. Samples: `文号`, `统一社会信用代码：`, `流水号` */
const OF_PAPER =
  /(?:编号|文号|案号|单号|流水|序号|档号|索引号|索取号|备案|许可证?|证书号?|代码|条码|信用|项目号?|合同|票据|发票|回执|受理号|登记号|编码|批次|批准文?号|QQ|微信群|第|〔\d{4}〕)[^，。；、]{0,8}$/u;
/** Counted or paid. Sample: `13800000000元` */
const COUNTED = /^\s*(?:[万亿千百]?[元件条份次人户个吨册页]|平方|公里|千瓦|字节|号文|号令|号$)/u;
/** A person's card. Samples: `银行卡号`, `工资卡`, `开户行及账号` */
const OF_CARD = /卡号|银行卡|储蓄卡|信用卡|借记卡|工资卡|一卡通|存折|账号|帐号|账户|开户/u;
/** A body's account. Sample: `非税收入财政专户账号` */
const OF_TREASURY =
  /财政|专户|国库|非税|缴费|缴款|收款单位|单位名称|对公|基本户|户名[：:]\s*[^，。；]*(?:局|委|府|院|公司|中心)/u;

/** Provinces by the first two figures of an identity number. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

/** In order, none within another. */
export function personalNumbers(printed: string): PersonalNumber[] {
  const text = foldDigits(printed);
  return [...text.matchAll(FIGURES)].flatMap(({ 0: match, index }) => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const behind = text.slice(index + match.length, index + match.length + BEHIND);
    const kind = kindOf(match.replace(/[ -]/gu, '').toUpperCase(), before, behind);
    return kind === null ? [] : [{ kind, from: index, to: index + match.length }];
  });
}

function kindOf(figures: string, before: string, behind: string): PersonalKind | null {
  if (COUNTED.test(behind)) return null;
  // The words of its own clause say more than those before.
  const clause = before.slice(Math.max(...['。', '；', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const isPaper = OF_PAPER.test(clause) && !/身份证|公民身份|卡号?[：:是为]?\s*$/u.test(clause);
  if (isIdentity(figures, clause) && !isPaper) return 'identity number';
  if (/^1[3-9]\d{9}$/u.test(figures) && !isPaper && (OF_PERSON.test(clause) || !OF_OFFICE.test(clause)))
    return 'mobile number';
  return isCard(figures) && OF_CARD.test(clause) && !OF_TREASURY.test(clause) && !isPaper ? 'bank card' : null;
}

/** Of 18 figures by the checksum of GB 11643 and the date of birth; the old ones of 15 have no checksum and need the word. */
function isIdentity(figures: string, before: string): boolean {
  if (!PROVINCE.test(figures)) return false;
  if (/^\d{15}$/u.test(figures)) return /身份证|公民身份/u.test(before) && isDay(`19${figures.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/u.test(figures) || !isDay(figures.slice(6, 14))) return false;
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
