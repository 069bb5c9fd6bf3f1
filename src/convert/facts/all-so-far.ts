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
const NEW = `${OWN}(?:共|又)?新增(?:加|主动|公开|发布|各类|政府|政务|信息|文件|数量?|[为共了约]){0,6}\\s?\\d[\\d,]*\\s?[条件篇份]`;

/** Behind the total. Sample: `累计公开12345条|，当年新增321条` */
const NEW_BEHIND = new RegExp(`^(?:政府|政务)?(?:信息)?[，,；;（(]?(?:其中)?[，,：:]?${NEW}`, 'u');

/** Before it. Sample: `当年新增321条，累计公开12345条|` */
const NEW_BEFORE = new RegExp(
  `${NEW}[^，。；\\d]{0,8}[，,；;][^，。；\\d]{0,12}(?:累计|总计|历年)[^，。；]{0,40}$`,
  'u',
);

/** The year's own share, where the total does not say of what. Sample: `累计主动公开政府信息1358条，其中|2014年新增421条` */
const NEW_THIS_YEAR = new RegExp(`^(?:其中[，:：]?)?${OWN}(?:共)?(?:新增|新公开|主动公开|公开)\\s*$`, 'u');
const TOTAL = /累计(?:主动)?(?:公开|发布)(?:(?:各类)?(?:政府|政务)?信息)?\s?[\d, ]+余?条/u;
const THING = /^[条件篇]$/u;

/** `total`: a figure of all years; `new`: the year's own beside one; null for neither. */
export function allSoFar({ lead, sentence, after, unit }: Words): 'total' | 'new' | null {
  if (/累计|历年|总计/u.test(lead)) return NEW_BEHIND.test(after) || NEW_BEFORE.test(sentence) ? 'total' : null;
  return NEW_THIS_YEAR.test(lead) && TOTAL.test(sentence) && THING.test(unit ?? '') ? 'new' : null;
}
