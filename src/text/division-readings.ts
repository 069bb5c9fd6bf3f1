/**
 * Divisions whose names are not read as their characters mostly are: 蔚县 is Yù Xiàn, 洪洞县 is Hóngtóng. Without tones.
 * The library of readings (pinyin-pro 3.29.4) reads these wrong; all others right where each is read by itself.
 *
 * Sources beside each: AreaCity (AreaCity-JsSpider-StatsGov, divisions with readings), CC-CEDICT, and pages named.
 * Where sources differ, the reading that more of them give; 绥棱县 and 丹棱县 stay as the library has them.
 */
export const divisionReadings: ReadonlyMap<string, string> = new Map([
  ['陕西省', 'shaanxisheng'], // GB/T 16159, and the State's own spelling: 山西 is Shanxi
  ['云安县', 'yun-anxian'], // as it is spelt with the mark between syllables: 郁南县 beside it is Yunan too
  ['乐亭县', 'laotingxian'], // AreaCity, CC-CEDICT; ddhuang.com/4968
  ['襄都区', 'xiangduqu'], // AreaCity
  ['信都区', 'xinduqu'], // AreaCity
  ['望都县', 'wangduxian'], // AreaCity, CC-CEDICT
  ['蔚县', 'yuxian'], // AreaCity, CC-CEDICT; newhan.cn
  ['万柏林区', 'wanbailinqu'], // AreaCity bai, CC-CEDICT bo; named after cypress trees (luepen.com/b/8149), so bai is likelier
  ['繁峙县', 'fanshixian'], // AreaCity, CC-CEDICT; 777doc.com
  ['尧都区', 'yaoduqu'], // AreaCity, CC-CEDICT
  ['洪洞县', 'hongtongxian'], // AreaCity, CC-CEDICT; 777doc.com
  ['昆都仑区', 'kundulunqu'], // AreaCity, CC-CEDICT
  ['克什克腾旗', 'keshiketengqi'], // AreaCity, CC-CEDICT
  ['康巴什区', 'kangbashiqu'], // AreaCity
  ['商都县', 'shangduxian'], // AreaCity, CC-CEDICT
  ['调兵山市', 'diaobingshanshi'], // AreaCity, CC-CEDICT
  ['珲春市', 'hunchunshi'], // AreaCity, CC-CEDICT; scl371.com
  ['大箐山县', 'daqingshanxian'], // AreaCity, CC-CEDICT
  ['穆棱市', 'mulingshi'], // AreaCity, CC-CEDICT; zpaplc.com/post/951
  ['闵行区', 'minhangqu'], // AreaCity, CC-CEDICT; m.wzltyx.net/bzwd/202506/272969
  ['六合区', 'luhequ'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['盐都区', 'yanduqu'], // AreaCity, CC-CEDICT
  ['江都区', 'jiangduqu'], // AreaCity
  ['乐清市', 'yueqingshi'], // AreaCity, CC-CEDICT; chaoaichi.com/zatan/1515
  ['莲都区', 'lianduqu'], // AreaCity, CC-CEDICT
  ['蚌山区', 'bengshanqu'], // AreaCity, CC-CEDICT
  ['歙县', 'shexian'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['涡阳县', 'guoyangxian'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['都昌县', 'duchangxian'], // AreaCity, CC-CEDICT
  ['宁都县', 'ningduxian'], // AreaCity, CC-CEDICT
  ['于都县', 'yuduxian'], // AreaCity, CC-CEDICT
  ['乐陵市', 'laolingshi'], // CC-CEDICT lao (乐陵) and le (乐陵市), AreaCity le; pages (tmai1.com/t/40311) for lao
  ['单县', 'shanxian'], // AreaCity, CC-CEDICT; 777doc.com
  ['殷都区', 'yinduqu'], // AreaCity, CC-CEDICT
  ['浚县', 'xunxian'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['魏都区', 'weiduqu'], // AreaCity, CC-CEDICT
  ['召陵区', 'shaolingqu'], // AreaCity, CC-CEDICT
  ['泌阳县', 'biyangxian'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['黄陂区', 'huangpiqu'], // AreaCity, CC-CEDICT; blog/meipian list: 陂 pí
  ['曾都区', 'zengduqu'], // AreaCity, CC-CEDICT
  ['花都区', 'huaduqu'], // AreaCity, CC-CEDICT
  ['大埔县', 'dabuxian'], // AreaCity, CC-CEDICT; scl371.com
  ['都安瑶族自治县', 'duanyaozuzizhixian'], // AreaCity, CC-CEDICT
  ['都安县', 'duanxian'], // the same, as it is spoken of
  ['丰都县', 'fengduxian'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['新都区', 'xinduqu'], // AreaCity, CC-CEDICT
  ['郫都区', 'piduqu'], // AreaCity; AreaCity + steering list; hotoo pinyin
  ['什邡市', 'shifangshi'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953
  ['筠连县', 'junlianxian'], // AreaCity; tonglefu.com/407651, swup.cn/shehui/2953 (CC-CEDICT has yun)
  ['都匀市', 'duyunshi'], // AreaCity, CC-CEDICT; swup.cn/shehui/2953 (official du; local dou)
  ['三都水族自治县', 'sandushuizuzizhixian'], // AreaCity, CC-CEDICT
  ['三都县', 'sanduxian'], // the same
  ['牟定县', 'moudingxian'], // AreaCity, CC-CEDICT; steering list (Móudìng)
  ['秦都区', 'qinduqu'], // AreaCity, CC-CEDICT
  ['吴堡县', 'wubuxian'], // AreaCity, CC-CEDICT; scl371.com
  ['民乐县', 'minlexian'], // AreaCity; de.wikipedia Minle: Mínlè (CC-CEDICT has yue)
  ['武都区', 'wuduqu'], // AreaCity, CC-CEDICT
  ['宕昌县', 'tanchangxian'], // AreaCity; People's Daily overseas 2014-03-28 p.4: fixed by three ministries (CC-CEDICT still dang)
  ['乐都区', 'leduqu'], // AreaCity
  ['称多县', 'chenduoxian'], // CC-CEDICT chen, AreaCity cheng; no third source reached
  ['都兰县', 'dulanxian'], // AreaCity, CC-CEDICT
  ['红寺堡区', 'hongsibuqu'], // AreaCity bu, CC-CEDICT bao; no third source reached
  ['尉犁县', 'yulixian'], // AreaCity, CC-CEDICT; gudianfeng.com
  ['乌什县', 'wushixian'], // AreaCity, CC-CEDICT
  ['阿图什市', 'atushishi'], // AreaCity, CC-CEDICT
  ['喀什地区', 'kashidiqu'], // AreaCity, CC-CEDICT; dajiubao.com/183837, swup.cn/shehui/2953
  ['喀什市', 'kashishi'], // AreaCity, CC-CEDICT; dajiubao.com/183837, swup.cn/shehui/2953
  ['塔什库尔干塔吉克自治县', 'tashikuergantajikezizhixian'], // AreaCity, CC-CEDICT
  ['塔什库尔干县', 'tashikuerganxian'], // the same
]);
