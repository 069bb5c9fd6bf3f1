/**
 * Sentences for the measure of personal data: with the numbers of persons who never were, and with numbers that look like them.
 */
import type { Dice } from '../corpus/dice.ts';
import { person } from '../corpus/words/names.ts';

export type Planted = 'identity number' | 'mobile number' | 'bank card';

const figures = (dice: Dice, count: number): string => Array.from({ length: count }, () => dice.int(0, 9)).join('');
const two = (number: number): string => String(number).padStart(2, '0');

/** Seventeen figures of a place and a day, without the last one. */
function identityBody(dice: Dice): string {
  const place = dice.pick(['110105', '620402', '310115', '440305', '510104', '650102']);
  return `${place}${dice.int(1940, 2009)}${two(dice.int(1, 12))}${two(dice.int(1, 28))}${figures(dice, 3)}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The figure that GB 11643 wants behind them. */
function lastOf(body: string): string {
  return '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11] ?? '';
}

/** Figures that Luhn's sum closes, or does not. */
function luhn(dice: Dice, head: string, length: number, closes: boolean): string {
  const body = head + figures(dice, length - head.length - 1);
  const sum = [...body].reduce((all, figure, at) => {
    const value = Number(figure) * ((length - at) % 2 === 0 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((((10 - (sum % 10)) % 10) + (closes ? 0 : dice.int(1, 9))) % 10);
}

const mobile = (dice: Dice): string => `1${dice.pick(['3', '5', '7', '8', '9'])}${figures(dice, 9)}`;
const wide = (text: string): string =>
  text.replace(/[\dX]/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
const grouped = (text: string, mark: string, ...lengths: number[]): string => {
  const groups: string[] = [];
  let rest = text;
  for (const length of lengths) [groups[groups.length], rest] = [rest.slice(0, length), rest.slice(length)];
  return [...groups, rest].filter((group) => group !== '').join(mark);
};

/** A sentence with a number of a person. */
export function plantedSentence(dice: Dice): { kind: Planted; sentence: string } {
  const kind = dice.pick(['identity number', 'mobile number', 'bank card'] as const);
  const name = person(dice);
  if (kind === 'identity number') {
    const body = identityBody(dice);
    const id = body + lastOf(body);
    const written = dice.pick([id, id, wide(id), grouped(id, ' ', 6, 8)]);
    const mistyped = body + String((Number(lastOf(body).replace('X', '10')) + dice.int(1, 9)) % 10);
    return {
      kind,
      sentence: dice.pick([
        `申请人${name}（身份证号${written}）要求公开征收补偿方案。`,
        `${name}，身份证号码：${written}，住址不详。`,
        `公民身份号码${written}的申请已答复。`,
        `${name}，身份证号：${mistyped}，已更正。`,
        `其中${name}（${written}）一件转交有关单位。`,
      ]),
    };
  }
  if (kind === 'mobile number') {
    const number = mobile(dice);
    const written = dice.pick([
      ...[number, number, wide(number), `${dice.pick(['+86 ', '+86', '0086', '86-'])}${number}`],
      ...['-', ' ', '.', '·', '—'].map((mark) => grouped(number, mark, 3, 4)),
    ]);
    return {
      kind,
      sentence: dice.pick([
        `申请人${name}，联系电话${written}，要求公开批文。`,
        `${name}（手机${written}）来电反映。`,
        `联系人：${name}，${written}。`,
        `已电话告知当事人${written}领取答复。`,
        `村民${name}${written}反映补偿问题。`,
        `联系电话0${dice.int(311, 999)}-${dice.int(2, 8)}${figures(dice, 6)}/${written}。`,
      ]),
    };
  }
  const card = luhn(dice, dice.pick(['6222', '6217', '6228', '4563', '5187']), dice.pick([16, 19]), true);
  const written = dice.pick([card, grouped(card, ' ', 4, 4, 4, 4)]);
  return {
    kind,
    sentence: dice.pick([
      `退款已打入${name}银行卡号${written}。`,
      `${name}的账号为${written}，开户行不详。`,
      `补偿款存入其一卡通${written}。`,
      `工资卡${written}已核对。`,
    ]),
  };
}

/** Sentences with a number that looks like one and is a body's, a paper's or a sum. */
const ALIKE: ReadonlyArray<(dice: Dice) => string> = [
  (dice) => `联系电话：${mobile(dice)}，邮政编码：${figures(dice, 6)}。`,
  (dice) => `监督举报电话${mobile(dice)}，传真0${dice.int(311, 999)}-${dice.int(2, 8)}${figures(dice, 6)}。`,
  (dice) => `办公室值班电话0${dice.int(311, 999)}${dice.int(2, 8)}${figures(dice, 6)}，热线12345。`,
  (dice) => `有关文件为〔2019〕${figures(dice, 2)}号，索引号${figures(dice, 9)}/2019-${figures(dice, 5)}。`,
  (dice) => `统一社会信用代码${identityBody(dice)}${dice.int(0, 9)}。`,
  (dice) => {
    const body = identityBody(dice);
    return `项目代码：${body}${lastOf(body)}，已在平台公开。`;
  },
  (dice) => `受理编号${mobile(dice)}已办结。`,
  (dice) => `详见http://www.example.gov.cn/art/2019/1/1/art_${dice.int(100, 9999)}_${mobile(dice)}.html。`,
  (dice) => `办公电话：+86-${dice.int(311, 999)}-${dice.int(2, 8)}${figures(dice, 6)}。`,
  (dice) => `比值为138.${figures(dice, 4)}、139.${figures(dice, 8)}，区间15000—2${figures(dice, 5)}。`,
  (dice) => `全年支出${mobile(dice)}元，点击${dice.int(1, 9)}${figures(dice, 10)}次。`,
  (dice) => `请缴入财政专户，账号${luhn(dice, dice.pick(['6222', '4563']), 19, dice.chance(50))}。`,
  (dice) => `流水号${luhn(dice, '62', 19, dice.chance(50))}，回执已存档。`,
  (dice) => {
    const body = identityBody(dice);
    const wrong = (Number(lastOf(body).replace('X', '10')) + dice.int(1, 9)) % 10;
    return `系统登记${body}${wrong}一条，未予公开。`.replace(`${body}${lastOf(body)}`, `${body}`);
  },
  (dice) => `邮编${figures(dice, 6)}，地址为人民路${dice.int(1, 999)}号，电话${dice.int(2, 8)}${figures(dice, 7)}。`,
  (dice) => `档号${dice.int(1, 9)}${figures(dice, 15)}共一卷，开户许可证核准号J${figures(dice, 13)}。`,
];

/** One of them. */
export const alikeSentence = (dice: Dice): string => dice.pick(ALIKE)(dice);
