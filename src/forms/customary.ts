/**
 * Headings that reports used before there was a national form, and what part of today's form they answer,
 * so that one part can be read across all years. They say nothing about the edition.
 * Source: published reports on 2008 to 2018.
 */
import type { PartName } from '../report.ts';
import type { FormPart } from './form.ts';

export const customaryParts: readonly FormPart[] = [
  { name: 'overview', headings: ['概述', '概况', '概要', '基本情况', '基本概况', '总体概述', '总体工作情况'] },
  {
    name: 'proactive-disclosure',
    headings: [
      '主动公开信息情况',
      '主动公开情况',
      '政府信息主动公开情况',
      '信息主动公开情况',
      '主动公开政府信息的情况',
      '主动公开',
    ],
  },
  {
    name: 'requests',
    headings: [
      '依申请公开信息情况',
      '依申请公开情况',
      '依申请公开政府信息情况',
      '依申请公开政府信息办理情况',
      '依申请公开政府信息的情况',
      '依申请公开政府信息、咨询处理情况',
      '政府信息依申请公开情况',
      '信息依申请公开情况',
      '依申请公开',
      '申请公开情况',
      '依申请公开政府信息申请办理情况',
    ],
  },
  {
    name: 'review-and-litigation',
    headings: [
      '行政复议、诉讼和申诉情况',
      '投诉、行政复议、诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议和行政诉讼情况',
      '行政复议、提起行政诉讼情况',
      '行政复议和诉讼情况',
      '行政复议、诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '因政府信息公开申请行政复议、提起行政诉讼情况',
    ],
  },
  {
    name: 'problems-and-improvements',
    headings: [
      '存在的问题',
      '改进措施',
      '主要存在问题和改进措施',
      '存在的主要问题和改进措施',
      '存在的主要问题及改进措施',
      '存在问题及改进措施',
      '存在的问题和改进措施',
      '存在的问题及改进措施',
      '工作中存在的主要问题和改进措施',
      '政府信息公开工作存在的主要问题和改进措施',
      '政府信息公开工作存在的主要问题、改进情况',
      '存在的主要问题及改进措施情况',
      '存在的问题和改进意见',
      '存在问题与改进',
      '问题与改进',
      '主要问题和改进措施',
      '主要问题及改进措施',
      '存在问题和改进措施',
      '存在的不足及改进措施',
      '存在的不足和改进措施',
      '工作中存在的问题及改进措施',
      '政府信息公开工作存在的主要问题及改进措施',
      '主要问题与改进措施',
    ],
  },
  { name: 'other-matters', headings: ['其他事项', '需要说明的其他事项', '其他需要说明的事项'] },
];

/**
 * Headings of one word or two, that tell a part only where no other heading of the report answers it. Sample: `申请`, `不足`
 */
export const shortHeadings: readonly FormPart[] = [
  {
    name: 'overview',
    headings: ['概', '工作情况', '总体', '整体情况', '开展情况', '工作开展情况', '总述', '主要工作'],
  },
  {
    name: 'proactive-disclosure',
    headings: [
      '公开',
      '公开情况',
      '公开工作',
      '公开内容',
      '公开工作情况',
      '公开的内容',
      '公开信息情况',
      '信息公开情况',
      '政府信息公开情况',
    ],
  },
  {
    name: 'requests',
    headings: ['申请', '申请情况', '申请公开', '申请受理', '申请办理情况', '申请处理情况', '申请受理情况'],
  },
  { name: 'review-and-litigation', headings: ['复议诉讼', '复议', '诉讼', '复议情况', '救济情况'] },
  {
    name: 'problems-and-improvements',
    headings: [
      ...['问题', '不足', '困难', '存在不足', '主要不足', '主要问题', '存在问题', '改进', '打算', '展望'],
      ...['问题和不足', '问题与不足', '困难和问题', '困难与问题', '不足之处', '不足与改进', '不足和改进'],
      ...['下一步', '下步打算', '下一步打算', '下步工作', '下一步工作', '今后打算', '工作打算', '整改措施', '努力方向'],
    ],
  },
  { name: 'other-matters', headings: ['其他', '其它', '其他情况', '其它情况', '其他说明', '补充说明', '附则'] },
];

/**
 * Words by which a heading of a part tells what it answers, without marks and in Simplified script, for the many wordings
 * of the years before the form. A heading that speaks of two parts tells none.
 */
export const customaryWords: ReadonlyArray<{ name: PartName; pattern: RegExp; not?: RegExp }> = [
  {
    name: 'overview',
    // 主要工作概述, 政府信息公开工作基本情况, 2013年工作总体情况, 信息公开工作综述
    pattern:
      /(?:概述|概况|综述|(?:基本|总体|整体|主要工作|总的)(?:工作|公开)?情况(?:说明)?|^(?:本年度|年度)?(?:政府)?信息公开工作(?:开展)?情况)$/u,
    not: /主动公开|申请|复议|诉讼|收费|问题|改进|平台|队伍|人员|公文类|网上公开/u,
  },
  {
    name: 'proactive-disclosure',
    // 主动公开政府信息工作情况, 政府信息主动公开的范围和数量
    pattern: /主动公开/u,
    not: /申请|复议|诉讼|问题|改进|概述/u,
  },
  {
    name: 'requests',
    // 政府信息依申请公开工作情况, 受理政府信息公开申请的情况, 公民申请公开政府信息的情况
    // 依申请公开政府信息和不予公开政府信息的情况, 申请答复情况
    pattern:
      /依申请|(?:收到|受理|办理|处理|答复|接受).*申请|申请(?:公开)?(?:政府)?信息|信息公开申请|申请(?:公开)?(?:的)?(?:答复|办理|处理)/u,
    not: /主动公开|复议|诉讼|申诉|问题|改进|收费|费用|^(?!.*依申请公开).*不予公开/u,
  },
  {
    name: 'review-and-litigation',
    // 复议、诉讼和申诉情况, 因政府信息公开被提起行政诉讼的情况
    pattern: /复议|诉讼|申诉/u,
    not: /主动公开|依申请公开|问题|改进|概述/u,
  },
  {
    name: 'problems-and-improvements',
    // 政府信息公开工作存在不足及改进措施, 主要问题和下一步打算, 存在的困难, 发现的不足和整改方向
    pattern:
      /(?:存在|主要|面临).{0,8}(?:问题|不足|困难)|(?:问题|不足|困难).{0,4}(?:改进|整改|对策|措施|打算|建议)|改进(?:措施|情况|意见|方向|工作)?$|^(?:下一步|下步|今后|明年|下年度|下一年).{0,8}(?:打算|计划|安排|思路|措施|重点|工作)/u,
    not: /主动公开情况|复议|诉讼/u,
  },
  {
    name: 'other-matters',
    // 需要说明的事项, 其他有关情况, 其他需要说明的问题
    pattern: /(?:需要?|应当?)(?:说明|报告).{0,4}(?:事项|情况|问题)|^其[他它].{0,8}(?:事项|情况|问题)|^附则$/u,
    not: /主动公开|申请|复议|存在/u,
  },
];
