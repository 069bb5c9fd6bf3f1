/**
 * People, offices and media around a report: who is served, which office works, what accounts are called.
 */
import { words } from '../word-list.ts';

export const AUDIENCES = words(
  '群众 企业 市民 村民 居民 家长 种粮大户 个体工商户 纳税人 学生 老年人 职工 农民工 退役军人 业主 投资者 师生 患者 残疾人 高校毕业生 合作社 游客 养殖户 经营者 困难群众 科研人员 社会公众 服务对象 办事群众 监护人 中小微企业 侨胞 渔民 牧民 参保人员',
);

export const OFFICES = words(
  '办公室 法规科 财务科 人事科 综合科 政策法规科 规划科 宣传科 信息中心 执法大队 行政审批科 监察室 机关党委 督查室 政务公开科 市场科 业务科 秘书科 纪检组 政工科 后勤服务中心 调研室 安全监管科 项目办 统计科 信访科 基层股 建设股 综合股 审核股 服务大厅 法制办 档案室 技术科 工会 网络管理科 应急办 国际合作处 宣教中心 老干部科 评估科',
);

export const MEDIA = words(
  '发布 微讯 在线 之声 政务 融媒 零距离 e家 阳光 资讯 微政务 之窗 服务 观察 播报 先锋 热线 快讯 视界 直通车',
);

/** How sentences of a paragraph are tied, at times. */
export const TIES = words('同时， 此外， 另外， 与此同时， 在此基础上， 特别是， 为此， 据统计， 目前， 截至年底，');

/** Headings of points in the overview before and in the form, without what they are about. */
export const FREE_POINTS = words(
  '加强组织领导 健全工作机制 完善制度建设 突出公开重点 拓展公开渠道 强化监督检查 抓好业务培训 规范公开程序 推进平台建设 深化政策解读 回应社会关切 落实工作责任 加大宣传力度 夯实工作基础 提升队伍素质 优化服务方式 严格保密审查 注重工作实效 创新公开形式 推进标准化规范化',
);
