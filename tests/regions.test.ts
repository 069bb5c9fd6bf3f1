/**
 * Where an agency sits, asked of its name and the year of its report: names change hands.
 */
import { expect, test } from 'vitest';
import { regionAtStart } from '../src/convert/recognize/regions.ts';

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
