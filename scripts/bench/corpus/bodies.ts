/**
 * The kinds of body that publish such reports, how their names are made from a place, and what their work is about.
 */
import type { Place } from './places.ts';
import { words } from './word-list.ts';
import { subjects } from './words/subjects.ts';

export interface Body {
  name: (place: Place) => string;
  short: (place: Place) => string;
  /** How it speaks of itself; 县 stands for the place's kind. */
  self: string;
  /** What its work is about. */
  subjects: readonly string[];
  /** 办公室, in which the report is made. */
  office: string;
}

/** Departments: full name without 局, short name, key of the subjects. */
const DEPARTMENTS = words(`
  教育:教育:education 科学技术:科技:science 工业和信息化:工信:industry 公安:公安:police 民政:民政:welfare 司法:司法:justice
  财政:财政:finance 人力资源和社会保障:人社:labour 自然资源:自然资源:land 国土资源:国土:land 生态环境:生态环境:environment
  环境保护:环保:environment 住房和城乡建设:住建:housing 城乡规划:规划:housing 交通运输:交通:transport 水利:水利:water 水务:水务:water
  农业农村:农业农村:farming 农业:农业:farming 林业和草原:林草:forest 林业:林业:forest 商务:商务:trade 文化和旅游:文旅:culture
  文化广电新闻出版:文广新:culture 卫生健康:卫健:health 卫生和计划生育:卫计:health 退役军人事务:退役军人:veterans 应急管理:应急:emergency
  安全生产监督管理:安监:emergency 审计:审计:audit 市场监督管理:市场监管:market 工商行政管理:工商:market 食品药品监督管理:食药监:market
  质量技术监督:质监:market 体育:体育:sport 统计:统计:statistics 医疗保障:医保:insurance 城市管理:城管:city 粮食和物资储备:粮食:grain
  信访:信访:petitions 扶贫开发:扶贫:poverty 乡村振兴:乡村振兴:poverty 行政审批服务:审批:approval 档案:档案:archives 地震:地震:weather
  气象:气象:weather 畜牧兽医:畜牧:farming 物价:物价:prices 旅游:旅游:culture 园林绿化:园林:city 人民防空:人防:emergency 投资促进:投促:trade
  烟草专卖:烟草:market 供销合作:供销:trade 住房公积金管理:公积金:housing`).map((entry): Body => {
  const [full = '', short = '', key = ''] = entry.split(':');
  const end = (place: Place): string =>
    place.level === 'province' && !/^(?:气象|地震|粮食|体育|统计|信访|医疗|市场)/u.test(full) ? '厅' : '局';
  return {
    name: (place) => `${place.name}${full}${end(place)}`,
    short: (place) => `${place.kind === '旗' ? '旗' : place.kind}${short}${end(place)}`,
    self: '我局',
    subjects: subjects(key),
    office: '办公室',
  };
});

const GOVERNMENT: Body = {
  name: (place) => `${place.name}人民政府`,
  short: (place) => `${place.kind}政府`,
  self: '我县',
  subjects: subjects('government'),
  office: '办公室',
};

const COMMISSION: Body = {
  name: (place) => `${place.name}发展和改革委员会`,
  short: (place) => `${place.kind}发改委`,
  self: '我委',
  subjects: subjects('planning'),
  office: '办公室',
};

const TAX: Body = {
  name: (place) => `国家税务总局${place.name}税务局`,
  short: (place) => `${place.kind}税务局`,
  self: '我局',
  subjects: subjects('tax'),
  office: '办公室',
};

const HEALTH_CENTRE: Body = {
  name: (place) => `${place.name}疾病预防控制中心`,
  short: (place) => `${place.kind}疾控中心`,
  self: '本中心',
  subjects: subjects('health'),
  office: '办公室',
};

const SCIENCE_ASSOCIATION: Body = {
  name: (place) => `${place.name}科学技术协会`,
  short: (place) => `${place.kind}科协`,
  self: '本会',
  subjects: subjects('science'),
  office: '办公室',
};

/** Towns and streets of a county: the first four of its list. */
const TOWNSHIPS: readonly Body[] = [0, 1, 2, 3].map((at): Body => {
  const town = (place: Place): string => place.towns[at] ?? `城关${at}镇`;
  const street = (place: Place): boolean => town(place).endsWith('街道');
  return {
    name: (place) => `${place.name}${town(place)}${street(place) ? '办事处' : '人民政府'}`,
    short: (place) => town(place),
    self: '本级',
    subjects: subjects('township'),
    office: '党政办公室',
  };
});

const SCHOOLS: readonly Body[] = words('师范学院 职业技术学院 医学高等专科学校 理工学院').map((end) => ({
  name: (place) => `${place.stem}${end}`,
  short: () => '学校',
  self: '学校',
  subjects: subjects('university'),
  office: '校长办公室',
}));

const INSTITUTES: readonly Body[] = words('农业科学院 林业科学研究所 水利科学研究院').map((end) => ({
  name: (place) => `${place.name}${end}`,
  short: () => '我院',
  self: '我院',
  subjects: subjects('institute'),
  office: '综合办公室',
}));

/** Zones have a committee and its offices. */
const ZONE_BODIES: readonly Body[] = words(
  '管理委员会 财政局 经济发展局 社会事业局 规划建设局 招商局 市场监督管理局 行政审批局 综合执法局 科技创新局 应急管理局 人力资源局',
).map((end) => ({
  name: (place) => `${place.name}${end}`,
  short: () => (end === '管理委员会' ? '管委会' : `区${end}`),
  self: end === '管理委员会' ? '我区' : '我局',
  subjects: subjects('zone'),
  office: end === '管理委员会' ? '党政办公室' : '办公室',
}));

const SHARED = [...DEPARTMENTS, COMMISSION, TAX, HEALTH_CENTRE, SCIENCE_ASSOCIATION];

/** The bodies of a place of that level, its government first. */
export function bodiesAt(level: Place['level']): readonly [Body, ...Body[]] {
  switch (level) {
    case 'province':
      return [GOVERNMENT, ...SHARED, ...INSTITUTES];
    case 'prefecture':
      return [GOVERNMENT, ...SHARED, ...SCHOOLS, ...INSTITUTES];
    case 'county':
      return [GOVERNMENT, ...SHARED, ...TOWNSHIPS];
    case 'zone': {
      const [committee = GOVERNMENT, ...offices] = ZONE_BODIES;
      return [committee, ...offices];
    }
  }
}
