/**
 * Citations of the seeds against entries written by hand, and the style against examples of the standard itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CslItem } from '../../src/cite/csl-item.ts';
import { gbt7714 } from '../../src/cite/gbt7714.ts';
import { citationLines, citations } from '../../src/cite/index.ts';
import { placeAt } from '../../src/cite/place.ts';
import { seedReport } from './made-up.ts';

const SITE = 'https://archive.example.org/reports';

test('a report with a printed date and hour: all five forms', () => {
  const address = `${SITE}/lanzhouxinqu-kejifazhanju/2023/`;
  const cited = citations(seedReport('lanzhouxinqu-kejifazhanju/2023'), { address, place: null });
  expect(cited.sentence).toBe(
    `兰州新区科技发展局：《兰州新区科技发展局2023年政府信息公开工作年度报告》，2024年1月31日发布，政府信息公开年报档案，${address}。`,
  );
  expect(cited.gbt7714).toBe(
    `兰州新区科技发展局. 兰州新区科技发展局2023年政府信息公开工作年度报告[R/OL]. 2024-01-31. ${address}.`,
  );
  expect(cited.bibtex).toBe(`@techreport{lanzhouxinqu-kejifazhanju2023,
  author = {{兰州新区科技发展局}},
  title = {兰州新区科技发展局2023年政府信息公开工作年度报告},
  institution = {{兰州新区科技发展局}},
  type = {年度报告},
  year = {2024},
  date = {2024-01-31},
  url = {${address}},
  language = {zh-CN},
  langid = {chinese}
}
`);
  expect(cited.ris.split('\r\n')).toEqual([
    'TY  - RPRT',
    'ID  - lanzhouxinqu-kejifazhanju2023',
    'AU  - 兰州新区科技发展局',
    'TI  - 兰州新区科技发展局2023年政府信息公开工作年度报告',
    'M3  - 年度报告',
    'PB  - 兰州新区科技发展局',
    'PY  - 2024',
    'DA  - 2024/01/31',
    'DB  - 政府信息公开年报档案',
    `UR  - ${address}`,
    'LA  - zh-CN',
    'ER  - ',
    '',
  ]);
  expect(JSON.parse(cited.cslJson)).toEqual([
    {
      id: 'lanzhouxinqu-kejifazhanju2023',
      type: 'report',
      genre: '年度报告',
      language: 'zh-CN',
      author: [{ literal: '兰州新区科技发展局' }],
      title: '兰州新区科技发展局2023年政府信息公开工作年度报告',
      issued: { 'date-parts': [[2024, 1, 31]] },
      archive: '政府信息公开年报档案',
      URL: address,
    },
  ]);
});

test('a report without a date has none in any form, and the year reported on is not taken for one', () => {
  const address = `${SITE}/rugaoshi-kexuejishuxiehui/2017/`;
  const cited = citations(seedReport('rugaoshi-kexuejishuxiehui/2017'), { address, place: null });
  expect(cited.sentence).toBe(
    `如皋市科学技术协会：《2017年度如皋市科协信息公开工作年度报告》，发布日期不详，政府信息公开年报档案，${address}。`,
  );
  expect(cited.gbt7714).toBe(`如皋市科学技术协会. 2017年度如皋市科协信息公开工作年度报告[R/OL]. ${address}.`);
  expect(cited.bibtex).toBe(`@techreport{rugaoshi-kexuejishuxiehui2017,
  author = {{如皋市科学技术协会}},
  title = {2017年度如皋市科协信息公开工作年度报告},
  institution = {{如皋市科学技术协会}},
  type = {年度报告},
  url = {${address}},
  language = {zh-CN},
  langid = {chinese}
}
`);
  expect(cited.ris).not.toMatch(/^(?:PY|DA|Y2)/mu);
  expect(cited.cslJson).not.toMatch(/issued|accessed/u);
});

test('a section, by its number and title, with a hash after the anchor', () => {
  const report = seedReport('baiyinshi-kexuejishuju/2019');
  const address = `${SITE}/baiyinshi-kexuejishuju/2019/#s1-1~9f2c1a`;
  const cited = { address, place: placeAt(report, 's1-1') };
  expect(citationLines(report, cited)).toEqual({
    sentence: `白银市科学技术局：《白银市科学技术局2019年政府信息公开工作年度报告》“（一）政务公开工作开展情况”，发布日期不详，政府信息公开年报档案，${address}。`,
    gbt7714: `白银市科学技术局. 白银市科学技术局2019年政府信息公开工作年度报告[R/OL]. （一）政务公开工作开展情况. ${address}.`,
  });
  expect(citations(report, cited).bibtex).toContain('@techreport{baiyinshi-kexuejishuju2019-s1-1,');
});

test('a paragraph of a dated report: the place follows the date, as page numbers do', () => {
  const report = seedReport('chuxiongzhou-kexuejishuju/2016');
  const address = `${SITE}/chuxiongzhou-kexuejishuju/2016/#s1-p1`;
  expect(citationLines(report, { address, place: placeAt(report, 's1-p1') })).toEqual({
    sentence: `楚雄州科学技术局：《楚雄州科学技术局2016年政府信息公开年度报告》“一、概述”第1段，2017年1月19日发布，政府信息公开年报档案，${address}。`,
    gbt7714: `楚雄州科学技术局. 楚雄州科学技术局2016年政府信息公开年度报告[R/OL]. 2017-01-19：一、概述，第1段. ${address}.`,
  });
});

test('the style prints the reports of the standard as the standard does (8.8, B.7)', () => {
  const cnnic: CslItem = {
    id: 'b7-1',
    type: 'report',
    genre: '',
    language: 'zh-CN',
    author: [{ literal: '中国互联网络信息中心' }],
    title: '第29次中国互联网络发展状况统计报告',
    issued: { 'date-parts': [[2012, 1, 16]] },
    accessed: { 'date-parts': [[2013, 3, 26]] },
    archive: '',
    URL: 'https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf',
  };
  expect(gbt7714(cnnic)).toBe(
    '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. 2012-01-16. https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf.',
  );
  const yearAndPages: CslItem = { ...cnnic, issued: { 'date-parts': [[2011]] }, page: '8-9' };
  expect(gbt7714(yearAndPages)).toContain('[R/OL]. 2011：8-9. https://');
});

test('style and locale are the unchanged copies that the notice names', () => {
  const sums = ['gb-t-7714-2025-numeric.csl', 'locales-zh-CN.xml'].map((name) =>
    createHash('sha256')
      .update(readFileSync(`src/cite/style/${name}`))
      .digest('hex'),
  );
  expect(sums).toEqual([
    '367d6980ff9414ea4d4d3e7d95192f0d01df5cededd68cefe4b8ecdb971fbf53',
    '95cebc667f2da8fb5b9864e49941e3f867d59f79feba929bc58e8ed6bfd4d582',
  ]);
});
