/**
 * Names of agencies cut out of sentences: what leads to a name goes, what belongs to it stays.
 */
import { expect, test } from 'vitest';
import { mayBeOne } from '../src/convert/recognize/metadata/same-body.ts';
import { withoutLead } from '../src/convert/recognize/metadata/without-lead.ts';

test.each([
  '鄂尔多斯市人力资源和社会保障局',
  '郑州市中原区发展和改革委员会',
  '东岭县住房和城乡建设局',
  '市文化和旅游局',
  '白银市规划和自然资源局',
  '无为市卫生和计划生育委员会',
  '昆明市经济和信息化委员会',
  '昆明市对外贸易经济合作局',
  '呼和浩特市教育局',
  '天津市和平区教育局',
  '中华人民共和国拱北海关',
  '国家卫生和计划生育委员会',
  '住房和城乡建设部',
])('%s is whole', (name) => {
  expect(withoutLead(name)).toBe(name);
  expect(withoutLead(`根据上级要求由${name}`)).toBe(name);
});

test.each([
  ['根据市政府和省科技厅的要求', '白银市科学技术局'],
  ['根据市政府和省科技厅的部署', '白银市科学技术局'],
  ['按照市委和市政府的要求', '白银市规划和自然资源局'],
  ['依据省政府与市政府部署', '白银市教育局'],
  ['由市教育局和财政局共同组织的', '平川区教育局'],
  ['现将2019年', '白银市住房和城乡建设局'],
  ['本报告由白银市和', '靖远县科学技术局'],
])('%s leads to %s', (lead, name) => {
  expect(withoutLead(lead + name)).toBe(name);
});

test.each([
  ['开发区管委会', '襄东经济技术开发区管理委员会', true],
  ['高新区管委会', '云山市高新技术产业开发区管理委员会', true],
  ['高新区管委会', '襄东经济技术开发区管理委员会', false],
  ['东城新区管委会', '云山市西城新区管理委员会', false],
  ['开发区管委会', '云山市教育局', false],
  ['县人社局', '松溪县人力资源和社会保障局', true],
  ['县水务局', '松溪县农业农村和水利局', false],
  ['市教体局', '郑州市中原区教育体育局', false],
])('%s may be %s: %s', (short, full, isOne) => {
  expect(mayBeOne(short, full)).toBe(isOne);
});
