/**
 * Cuts the words that lead to a name off the words of a sentence before it. Names hold such words too
 * (人力资源和社会保障局, 经济和信息化局, 呼和浩特市), so each is looked at where it stands.
 */
import { toSimplified } from '../../../text/simplified.ts';
import { regionAtStart } from '../regions.ts';
import { kindOf } from './agency-kind.ts';

/** Words that lead to a name in a sentence and do not belong to it; not those inside 经济, 对外 or 青年. */
const LEAD =
  /按照|根据|依据|由(?!贸)|经(?!济|贸|信|营|合|开|发)|为|是|在|对(?!外|台|口)|(?:面?向)?社会(?:各界)?(?:公布|公开|发布)|向|关于|规定|要求|部署|通知|精神(?!病|卫生)|实际|的|结合|现将|以及|》|(?<![青老])年度?|(?<!共)和|(?<!参)与/gu;

/** What joins two things: inside a name it joins two fields of one body. */
const JOINT = /[和与]/u;

/** How a name begins that stands in no table of places. Sample: `市人力资源…`, `东岭县发展…`, `国家卫生…`. */
const BODY_START = /^(?:[省市县区州旗盟]|\p{Script=Han}{1,8}?[省市县区州旗盟]|国家|中国|全国)\p{Script=Han}{2}/u;

/** Longest field before the joint of a name that begins with no place, in characters. Sample: `住房|和城乡建设局` */
const LONGEST_FIELD = 4;

/** What ends like a body, so that a joint behind it stands between two bodies. Sample: `市政府|和省科技厅`, `上级部门|和…` */
const ENDED = /(?:政府|部门|机关|单位)$/u;

/** 根据省政府要求由鄂尔多斯市人力资源和社会保障局 → 鄂尔多斯市人力资源和社会保障局. */
export function withoutLead(text: string): string {
  let name = text;
  for (;;) {
    const simplified = toSimplified(name);
    const place = regionAtStart(simplified).length;
    const lead = [...simplified.slice(place).matchAll(LEAD)]
      .map((match) => ({ from: place + match.index, to: place + match.index + match[0].length }))
      .find(({ from, to }) => to + 4 <= name.length && !isInsideName(simplified, place, from));
    if (lead === undefined) return name;
    name = name.slice(lead.to);
  }
}

/** Whether the word at `from` joins two fields of the one body that the text begins to name. */
function isInsideName(text: string, place: number, from: number): boolean {
  const head = text.slice(0, from);
  if (!JOINT.test(text[from] ?? '') || head === '') return false;
  if (place === 0 && head.length > LONGEST_FIELD && !BODY_START.test(head)) return false;
  return head.length > place && kindOf(head) === null && !ENDED.test(head);
}
