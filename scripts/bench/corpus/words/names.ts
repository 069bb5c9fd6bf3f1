/**
 * Made-up names of persons, streets, villages, firms, papers and documents, put together from the pieces real ones have.
 */
import type { Dice } from '../dice.ts';
import { words } from '../word-list.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华飞鹏红志玉梅斌宇浩凯健俊帆雪荣爱新利清春海波宁贵福生龙元全胜学祥才发成武康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江超亮政谦亨奇固之轮翰朗伯宏言若鸣朋栋维启克伦翔旭泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾榕风航弘正日霖田昕颖悦嘉琪欣怡瑞凤洁莉云莲真环素珍珊';
const VILLAGE = words('沟 庄 村 坪 湾 寨 岭 堡 营 塘 桥 店 河 坝 屯 铺 洼 窑 集 圩 坡 塬 岗 冲 垸 畈 山 楼 井 滩 甸');
const VILLAGE_HEAD = words(
  '上 下 大 小 东 西 前 后 新 老 石 柳 杏 桃 梨 枣 杨 松 柏 桑 槐 榆 竹 梅 荷 龙 凤 虎 马 牛 羊 白 黑 青 红 黄 清 泉 高 平',
);
const ROADS = words(
  '人民 解放 中山 建设 和平 胜利 团结 文化 迎宾 滨河 朝阳 长江 黄河 青年 光明 幸福 振兴 友谊 新华 府前 育才 昆仑 泰山 珠江 环城 兴业 科技 民主 复兴 工农 凤凰 月亮 天河 翠湖 花园 世纪 学府 站前 西湖 银河 金鼎 大桥 龙山 玉泉 东风 红旗 前进',
);
const BRANDS =
  '鑫华盛隆泰恒达瑞丰宏源金鼎兴祥康润德信诚远航创联通腾飞卓越凯博雅正安佳美百汇万顺天成同力永久富民绿野蓝海星辰云峰龙腾凤翔嘉禾伟业';
const TRADES = words(
  '建材 农业科技 生物医药 机械制造 食品 电子 化工 物流 纺织 新能源 房地产开发 建筑工程 环保科技 信息技术 商贸 文化传媒 旅游开发 畜牧养殖 矿业 水务 园林 服饰 汽车配件 陶瓷 茶业 酒业 木业 饲料 光电 包装',
);
const PAPERS = words('日报 晚报 晨报 时报 电视台 人民广播电台 新闻网 手机报 政府公报 商报 发布 融媒 微报');
const DOCUMENT_END = words(
  '管理办法 实施方案 暂行规定 实施细则 工作规程 工作要点 工作制度 考核办法 若干意见 实施意见 指导意见 行动计划 三年规划 应急预案 操作指南 责任分工 任务清单 奖励办法 通知 公告 工作规范 评价标准 补充规定 目录',
);
const DOCUMENT_LEAD = words(
  '关于进一步加强 关于规范 关于做好 关于推进 关于印发 关于深化 关于开展 关于加快 关于完善 关于全面推行 关于公布 关于调整 关于促进 关于切实做好 关于健全',
);

/** 张建国. */
export function person(dice: Dice): string {
  const characters = [...GIVEN];
  return dice.pick([...SURNAMES]) + dice.pick(characters) + (dice.chance(75) ? dice.pick(characters) : '');
}

/** 柳家沟村. */
export function village(dice: Dice): string {
  const head = dice.chance(50) ? `${dice.pick([...SURNAMES])}家` : dice.pick(VILLAGE_HEAD) + dice.pick(VILLAGE_HEAD);
  const end = dice.pick(VILLAGE);
  return head + end + (end === '村' ? '' : '村');
}

/** 人民中路128号. */
export function street(dice: Dice): string {
  return `${dice.pick(ROADS)}${dice.pick(['', '东', '西', '南', '北', '中'])}${dice.pick(['路', '路', '大道', '街'])}${dice.int(1, 399)}号`;
}

/** 鑫瑞建材有限公司. */
export function firm(dice: Dice, stem: string): string {
  const brands = [...BRANDS];
  return `${dice.chance(70) ? stem : ''}${dice.pick(brands)}${dice.pick(brands)}${dice.pick(TRADES)}${dice.pick(['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'])}`;
}

/** 《白银日报》. */
export function paper(dice: Dice, stem: string): string {
  const name = stem + dice.pick(PAPERS);
  return /[报]$/u.test(name) ? `《${name}》` : `“${name}”`;
}

/** 《会宁县校车安全管理工作规程》, at times with its number. */
export function documentName(dice: Dice, about: string, stem: string, year: number): string {
  const issued = year - dice.int(0, 2);
  const title = dice.chance(45)
    ? `${dice.pick(DOCUMENT_LEAD)}${about}工作的${dice.pick(['通知', '意见', '实施意见', '指导意见', '若干意见', '决定'])}`
    : `${dice.chance(60) ? stem : ''}${about}${dice.pick(DOCUMENT_END)}`;
  const number = `（${dice.chance(40) ? '' : stem.slice(0, 1)}${dice.pick(['政办发', '政发', '办发', '政务公开办发', '办字', '府办', '发', '函', '政办函', '教发', '办公开'])}${dice.pick(['〔', '〔', '〔', '[', '【'])}${issued}`;
  const close = number.endsWith(`[${issued}`) ? ']' : number.includes('【') ? '】' : '〕';
  return `《${title}》${dice.chance(45) ? `${number}${close}${dice.int(1, 180)}号）` : ''}`;
}
