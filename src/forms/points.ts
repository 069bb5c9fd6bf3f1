/**
 * Points that reports commonly make under the parts of the form, as they are headed. The form itself names five aspects
 * of part 1 (own initiative, on request, management, platforms, supervision) without fixing their wording.
 * Used where a damaged heading has to be one of those that are usual. Source: published reports on 2008 to 2025.
 */
const SUBJECTS = ['', '政府信息', '信息', '政务', '政务信息', '政府信息公开', '信息公开', '政务公开'];

/** Endings that go with every subject. */
const PREDICATES = [
  '管理',
  '管理情况',
  '平台建设',
  '平台建设情况',
  '公开平台建设',
  '公开平台建设情况',
  '公开情况',
  '监督保障',
  '监督保障情况',
  '资源管理',
  '规范管理',
  '制度建设',
  '工作情况',
  '组织领导',
];

const POINTS = [
  '主动公开',
  '主动公开情况',
  '主动公开政府信息情况',
  '主动公开工作情况',
  '政府信息主动公开',
  '政府信息主动公开情况',
  '信息主动公开情况',
  '依申请公开',
  '依申请公开情况',
  '依申请公开工作',
  '依申请公开工作情况',
  '依申请公开办理情况',
  '政府信息依申请公开情况',
  '依申请公开政府信息情况',
  '监督保障',
  '监督保障情况',
  '监督与保障',
  '强化监督保障',
  '加强监督保障',
  '保障监督',
  '监督检查',
  '组织保障',
  '队伍建设',
  '业务培训',
  '教育培训',
  '主要问题',
  '存在问题',
  '存在的问题',
  '存在的主要问题',
  '主要存在的问题',
  '存在主要问题',
  '工作中存在的主要问题',
  '改进情况',
  '改进措施',
  '改进的情况',
  '改进方向',
  '改进工作',
  '改进举措',
  '整改情况',
  '下一步工作',
  '下一步打算',
  '下一步改进措施',
  '下步工作打算',
  '工作打算',
  '政策解读',
  '政策解读情况',
  '回应关切',
  '重点领域信息公开',
  '重点领域信息公开情况',
  '机制建设',
  '制度建设',
  '平台建设',
  '平台建设情况',
  '组织领导',
  '加强组织领导',
  '规范性文件管理',
];

/** All of them, each once. */
export const customaryPoints: readonly string[] = [
  ...new Set([...POINTS, ...SUBJECTS.flatMap((subject) => PREDICATES.map((predicate) => subject + predicate))]),
];
