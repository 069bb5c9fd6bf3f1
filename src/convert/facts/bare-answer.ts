/**
 * Nothing, said in one word under a heading that asks: 收费情况 over 无。 What there was none of stands in the heading.
 */
import { toSimplified } from '../../text/simplified.ts';
import type { Denied } from './zero.ts';

/** The whole paragraph, or what stands before its first semicolon. Sample: `无。`, `本年度无此类情况。`, `均无`, `均为0件` */
const ANSWER =
  /^\s*(?:(?:20\d\d年|本年度?|全年|我[局委办院校市县区镇乡])[，,]?)?(?:均|都|暂)?(?:无|没有|(?:未|没有)发生过?|为?零|为?0)(?:此[类项]?|相关|以上|上述)?(?:情况|内容|事项|案件|数据|发生|件)?\s*(?:[；;]|[。.]?\s*$)/u;

/** What a heading asks for. Sample: `行政复议、诉讼情况`, `收费及减免情况`, `依申请公开政府信息情况`; not `依申请公开收费情况` as requests */
const ASKED: readonly RegExp[] = [
  /收费|费用/u,
  /(?:行政)?复议/u,
  /(?:行政)?(?:诉讼|应诉)/u,
  /^(?!.*(?:复议|诉讼|收费|费用|主动公开|不予|减免|答复|问题)).*?(?<what>依申请公开|信息公开申请|(?:收到|受理|接受).{0,16}申请|^申请(?=情况))/u,
];

/** What reviews cost: neither they nor fees of requests. Sample: `与行政复议、行政诉讼有关的费用支出` */
const COSTS = /(?:复议|诉讼|应诉)[^，。；]{0,4}(?:有关|相关|产生|发生)?的?(?:费用|支出|经费)/u;

/** Empty where the text answers nothing, or the heading asks for something else. */
export function bareAnswer(text: string, title: string): Denied[] {
  if (!ANSWER.test(text)) return [];
  const simplified = toSimplified(title);
  const heading = simplified.length === title.length ? simplified : title;
  if (COSTS.test(heading)) return [];
  const from = text.length - text.trimStart().length;
  return ASKED.flatMap((pattern) => {
    const match = pattern.exec(heading);
    const what = match?.groups?.['what'] ?? match?.[0] ?? '';
    const at = heading.indexOf(what);
    return what === '' ? [] : [{ from, to: text.trimEnd().length, metric: title.slice(at, at + what.length) }];
  });
}
