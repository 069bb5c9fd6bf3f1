/**
 * Totals of all years beside the year's own: 累计公开12345条，当年新增321条. The first counts for no year, the second is the year's.
 */

/** What a clause says, as `KindEvidence` has it. */
interface Words {
  lead: string;
  sentence: string;
  after: string;
  unit: string | null;
}

const OWN = '(?:(?:19|20)\\d\\d年度?|今年|本年度?|全年|当年度?|年内)';
const OWN_YEAR = new RegExp(OWN, 'u');
const ITEMS_NEW = newOf('新增|新公开|主动公开|公开|发布', '加|主动|公开|发布|各类|政府|政务|信息|文件');
const REQUESTS_NEW = newOf('新增|新收|受理|收到|接到', '加|受理|收到|信息公开|政府|申请');

/** The year's own, behind the total and before it. Sample: `累计公开12345条|，当年新增321条`, `当年新增321条，累计公开12345条|` */
function newOf(verbs: string, things: string): { behind: RegExp; before: RegExp } {
  const fresh = `(?:${OWN}(?:共|又)?(?:${verbs})|新增|新收|新公开)(?:${things}|数量?|[为共了约的]){0,6}\\s?\\d[\\d,]*\\s?[条件篇份]`;
  return {
    behind: new RegExp(`^(?:政府|政务)?(?:信息)?[，,；;（(]?(?:其中)?[，,：:]?${fresh}`, 'u'),
    before: new RegExp(`${fresh}[^，。；\\d]{0,8}[，,；;][^，。；\\d]{0,12}(?:累计|总计|历年)[^，。；]{0,40}$`, 'u'),
  };
}

/** What was new of it in the year, some clauses behind. Sample: `主动公开政府信息3320条|，全文电子化率达100%，本年度新增的主动公开信息289条` */
const NEW_BEHIND =
  /^[^。；]{0,30}[，；（(](?:其中[，：:]?)?(?:本年度?|今年|当年|(?:19|20)\d\d年度?)新增的?(?:主动公开|公开)的?(?:政府|政务)?信息(?:数量?)?[共为达约]?\s?\d[\d,]*\s?[余多]?[条件份篇]/u;

/** What is added up in the year itself. Sample: `2014年累计公开430条`; not `截至2014年底累计公开` */
const OWN_TOTAL = new RegExp(`${OWN}(?:[，,]|我\\p{Script=Han}|共|已|来|以来)*累计`, 'u');

/** The year's own share, where the total is no channel's. Sample: `累计主动公开政府信息1358条，其中|2014年新增421条` */
const NEW_THIS_YEAR = new RegExp(`^(?:其中[，:：]?)?${OWN}(?:共)?(?:新增|新公开|主动公开|公开)\\s*$`, 'u');
const TOTAL =
  /(?<!(?:网站?|微信|微博|公众号|平台|栏)\p{Script=Han}{0,8})累计(?:主动)?(?:公开|发布)(?:(?:各类)?(?:政府|政务)?信息)?\s?[\d., ]+[万千]?[余多]?条/u;
const THING = /^[条件篇]$/u;

/** Up to the day of writing. Sample: `目前，我局已累计公开`, `至今累计公开`; not `目前，今年累计公开` */
const UNTIL_NOW = /(?:目前|至今|迄今|现已)[，,]?(?:\p{Script=Han}{0,6}?已?|已)累计[^，。；]{0,40}$/u;

/** What had been disclosed by a day. Sample: `截止2009年12月底，水利部已主动公开政府信息` */
const BY_THE_END = /截[至止][^，。；]{0,14}[，,]?[^，。；]{0,12}已(?:经)?(?:主动)?公开[^，。；]*$/u;

/** Whether the words before a figure add up without saying since when: of the year, or of all years. Sample: `累计公开政府信息` */
export function addsUp(lead: string, sentence: string): boolean {
  return (/累计/u.test(lead) && !OWN_YEAR.test(sentence)) || BY_THE_END.test(sentence);
}

/** `total`: a figure of all years; `new`: the year's own beside one; null for neither. */
export function allSoFar({ lead, sentence, after, unit }: Words): 'total' | 'new' | null {
  if (UNTIL_NOW.test(sentence) && !OWN_YEAR.test(sentence)) return 'total';
  if (/公开[^，。；]*(?:信息|文件)/u.test(lead) && /^[条件]$/u.test(unit ?? '') && NEW_BEHIND.test(after))
    return 'total';
  // 截至2014年底，公开3120条，其中2014年公开735条: without 累计 too.
  const isUpTo = /^截[至止]/u.test(sentence) && ITEMS_NEW.behind.test(after);
  if (isUpTo || /累计|历年|总计|整理公开/u.test(lead)) {
    const { behind, before } = /申请|受理|收到/u.test(lead) ? REQUESTS_NEW : ITEMS_NEW;
    return !OWN_TOTAL.test(lead) && (isUpTo || behind.test(after) || before.test(sentence)) ? 'total' : null;
  }
  return NEW_THIS_YEAR.test(lead) && TOTAL.test(sentence) && THING.test(unit ?? '') ? 'new' : null;
}
