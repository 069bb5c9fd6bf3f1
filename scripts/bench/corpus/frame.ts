/**
 * What stands around the parts of a report: the web page's furniture, title, preamble with period and contact, signature.
 */
import type { CorpusAgency } from './agencies.ts';
import type { Block } from './block.ts';
import type { Dice } from './dice.ts';
import { person, street } from './words/names.ts';
import { wordsOfTheYear } from './words/times.ts';

export interface Frame {
  /** Furniture, title and preamble. */
  head: Block[];
  /** Signature and furniture. */
  tail: Block[];
  /** What a person would have to tell: agency and year are nowhere certain. */
  nameless: boolean;
}

export interface Issue {
  agency: CorpusAgency;
  year: number;
  phone: string;
  /** 政府信息公开; schools and institutes say 信息公开. */
  matter: string;
}

/** Ways to title a report; `none` leaves the name to the preamble. */
const TITLES = { one: 40, two: 18, yearFirst: 10, about: 6, short: 8, own: 8, none: 10 } as const;

/** Draws the frame of a report, and the day it bears where none is given. */
export function frameOf(dice: Dice, issue: Issue, given?: Day): Frame {
  const nameless = dice.chance(3);
  if (nameless) return { head: [], tail: [], nameless };
  const { agency, year } = issue;
  const drawn = dice.weigh(TITLES);
  // A name that could be two (人力资源|和|社会保障局) is printed in the title, where it cannot be cut.
  const style = drawn === 'none' && /[和与对由为经]/u.test(agency.name) ? 'one' : drawn;
  const day = given ?? { year: year + 1, month: dice.int(1, 3), day: dice.int(1, 28) };
  const title = titleOf(style, issue);
  const signed = style === 'own' || dice.chance(35);
  return {
    head: [
      ...headFurniture(dice, issue, title.join(''), day),
      ...title.map((text): Block => ({ kind: 'title', text })),
      ...preamble(dice, issue, style === 'none' || dice.chance(55)),
    ],
    tail: [
      ...(signed ? [agency.name, dateText(dice, day)].map((text): Block => ({ kind: 'signature', text })) : []),
      ...tailFurniture(dice, agency.name, year),
    ],
    nameless,
  };
}

function titleOf(style: keyof typeof TITLES, { agency, year, matter }: Issue): string[] {
  const { name, place } = agency;
  switch (style) {
    case 'one':
      return [`${name}${year}年${matter}工作年度报告`];
    case 'two':
      return [name, `${year}年${matter}工作年度报告`];
    case 'yearFirst':
      return [`${year}年${name}${matter}年度报告`];
    case 'about':
      return [`${name}关于${year}年${matter}工作情况的报告`];
    case 'short':
      return [`${name}${year}年度${matter}工作报告`];
    case 'own':
      return [`${name.replace(place.name, place.own)}${year}年${matter}工作年度报告`];
    case 'none':
      return [];
  }
}

/** A day of the calendar. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const two = (value: number): string => String(value).padStart(2, '0');
const HAN = '〇一二三四五六七八九';
const han = (value: number): string =>
  value < 10
    ? (HAN[value] ?? '')
    : `${value < 20 ? '' : (HAN[Math.floor(value / 10)] ?? '')}十${value % 10 === 0 ? '' : (HAN[value % 10] ?? '')}`;

function dateText(dice: Dice, { year, month, day }: Day): string {
  return dice.chance(80)
    ? `${year}年${month}月${day}日`
    : `${[...String(year)].map((digit) => HAN[Number(digit)]).join('')}年${han(month)}月${han(day)}日`;
}

function headFurniture(dice: Dice, { agency, year }: Issue, title: string, bears: Day): Block[] {
  const iso = `${bears.year}-${two(bears.month)}-${two(bears.day)}`;
  const time = `${two(dice.int(8, 18))}:${two(dice.int(0, 59))}`;
  const full = title === '' ? `${agency.name}${year}年政府信息公开工作年度报告` : title;
  const texts = dice.pick([
    [],
    [],
    [`首页 > 政务公开 > 政府信息公开年报`],
    [`发布时间：${iso} ${time}\u3000来源：${agency.name}\u3000浏览次数：${dice.int(20, 3900)}`],
    [`${iso.replace(/-/gu, '/')}/ ${time}`, `来源: ${agency.name}`],
    [
      `索 引 号：${dice.int(100000, 999999)}/${year + 1}-${dice.int(10000, 99999)}`,
      `发布机构：${agency.name}`,
      `发文日期：${iso}`,
      `标    题：${full}`,
    ],
    [`发布日期：${iso}`, '字体：【大 中 小】', '【打印本页】 【关闭窗口】'],
    [`信息来源：${agency.name}    发布日期：${iso}    点击数：${dice.int(10, 999)}`],
  ]);
  return texts.map((text) => ({ kind: 'furniture', text }));
}

function tailFurniture(dice: Dice, name: string, year: number): Block[] {
  if (!dice.chance(15)) return [];
  const texts = dice.pick([
    ['【打印本页】 【关闭窗口】 【返回顶部】'],
    [`上一篇：${name}${year - 1}年政府信息公开工作年度报告`, '下一篇：没有了'],
    [`版权所有：${name}`, `网站标识码：${dice.int(1000000000, 4294967295)}`],
  ]);
  return texts.map((text) => ({ kind: 'furniture', text }));
}

function preamble(dice: Dice, { agency, year, phone, matter }: Issue, named: boolean): Block[] {
  const { name, short, body } = agency;
  const letter = dice.pick(wordsOfTheYear(year).letters);
  const whole = `自${year}年1月1日起至${year}年12月31日止`;
  const opening = named
    ? dice.pick([
        `根据${letter}有关规定，${name}（以下简称${short}）编制了${year}年度${matter}工作年度报告。`,
        `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求，现公布${name}${year}年${matter}工作年度报告。`,
        `本报告由${name}按照${letter}编制，反映${year}年度${matter}工作情况。`,
      ])
    : dice.pick([
        `根据《中华人民共和国政府信息公开条例》规定，特向社会公布${year}年度${matter}工作年度报告。`,
        `按照${letter}的要求，编制本报告。`,
        `现将${year}年${matter}工作情况报告如下。`,
      ]);
  const contact = `（地址：${agency.place.own}${street(dice)}，邮编：${dice.int(100000, 859999)}，电话：${phone}${dice.chance(40) ? `，传真：${phone}` : ''}${dice.chance(60) ? `，电子邮箱：${mail(dice)}` : ''}）`;
  const period = dice.pick([
    `本报告中所列数据的统计期限${whole}。`,
    `报告数据统计期限为${year}年1月1日至12月31日。`,
    `本报告所列数据的统计时限${whole}。`,
    '',
  ]);
  const asked = dice.pick([
    `如对本报告有任何疑问，请与${name}${body.office}联系${contact}。`,
    `如有疑问，可与${short}${dice.pick([body.office, '政务公开科'])}${person(dice)}联系${contact}。`,
    '',
  ]);
  return [{ kind: 'paragraph', text: opening + period + asked }];
}

function mail(dice: Dice): string {
  const letters = Array.from({ length: dice.int(3, 6) }, () => dice.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('');
  return `${letters}${dice.pick(['bgs', 'xxgk', 'zwgk', ''])}${dice.chance(50) ? dice.int(1, 9999) : ''}@${dice.pick(['163.com', '126.com', 'qq.com', 'sina.com', `${letters}.gov.cn`])}`;
}
