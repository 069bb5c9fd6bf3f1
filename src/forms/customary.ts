/**
 * Headings that reports used before there was a national form, and what part of today's form they answer,
 * so that one part can be read across all years. They say nothing about the edition.
 * Source: published reports on 2008 to 2018.
 */
import type { FormPart } from './form.ts';

export const customaryParts: readonly FormPart[] = [
  { name: 'overview', headings: ['概述', '概况', '基本情况', '总体概述', '总体工作情况'] },
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
