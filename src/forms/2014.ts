/**
 * The table of the years before the form, 政府信息公开情况统计表: 国办发〔2014〕32号, 国务院办公厅关于加强和规范政府信息公开情况
 * 统计报送工作的通知. Governments and departments attached it to their reports on 2014 to 2018.
 * Source: the letter; the rows and units as published reports on these years print them.
 *
 * 2026-11-29: Sums stand only where the rows under a number divide it: two that exclude each other, or numbered ones that
 * leave nothing over. Channels (不同渠道和方式公开相同信息计1条) overlap, 其中 names one of many, and 专职人员 are not all the form
 * calls so: they have none.
 */
import type { FactKind, PartName } from '../report.ts';
import type { ListRow, ListSum, ListTable } from './list-table.ts';

const NAME = 'statistics-2014';

/** A row as it is written down here: how deep it stands, its label, unit, name and kind. */
type Entry = readonly [depth: 0 | 1 | 2 | 3, label: string, unit: string | null, name: string | null, kind?: FactKind];

const ENTRIES: readonly Entry[] = [
  [0, '一、主动公开情况', null, null],
  [1, '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 'disclosed.total', 'disclosed-total'],
  [2, '其中：主动公开规范性文件数', '条', 'disclosed.total.normative-documents'],
  [2, '制发规范性文件总数', '件', 'disclosed.normative-documents-issued', 'normative-issued'],
  [1, '（二）通过不同渠道和方式公开政府信息的情况', null, null],
  [2, '1.政府公报公开政府信息数', '条', 'disclosed.channels.gazette'],
  [2, '2.政府网站公开政府信息数', '条', 'disclosed.channels.website', 'disclosed-website'],
  [2, '3.政务微博公开政府信息数', '条', 'disclosed.channels.weibo', 'disclosed-weibo'],
  [2, '4.政务微信公开政府信息数', '条', 'disclosed.channels.wechat', 'disclosed-wechat'],
  [2, '5.其他方式公开政府信息数', '条', 'disclosed.channels.other', 'disclosed-other'],
  [0, '二、回应解读情况', null, null],
  [1, '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次', 'responses.total'],
  [1, '（二）通过不同渠道和方式回应解读的情况', null, null],
  [2, '1.参加或举办新闻发布会总次数', '次', 'responses.press-conferences'],
  [3, '其中：主要负责同志参加新闻发布会次数', '次', 'responses.press-conferences.by-head'],
  [2, '2.政府网站在线访谈次数', '次', 'responses.online-interviews'],
  [3, '其中：主要负责同志参加政府网站在线访谈次数', '次', 'responses.online-interviews.by-head'],
  [2, '3.政策解读稿件发布数', '篇', 'responses.interpretations', 'interpretations'],
  [2, '4.微博微信回应事件数', '次', 'responses.weibo-and-wechat'],
  [2, '5.其他方式回应事件数', '次', 'responses.other'],
  [0, '三、依申请公开情况', null, null],
  [1, '（一）收到申请数', '件', 'requests.received', 'requests-received'],
  [2, '1.当面申请数', '件', 'requests.received.in-person'],
  [2, '2.传真申请数', '件', 'requests.received.fax'],
  [2, '3.网络申请数', '件', 'requests.received.online'],
  [2, '4.信函申请数', '件', 'requests.received.letter'],
  [1, '（二）申请办结数', '件', 'requests.completed'],
  [2, '1.按时办结数', '件', 'requests.completed.in-time'],
  [2, '2.延期办结数', '件', 'requests.completed.extended'],
  [1, '（三）申请答复数', '件', 'requests.answered'],
  [2, '1.属于已主动公开范围数', '件', 'requests.answered.already-disclosed'],
  [2, '2.同意公开答复数', '件', 'requests.answered.granted', 'requests-granted'],
  [2, '3.同意部分公开答复数', '件', 'requests.answered.partly-granted', 'requests-partly-granted'],
  [2, '4.不同意公开答复数', '件', 'requests.answered.refused', 'requests-refused'],
  [3, '其中：涉及国家秘密', '件', 'requests.answered.refused.state-secret'],
  [3, '涉及商业秘密', '件', 'requests.answered.refused.trade-secret'],
  [3, '涉及个人隐私', '件', 'requests.answered.refused.privacy'],
  [3, '危及国家安全、公共安全、经济安全和社会稳定', '件', 'requests.answered.refused.security-and-stability'],
  [3, '不是《条例》所指政府信息', '件', 'requests.answered.refused.not-government-information'],
  [3, '法律法规规定的其他情形', '件', 'requests.answered.refused.other-law'],
  [2, '5.不属于本行政机关公开数', '件', 'requests.answered.not-of-this-agency'],
  [2, '6.申请信息不存在数', '件', 'requests.answered.nonexistent', 'requests-unavailable'],
  [2, '7.告知作出更改补充数', '件', 'requests.answered.to-be-amended'],
  [2, '8.告知通过其他途径办理数', '件', 'requests.answered.other-channels'],
  [0, '四、行政复议数量', '件', 'reconsideration.total', 'reconsideration'],
  [1, '（一）维持具体行政行为数', '件', 'reconsideration.upheld'],
  [1, '（二）被依法纠错数', '件', 'reconsideration.corrected'],
  [1, '（三）其他情形数', '件', 'reconsideration.other'],
  [0, '五、行政诉讼数量', '件', 'litigation.total', 'litigation'],
  [1, '（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 'litigation.upheld'],
  [1, '（二）被依法纠错数', '件', 'litigation.corrected'],
  [1, '（三）其他情形数', '件', 'litigation.other'],
  [0, '六、举报投诉数量', '件', 'complaints'],
  [0, '七、依申请公开信息收取的费用', '万元', 'fees', 'fees'],
  [0, '八、机构建设和保障经费情况', null, null],
  [1, '（一）政府信息公开工作专门机构数', '个', 'resources.offices'],
  [1, '（二）设置政府信息公开查阅点数', '个', 'resources.reading-points'],
  [1, '（三）从事政府信息公开工作人员数', '人', 'resources.staff', 'staff'],
  [2, '1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', 'resources.staff.full-time'],
  [2, '2.兼职人员数', '人', 'resources.staff.part-time'],
  [
    1,
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '万元',
    'resources.funds',
  ],
  [0, '九、政府信息公开会议和培训情况', null, null],
  [1, '（一）召开政府信息公开工作会议或专题会议数', '次', 'meetings-and-training.meetings', 'meetings'],
  [1, '（二）举办各类培训班数', '次', 'meetings-and-training.courses', 'training'],
  [1, '（三）接受培训人员数', '人次', 'meetings-and-training.trainees'],
];

/** Parts of today's form by the begin of a name; all else is of the overview (总体情况). */
const PARTS: Readonly<Record<string, PartName>> = {
  disclosed: 'proactive-disclosure',
  requests: 'requests',
  fees: 'requests',
  reconsideration: 'review-and-litigation',
  litigation: 'review-and-litigation',
};

const codeOf = (name: string): string => `${NAME}.${name}/number`;

function rowsOf(entries: readonly Entry[]): ListRow[] {
  const path: string[] = [];
  return entries.map(([depth, label, unit, name, kind = null]) => {
    path.splice(depth, Infinity, label);
    const figure = unit === null || name === null ? null : { code: codeOf(name), unit, kind };
    return { path: [...path], figure, part: PARTS[name?.split('.')[0] ?? ''] ?? 'overview' };
  });
}

function sum(id: string, formula: string, whole: string, parts: readonly string[]): ListSum {
  return {
    id,
    formula,
    left: parts.map((part) => codeOf(`${whole}.${part}`)),
    right: [codeOf(whole)],
    basis: 'implied',
  };
}

const RULINGS = ['upheld', 'corrected', 'other'];

export const statistics2014: ListTable = {
  kind: 'list',
  name: NAME,
  title: '政府信息公开情况统计表',
  edition: '2014',
  issuedBy: '国办发〔2014〕32号',
  years: { from: 2014, to: 2018 },
  head: [
    ['统计指标', '指标名称', '统计项目', '指标'],
    ['单位', '计量单位'],
    ['统计数', '统计数据', '数量', '数值', '统计数量', '数据'],
  ],
  rows: rowsOf(ENTRIES),
  sums: [
    sum('statistics-received', '收到申请数：四种方式之和，等于总数', 'requests.received', [
      'in-person',
      'fax',
      'online',
      'letter',
    ]),
    sum('statistics-completed', '申请办结数：按时办结与延期办结之和，等于总数', 'requests.completed', [
      'in-time',
      'extended',
    ]),
    sum('statistics-answered', '申请答复数：1至8项之和，等于总数', 'requests.answered', [
      'already-disclosed',
      'granted',
      'partly-granted',
      'refused',
      'not-of-this-agency',
      'nonexistent',
      'to-be-amended',
      'other-channels',
    ]),
    sum('statistics-refused', '不同意公开答复数：六种情形之和，等于总数', 'requests.answered.refused', [
      'state-secret',
      'trade-secret',
      'privacy',
      'security-and-stability',
      'not-government-information',
      'other-law',
    ]),
    {
      ...sum('statistics-reconsideration', '行政复议数量：（一）至（三）项之和，等于总数', 'reconsideration', RULINGS),
      right: [codeOf('reconsideration.total')],
    },
    {
      ...sum('statistics-litigation', '行政诉讼数量：（一）至（三）项之和，等于总数', 'litigation', RULINGS),
      right: [codeOf('litigation.total')],
    },
  ],
};
