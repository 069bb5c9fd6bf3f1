/**
 * Sentences on the year's work itself, of which reports tell more than of its publication.
 */
import { lines } from '../word-list.ts';

export const work = lines(`
  {self}{act}，{act}，全年公开相关信息{c}条。
  围绕{thing}、{thing}等群众身边事，{dept}{act}，{act}。
  {month}月，{person}同志到{village}调研{thing}工作，要求{act}。
  一是{act}，二是{act}，三是{act}，四是{act}，公开工作与业务工作两促进。
  {town}{act}，{town}{act}，形成了各具特色的做法。
  结合{campaign}，{self}{act}，受益{audience}{k}人。
  {firm}与{village}签约，{act}，签约过程全程公开。
  {paper}以《{thing}里的民生温度》为题，报道了{town}{act}的做法。
  {dept}牵头{act}，{dept}配合{act}，{n}项措施均已上网公示。
  {person}、{person}等代表建议{act}，{self}采纳后已向社会公布办理结果。
  全年发布{thing}、{thing}、{thing}等便民信息{c}条，其中{thing}信息阅读量最高。
  {audience}反映的{thing}问题，经{dept}核实后，{n}个工作日内公布了处理结果。
  {road}一带{thing}改造工程的招标、施工、验收信息逐项公开，{firm}中标。
  通过{act}、{act}，{s}的透明度进一步提高。
  {village}、{village}、{village}三个村{act}，村民代表{person}全程监督。
  针对{thing}季节性强的特点，{self}提前发布提示信息{m}条，引导{audience}{act}。`);
