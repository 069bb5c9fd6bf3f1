/**
 * What bodies were commonly renamed to, by the words between their place and 局, 厅 or 委员会: grounds for a proposal, no
 * more. Sources: the reforms of 2008–2010, 2013–2014, 2018–2019 (中共中央《深化党和国家机构改革方案》, 2018) and 2021–2024.
 */

/** Former words, and those that may have followed them. */
const RENAMINGS: ReadonlyArray<readonly [former: string, later: string]> = [
  ['建设', '住房和城乡建设'],
  ['房产管理', '住房和城乡建设'],
  ['交通', '交通运输'],
  ['人事', '人力资源和社会保障'],
  ['劳动和社会保障', '人力资源和社会保障'],
  ['经济', '工业和信息化'],
  ['经济贸易', '工业和信息化'],
  ['经济和信息化', '工业和信息化'],
  ['卫生', '卫生和计划生育'],
  ['人口和计划生育', '卫生和计划生育'],
  ['卫生', '卫生健康'],
  ['卫生和计划生育', '卫生健康'],
  ['环境保护', '生态环境'],
  ['国土资源', '自然资源'],
  ['国土资源', '自然资源和规划'],
  ['城乡规划', '自然资源和规划'],
  ['规划', '自然资源和规划'],
  ['林业', '林业和草原'],
  ['农业', '农业农村'],
  ['农牧', '农业农村'],
  ['农村工作', '农业农村'],
  ['畜牧兽医', '农业农村'],
  ['文化', '文化广电新闻出版'],
  ['文化', '文化和旅游'],
  ['旅游', '文化和旅游'],
  ['旅游发展', '文化和旅游'],
  ['文化广电新闻出版', '文化和旅游'],
  ['文化广电新闻出版', '文化广电和旅游'],
  ['旅游', '文化广电和旅游'],
  ['旅游发展', '文化广电和旅游'],
  ['安全生产监督管理', '应急管理'],
  ['工商行政管理', '市场监督管理'],
  ['质量技术监督', '市场监督管理'],
  ['食品药品监督管理', '市场监督管理'],
  ['知识产权', '市场监督管理'],
  ['物价', '发展和改革'],
  ['粮食', '粮食和物资储备'],
  ['法制', '司法'],
  ['民族宗教', '民族宗教事务'],
  ['国家税务', '税务'],
  ['地方税务', '税务'],
  ['政务服务管理', '行政审批服务'],
  ['扶贫开发', '乡村振兴'],
  ['扶贫开发领导小组', '乡村振兴'],
  ['乡村振兴', '农业农村'],
  ['金融工作', '地方金融监督管理'],
];

/** Words by which a body is named: both known to follow each other, or one of them part of the other. */
export type Relation = 'known' | 'alike';

/** How the words of two bodies hang together; null where nothing says they do. Sample: `环境保护`, `生态环境` */
export function relationOf(former: string, later: string): Relation | null {
  if (former === later || former.length < 2 || later.length < 2) return null;
  if (RENAMINGS.some(([before, after]) => before === former && after === later)) return 'known';
  const [short, long] = former.length < later.length ? [former, later] : [later, former];
  return short[0] === long[0] && isWithin(short, long) ? 'alike' : null;
}

/** Whether the signs of one text stand in the other, in order. Sample: `科技` in `科学技术` */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}
