/**
 * Where an agency sits, asked of its name and the year of its report: names change hands.
 */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { convert } from '../src/convert/index.ts';
import { regionInside } from '../src/convert/recognize/region-inside.ts';
import { regionAtStart, today } from '../src/convert/recognize/regions.ts';

test.each([
  ['襄樊市科学技术局', 2009, '湖北省 襄樊市 -'],
  ['襄樊市谷城县卫生局', 2009, '湖北省 襄樊市 谷城县'],
  ['谷城县卫生局', 2009, '湖北省 襄樊市 谷城县'],
  ['谷城县卫生局', 2015, '湖北省 襄阳市 谷城县'],
  ['襄阳市谷城县卫生局', 2009, '湖北省 襄阳市 谷城县'],
  ['巢湖市教育局', 2009, '安徽省 巢湖市 -'],
  ['巢湖市教育局', 2016, '安徽省 合肥市 巢湖市'],
  ['莱芜市教育局', 2012, '山东省 莱芜市 -'],
  ['莱芜市教育局', 2021, '山东省 莱芜市 -'],
  ['长乐市财政局', 2014, '福建省 福州市 长乐市'],
  ['长乐区财政局', 2018, '福建省 福州市 长乐区'],
  ['北京市密云县教育局', 2010, '北京市 - 密云县'],
  ['无为县人民政府', 2009, '安徽省 巢湖市 无为县'],
  ['无为县人民政府', 2015, '安徽省 芜湖市 无为县'],
  ['毕节地区教育局', 2009, '贵州省 毕节地区 -'],
  ['白银市科学技术局', 2009, '甘肃省 白银市 -'],
  // Two counties of one name prove no more than what they share.
  ['桥东区教育局', 2010, '河北省 - -'],
  ['朝阳区教育局', 2010, '- - -'],
  ['东岭县教育局', 2010, '- - -'],
])('%s in %i: %s', (name, year, expected) => {
  const { province, prefecture, county } = regionAtStart(name, year).region;
  expect([province, prefecture, county].map((part) => part ?? '-').join(' ')).toBe(expected);
});

test('a county behind its province in short lies in that province, whatever stands across the edge of the two', () => {
  const wrong = today.counties.flatMap(({ name, region }) => {
    const province = today.provinces.find((each) => each.region.province === region.province);
    if (province === undefined || name.endsWith('产业园区')) return [];
    const found = regionInside(`${province.stem}${name}水利局`);
    return found.province === region.province ? [] : [`${province.stem}${name}: ${found.province}${found.prefecture}`];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['河北海事局', '河北省 - -'],
  ['湖南通信管理局', '湖南省 - -'],
  ['江西安全生产监督管理局', '江西省 - -'],
  ['北京朝阳区水利局', '北京市 - 朝阳区'],
  ['湖南平江县水利局', '湖南省 岳阳市 平江县'],
  ['国网湖南平江县供电公司', '湖南省 岳阳市 平江县'],
  ['中国科学院兰州分院', '甘肃省 兰州市 -'],
  ['海南海事局', '海南省 - -'],
])('%s: %s', async (name, expected) => {
  const value = Buffer.from(`${name}2021年政府信息公开工作年度报告\n一、概述\n公开信息12条。\n`);
  const { record } = (await convert(new VFile({ path: 'seeds/a.txt', value }))).data;
  const { province = '', prefecture = '', county = '' } = record?.agency.region ?? {};
  expect([province, prefecture, county].map((part) => part ?? '-').join(' ')).toBe(expected);
});
