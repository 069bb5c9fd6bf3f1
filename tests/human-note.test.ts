/**
 * What a person may write beside a seed, and what is refused: links that run, days that never were, texts that would break a
 * line or cannot be written.
 */
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { faultsOf, HumanNote } from '../src/convert/human-note.ts';
import { convert } from '../src/convert/index.ts';
import { readTags } from '../src/convert/recognize/metadata/tags.ts';
import { findingSentence } from '../src/site/words/finding-sentences.ts';

const isTaken = (note: unknown): boolean => HumanNote.safeParse(note).success;

describe('an address', () => {
  test.each(['http://www.example.gov.cn/a.html', 'HTTPS://example.gov.cn/', 'https://例子.中国/a?b=c#d'])(
    '%s is one',
    (url) => expect(isTaken({ url })).toBe(true),
  );

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)//http://a.cn',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.gov.cn/1',
    'mailto:a@example.gov.cn',
    '//example.gov.cn/a',
    'example.gov.cn',
  ])('%s is none, in a note and in a page', (url) => {
    expect(isTaken({ url })).toBe(false);
    expect(readTags([{ name: 'Url', value: url }]).url).toBeNull();
  });
});

describe('a day of publication', () => {
  test.each(['2020-02-29', '2020-01-20T08:30', '2020-01-20T23:59:59'])('%s is one', (published) =>
    expect(isTaken({ published })).toBe(true),
  );

  test.each([
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-01-20T24:00',
    '2020-01-20T08:60',
    '2020-01-20T08:30:61',
    '0020-01-20',
  ])('%s never was', (published) => expect(isTaken({ published })).toBe(false));
});

test('what cannot be written, or would break a line, is refused', () => {
  const patch = { line: 1, from: '甲', to: '乙', why: '原件如此' };
  expect(isTaken({ patches: [patch, { ...patch, to: '' }] })).toBe(true);
  for (const wrong of [
    { to: '乙\n丙' },
    { to: '乙\u2028丙' },
    { from: '甲\r' },
    { from: '\uD840' },
    { to: '\uDC0B' },
    { why: '\uDC0B' },
  ])
    expect(isTaken({ patches: [{ ...patch, ...wrong }] }), JSON.stringify(wrong)).toBe(false);
  for (const wrong of [{ title: '甲\n乙' }, { agency: '甲\uD840局' }, { region: { county: '甲县\n' } }])
    expect(isTaken(wrong), JSON.stringify(wrong)).toBe(false);
});

test('an address that no file system knows is blocked, and says what to do', async () => {
  expect(isTaken({ slug: 'a'.repeat(200) })).toBe(true);
  expect(isTaken({ slug: 'a'.repeat(201) })).toBe(false);
  const file = new VFile({ path: 'seeds/x.txt', value: Buffer.from('一、概述\n2019年主动公开信息8条。\n') });
  file.data.human = { agency: '庄'.repeat(60), year: 2019 };
  await convert(file);
  expect(file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toEqual(['address-length']);
  expect(file.messages[0]?.reason).toContain('`slug: <ascii-name>`');
  expect(file.data.blockedRecord).toMatchObject({ id: null, url: null, year: 2019 });
});

test.each([
  ['agancy: 甲局', '“agancy” is no field, the fields are url', '没有 “agancy” 这一项，可用的有 url'],
  ['agency：甲局', 'is no list of fields, write each as `agency: …`', '每项写作 `agency: …`，用半角冒号'],
  ['year: "2022"', 'year: is no number', 'year：不是数字'],
  ['year: 2202', 'year: is later than 2099', 'year：晚于 2099 年'],
  ['fetched: 2026年11月22日', 'fetched: is no day, write it as 2026-11-22', 'fetched：不是日期，请写作 2026-11-22'],
  [
    'patches: [{ line: 1, from: 126, to: 127, why: 原件 }]',
    'patch 1, from: is a number',
    '订正第 1 条的 from：是数字，请加引号',
  ],
  ['patches: [{ line: 1, from: 甲, to: 甲, why: 原件 }]', 'patch 1: changes nothing', '订正第 1 条：from 与 to 相同'],
  ['patches: [{ line: 1, from: 甲, why: 原件 }]', 'patch 1, to: is missing', '订正第 1 条的 to：没有写'],
  ['region: { city: 甲 }', 'region: “city” is no field, the fields are province', 'region：没有 “city” 这一项'],
  ['agency: [甲, 乙]', 'agency: is no text', 'agency：不是文字'],
  ['slug: 城关镇', 'slug: is no piece of an address', 'slug：不能用作地址'],
  ['hold: "  "', 'hold: says nothing', 'hold：没有写理由'],
  ['title: ""', 'title: is empty', 'title：是空的'],
])('%s: %s', (yaml, english, chinese) => {
  const { error } = HumanNote.safeParse(parse(yaml));
  const faults = error === undefined ? '' : faultsOf(error).join('; ');
  expect(faults).toContain(english);
  const sentence = findingSentence('human-note', `seeds/a.yaml cannot be used: ${faults}`) ?? '';
  expect(sentence).toContain(chinese);
  expect(sentence).not.toMatch(/\bis\b/u);
});

test('two towns of one name are parted by the counties that a person states', async () => {
  const value = '城关镇人民政府2020年政府信息公开工作年度报告\n\n2020年，我镇主动公开政府信息12条。\n';
  const told = async (county: string | null): Promise<{ id: string | undefined; rules: string[] }> => {
    const file = new VFile({ path: 'seeds/a.txt', value: Buffer.from(value) });
    if (county !== null) file.data.human = { region: { province: '甘肃省', prefecture: '定西市', county } };
    const { record } = (await convert(file)).data;
    return { id: record?.id, rules: record?.findings.map(({ rule }) => rule) ?? [] };
  };
  expect(await told('岷县')).toEqual({ id: 'minxian-chengguanzhenrenminzhengfu/2020', rules: [] });
  expect(await told('临洮县')).toEqual({ id: 'lintaoxian-chengguanzhenrenminzhengfu/2020', rules: [] });
  expect((await told(null)).rules).toContain('agency-placed');
});

test.each([
  [{ county: '颍上县' }, 'yingshangxian-chengguanzhen', null],
  [{ province: '安徽省', prefecture: '阜阳市', county: '颍上县' }, 'yingshangxian-chengguanzhen', null],
  [
    { province: '安徽省', prefecture: '六安市', county: '颍上县' },
    null,
    '历年区划表中没有安徽省六安市颍上县，有的是安徽省阜阳市颍上县；',
  ],
  [
    { province: '安徽', prefecture: '阜阳', county: '颍上' },
    null,
    '历年区划表中没有安徽阜阳颍上，有的是安徽省阜阳市颍上县；',
  ],
  [{ province: '安徽省', prefecture: '阜阳市', county: '无此县' }, null, '历年区划表中没有安徽省阜阳市无此县；'],
])('a region that a person states is held to the lists: %j', async (stated, slug, doubt) => {
  const region = { province: null, prefecture: null, ...stated };
  const file = new VFile({
    path: 'seeds/a.txt',
    value: Buffer.from('城关镇2020年政府信息公开工作年度报告\n\n公开信息12条。\n'),
  });
  file.data.human = { region };
  const { record } = (await convert(file)).data;
  const told = record?.findings.find(({ rule }) => rule === 'region-agrees');
  if (doubt === null) expect(told).toBeUndefined();
  else expect(findingSentence('region-agrees', told?.message ?? '')).toContain(doubt);
  if (slug !== null) expect(record?.id).toBe(`${slug}/2020`);
  if (doubt === null)
    expect(record?.agency.region).toEqual({ province: '安徽省', prefecture: '阜阳市', county: '颍上县' });
});

test('a region against the agency’s own name is doubted', async () => {
  const file = new VFile({
    path: 'seeds/a.txt',
    value: Buffer.from('北京市朝阳区教育局2020年政府信息公开工作年度报告\n\n公开信息12条。\n'),
  });
  file.data.human = { region: { province: '吉林省', prefecture: '长春市', county: '朝阳区' } };
  const { record } = (await convert(file)).data;
  expect(record?.findings.map(({ rule }) => rule)).toContain('region-agrees');
});
