/**
 * The agency's piece of an address: every division in its own reading, one slug for one agency however it is written, and
 * never one for two of different places.
 */
import { expect, test } from 'vitest';
import { divisionSlug } from '../src/convert/recognize/division-slugs.ts';
import { slugInPlace, slugOf } from '../src/convert/recognize/metadata/address.ts';
import { allDivisions, type Division } from '../src/convert/recognize/regions.ts';

const NOWHERE = { province: null, prefecture: null, county: null };
const divisions = allDivisions.flat();

/** Ways to begin a name: the division alone, behind its province, its prefecture, both. */
function waysToSay({ name, region }: Division): string[] {
  const { province, prefecture } = region;
  const outer = [province, prefecture].filter((part) => part !== null && part !== name);
  return [...new Set([name, ...outer.map((part) => `${part ?? ''}${name}`), `${outer.join('')}${name}`])];
}

const SUFFIXES =
  '人民政府 人民政府办公室 人民政府办公厅 水利局 税务局 教育局 公安局 财政局 民政局 司法局 审计局 统计局 卫生健康委员会 发展和改革委员会 市场监督管理局 自然资源局 人力资源和社会保障局 长江路街道办事处 科学技术协会 中级人民法院'.split(
    ' ',
  );

test('one agency has one slug, with or without what its division lies in, before any suffix', () => {
  for (const division of divisions)
    for (const suffix of SUFFIXES) {
      const slugs = new Set(waysToSay(division).map((way) => slugOf(way + suffix, division.region)));
      expect([...slugs], division.name + suffix).toHaveLength(1);
      expect([...slugs][0]).toMatch(new RegExp(`^${divisionSlug(division)}-[a-z]+$`, 'u'));
    }
});

test('agencies of different places never share a slug', () => {
  const owners = new Map<string, Division>();
  for (const division of divisions) {
    const slug = divisionSlug(division);
    const other = owners.get(slug);
    owners.set(slug, division);
    if (other === undefined) continue;
    // A county that came under another prefecture is the same one.
    expect([division.name, division.region.province], slug).toEqual([other.name, other.region.province]);
    const [first, second] = [division, other].sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
    expect(first?.until, slug).toBeLessThanOrEqual(second?.since ?? 0);
  }
  expect(owners.size).toBeGreaterThan(3600);
});

test('a name that several divisions have gives none, unless the region says which', () => {
  expect(slugOf('朝阳区教育局', NOWHERE)).toBeNull();
  expect(slugOf('朝阳区教育局', { ...NOWHERE, province: '北京市' })).toBe('beijingshi-chaoyangqu-jiaoyuju');
  expect(slugOf('长春市朝阳区教育局', NOWHERE)).toBe('jilinsheng-chaoyangqu-jiaoyuju');
  expect(slugOf('苏州市水利局', NOWHERE)).toBe('jiangsusheng-suzhoushi-shuiliju');
  expect(slugOf('安徽省宿州市水利局', NOWHERE)).toBe('anhuisheng-suzhoushi-shuiliju');
  expect(slugOf('陕西省水利厅', NOWHERE)).not.toBe(slugOf('山西省水利厅', NOWHERE));
});

test('of a body whose name has no place, where a person says in which it lies', () => {
  const minxian = { province: '甘肃省', prefecture: '定西市', county: '岷县' };
  const town = '城关镇人民政府';
  expect(slugInPlace(town, minxian)).toBe(slugOf(`岷县${town}`, NOWHERE));
  expect(slugInPlace(town, { ...minxian, county: '临洮县' })).toBe(slugOf(`临洮县${town}`, NOWHERE));
  expect(slugInPlace('林业局', minxian)).toBe(slugOf('岷县林业局', NOWHERE));
  expect(slugInPlace('县林业局', minxian)).toBe(slugOf('岷县林业局', NOWHERE));
  // What names its place, or has a name of its own, has it already.
  for (const name of ['岷县城关镇人民政府', '甘肃省定西市岷县林业局', '兰州大学', '敦煌研究院'])
    expect(slugInPlace(name, minxian)).toBe(slugOf(name, minxian));
});

test.each([
  ['上海市闵行区教育局', 'minhangqu-jiaoyuju'],
  ['湖南省长沙市教育局', 'changshashi-jiaoyuju'],
  ['长沙市教育局', 'changshashi-jiaoyuju'],
  ['新疆维吾尔自治区喀什地区行政公署', 'kashidiqu-xingzhenggongshu'],
  ['浙江省温州市乐清市教育局', 'yueqingshi-jiaoyuju'],
  ['河北省石家庄市长安区人民政府', 'hebeisheng-changanqu-renminzhengfu'],
  ['楚雄彝族自治州科学技术局', 'chuxiongzhou-kexuejishuju'],
  ['楚雄州科学技术局', 'chuxiongzhou-kexuejishuju'],
  ['内蒙古自治区教育厅', 'neimenggu-jiaoyuting'],
  ['兰州新区科技发展局', 'lanzhouxinqu-kejifazhanju'],
  ['甘肃省兰州新区科技发展局', 'lanzhouxinqu-kejifazhanju'],
  ['乾县教育局', 'qianxian-jiaoyuju'],
  ['中华人民共和国司法部', 'sifabu'],
  ['司法部', 'sifabu'],
  ['中华人民共和国拱北海关', 'gongbeihaiguan'],
  ['東岭县教育局', 'donglingxianjiaoyuju'],
])('%s: %s', (agency, slug) => {
  expect(slugOf(agency, NOWHERE)).toBe(slug);
});

test('divisions that are misread in company', () => {
  const alone = new Map([
    ['长安区', 'changanqu'],
    ['乐亭县', 'laotingxian'],
    ['襄都区', 'xiangduqu'],
    ['信都区', 'xinduqu'],
    ['望都县', 'wangduxian'],
    ['蔚县', 'yuxian'],
    ['长治市', 'changzhishi'],
    ['繁峙县', 'fanshixian'],
    ['尧都区', 'yaoduqu'],
    ['洪洞县', 'hongtongxian'],
    ['昆都仑区', 'kundulunqu'],
    ['克什克腾旗', 'keshiketengqi'],
    ['康巴什区', 'kangbashiqu'],
    ['商都县', 'shangduxian'],
    ['长海县', 'changhaixian'],
    ['调兵山市', 'diaobingshanshi'],
    ['长春市', 'changchunshi'],
    ['长春经济技术开发区', 'changchunjingjijishukaifaqu'],
    ['长春净月高新技术产业开发区', 'changchunjingyuegaoxinjishuchanyekaifaqu'],
    ['长春高新技术产业开发区', 'changchungaoxinjishuchanyekaifaqu'],
    ['长春汽车经济技术开发区', 'changchunqichejingjijishukaifaqu'],
    ['长白朝鲜族自治县', 'changbaichaoxianzuzizhixian'],
    ['长岭县', 'changlingxian'],
    ['珲春市', 'hunchunshi'],
    ['大箐山县', 'daqingshanxian'],
    ['穆棱市', 'mulingshi'],
    ['长宁区', 'changningqu'],
    ['闵行区', 'minhangqu'],
    ['六合区', 'luhequ'],
    ['盐都区', 'yanduqu'],
    ['江都区', 'jiangduqu'],
    ['乐清市', 'yueqingshi'],
    ['长兴县', 'changxingxian'],
    ['莲都区', 'lianduqu'],
    ['长丰县', 'changfengxian'],
    ['蚌山区', 'bengshanqu'],
    ['歙县', 'shexian'],
    ['涡阳县', 'guoyangxian'],
    ['长乐区', 'changlequ'],
    ['长泰区', 'changtaiqu'],
    ['长泰县', 'changtaixian'],
    ['长汀县', 'changtingxian'],
    ['都昌县', 'duchangxian'],
    ['宁都县', 'ningduxian'],
    ['于都县', 'yuduxian'],
    ['长清区', 'changqingqu'],
    ['单县', 'shanxian'],
    ['殷都区', 'yinduqu'],
    ['浚县', 'xunxian'],
    ['长垣市', 'changyuanshi'],
    ['魏都区', 'weiduqu'],
    ['长葛市', 'changgeshi'],
    ['召陵区', 'shaolingqu'],
    ['泌阳县', 'biyangxian'],
    ['黄陂区', 'huangpiqu'],
    ['长阳土家族自治县', 'changyangtujiazuzizhixian'],
    ['曾都区', 'zengduqu'],
    ['长沙市', 'changshashi'],
    ['长沙县', 'changshaxian'],
    ['花都区', 'huaduqu'],
    ['大埔县', 'dabuxian'],
    ['长洲区', 'changzhouqu'],
    ['都安瑶族自治县', 'duanyaozuzizhixian'],
    ['长寿区', 'changshouqu'],
    ['丰都县', 'fengduxian'],
    ['新都区', 'xinduqu'],
    ['郫都区', 'piduqu'],
    ['什邡市', 'shifangshi'],
    ['长宁县', 'changningxian'],
    ['筠连县', 'junlianxian'],
    ['都匀市', 'duyunshi'],
    ['长顺县', 'changshunxian'],
    ['三都水族自治县', 'sandushuizuzizhixian'],
    ['牟定县', 'moudingxian'],
    ['长安区', 'changanqu'],
    ['秦都区', 'qinduqu'],
    ['长武县', 'changwuxian'],
    ['吴堡县', 'wubuxian'],
    ['民乐县', 'minlexian'],
    ['武都区', 'wuduqu'],
    ['宕昌县', 'tanchangxian'],
    ['乐都区', 'leduqu'],
    ['都兰县', 'dulanxian'],
    ['尉犁县', 'yulixian'],
    ['乌什县', 'wushixian'],
    ['阿图什市', 'atushishi'],
    ['喀什地区', 'kashidiqu'],
    ['喀什市', 'kashishi'],
    ['塔什库尔干塔吉克自治县', 'tashikuergantajikezizhixian'],
  ]);
  for (const [name, reading] of alone)
    for (const division of divisions.filter((one) => one.name === name)) {
      const slug =
        slugOf(waysToSay(division).at(-1) ?? '', division.region)
          ?.split('-')
          .at(-1) ?? '';
      // Of autonomous divisions the address has the short name.
      if (/自治/u.test(name)) expect(reading, name).toMatch(new RegExp(`^${slug.replace(/xian$/u, '')}`, 'u'));
      else expect(slug, name).toBe(reading);
    }
});
