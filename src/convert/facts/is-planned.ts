/**
 * Whether a clause tells of what is planned, which has not been done: 拟公开50条, 计划公开50条, 将公开50条.
 */
import type { KindEvidence } from './kind-evidence.ts';

/** What can be planned here. Sample: `拟|主动公开`, `将|收到` */
const DOING =
  '(?:主动|继续|进一步|陆续|逐步|全面|全部|及时|依法|对外|予以|新|再|计划|力争){0,3}(?:公开|发布|公布|新增|增加|增设|组织|举办|召开|开展|培训|印发|出台|制定|编制|编印|解读|配备|完成|更新|推送|建|聘|设|定)';

/** Sample: `拟主动公开`, `预计公开`, `准备召开`; not `按计划公开`, `虚拟大厅公开`, `模拟`, `草拟` */
const PLANNED = new RegExp(
  `(?<!按|按照|发展|生育|规划|工作)计划(?!生育|单列)|力争|争取|目标[是为]|(?:预计|预期|打算|准备|有望)(?=[^，。；]{0,8}?${DOING})|(?<![虚模草比])拟(?:于|在[^，。；]{1,12}?|${DOING})`,
  'u',
);

/** 将 that tells of what is to come. Sample: `我局将|主动公开`, `将于明年`; not `将政府信息120条公开` */
const WILL = new RegExp(`将(?:要|会|于|在(?:明年|下一?年|20\\d\\d年)|${DOING})`, 'u');

/** What is done with the things that were taken with 将. Sample: `将公开信息120条|全部上传网站` */
const DONE_WITH =
  /^[^，。；]{0,12}?(?:上传|上网|公开|发布|公布|刊登|发至|报送|录入|张贴|登载|移交|汇编|整理|归档|纳入|按)|^(?:的|全部|均|及时)?(?:在|通过|于)/u;

/** A heading over what is to come, and what tells that something has been done all the same. Sample: `改进措施` over 举办一期培训班。 */
const TO_COME = /改进措施|整改措施|下一?步|打算|工作计划|努力方向/u;
const DONE = /(?:19|20)\d\d年|今年|本年|全年|年内|已|先后|共|了/u;

export function isPlanned({ lead, behind, heading, sentence }: KindEvidence): boolean {
  if (TO_COME.test(heading) && !DONE.test(sentence)) return true;
  return PLANNED.test(lead) || (WILL.test(lead) && !DONE_WITH.test(behind));
}
