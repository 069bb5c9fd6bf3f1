/**
 * Nothing, said in words: 未收到信息公开申请, 没有发生行政复议. It is a figure like the others, and readers must see that it was said.
 */

/** Something that was said not to have been; places in UTF-16 units. */
export interface Denied {
  from: number;
  to: number;
  /** What there was none of. */
  metric: string;
}

/** 未收到…, 没有发生…, 未发生…, 无…发生; what there is none of is the group. */
const DENIAL =
  /(?:尚未|均未|未曾|从未|未|没有|没(?=收到|接到)|无)(?:有)?(?:[接新]?收到|涉及到?(?=要求)|接到|接收|新收|发生|出现(?:过)?|受理|产生|收取|遇到|发现|引发|引起)(?:过|任何)?(?!申请人(?!申请|提出|提交|要求))(?<what>(?:[\p{Script=Han}、《》“”]|[（(][^（）()，。；]{1,16}[）)](?=[、和及与])){2,40}?)(?=[，。；,;]|[（(](?![^）)]*[）)](?:有关|相关|的|[、和及与]))|$|(?:情况|事项|现象)(?!的)|的情形)/gu;

/** 依申请公开全年没有出现过申请事项, 行政诉讼方面，全年没有发生: the thing stands before. */
const NOTHING_OF =
  /(?<thing>行政复议|行政诉讼)(?:方面|情况)[，：:](?:全年|本年度?)?(?:没有发生|未发生|没有|无)(?=[，。；]|$)|(?<what>依申请公开|行政复议(?:[、和及]行政诉讼)?|行政诉讼)(?:[、和及]申诉)?[\p{Script=Han}]{0,4}(?:没有出现过|没有发生过?|未发生过?|没有出现|未出现)(?:申请事项|情况)?(?=[，。；,;、）)]|$)/gu;

/** 未向申请人收取信息处理费, 没有收费, 未收取任何费用, 未收取检索、复制、邮寄等费用. */
const NO_FEE =
  /(?:未|没有|不|无)(?:曾|有|存在)?(?:因[^，。；]{2,24}?)?(?:[向对就][^，。；]{2,16}?)?(?:(?:依申请|(?:(?:政府|政务)?信息))公开(?:工作)?的?)?(?:收取|收)(?:过|任何)?(?<what>[\p{Script=Han}、]{0,16}?费用?)/gu;

/** 没有任何信息公开的收费项目, 未涉及政府信息公开的收费及减免情况, 没有发生相关收费和减免情况. */
const NO_CHARGE =
  /(?:没有|未有|不存在|未|无)(?:发生|涉及|产生|进行|任何|相关|有关|关于){0,3}(?:公民、法人[和或及](?:其他)?组织的)?(?:(?:政府|政务)?信息公开(?:工作)?(?:的|相关)?)?(?<what>收费)(?:[及和、与]减免)?的?(?:情况|事项|项目|行为|现象)?(?=[，。；,;]|$)/gu;

/** 没有因政务信息公开被申请行政复议、提起行政诉讼; 无针对…的行政诉讼; 无人因信息公开申请行政复议. */
const NO_REVIEW =
  /(?:未|没有|无|不存在)(?:人|单位|任何)?(?:(?:因|针对)[^，。；]{2,30}?|(?:政府)?信息公开(?:申请|工作)?(?:办理)?(?:导致|引发|引起)(?:的|被){0,2}(?:申请|提起)?)(?<what>(?:行政)?复议(?:(?:[、，和及]|或者?|以及)?(?:被)?(?:提起)?(?:的)?(?:行政)?诉讼)?|(?:行政)?诉讼)/gu;

/** 没有被复议, 未被申请行政复议、提起行政诉讼; not 没有被复议机关纠正. */
const NOT_SUED =
  /(?:未|没有|从未|无)(?:发生)?被(?:申请|提起|提出)?(?<what>(?:行政)?(?:复议|诉讼)(?:[、和及或与]?(?:被)?(?:申请|提起|提出)?(?:行政)?(?:复议|诉讼))?)(?=[，。；,;]|$|(?:的)?(?:情况|案件|事项|现象))/gu;

/** 收费情况：无, 行政复议、诉讼情况：没有。 */
const LABELLED =
  /(?<what>收费|信息公开申请|依申请公开|不予公开|部分公开|(?:行政)?复议(?:[、和及]?(?:提起)?(?:行政)?诉讼)?|(?:行政)?诉讼)(?:[及和、]减免)?(?:的)?(?:情况|数量?|件数)?[：:]\s{0,2}(?:均|都|暂)?(?:无|没有|零)(?=[，。；、,;]|\s*$)/gu;

/** 收到申请零件, 收取费用零元; not 汽车零件. */
const NOUGHT =
  /(?<what>(?:收到|受理|主动)?(?:\p{Script=Han}|、){0,12}(?:申请|复议|诉讼|应诉|信息|费用?|收费|咨询))(?:案件|数量?|件数)?(?:共|均|都|各|计|为)*零(?:件|条|起|宗|次|例|元)(?=[，。；、,;）)]|$)/gu;

/** 没有行政诉讼, 无行政复议、行政诉讼的情况, 无信息公开类行政复议, 没有政府信息公开行政复议, 无提起行政诉讼. */
const NONE =
  /(?:没有|未有|不存在|不涉及|无)(?:任何|相关)?(?:(?:因|针对|有关|涉及)?政府(?:信息公开(?:工作)?(?:的)?)?|信息公开类的?)?(?:被)?(?:提起|申请|提出)?(?<what>(?:行政)?复议(?:(?:案件|申请)?[、和及或与]?(?:被?提[起出])?(?:行政)?诉讼)?|(?:行政)?诉讼(?:[、和及或与](?:行政)?复议)?)(?:[、和及或与](?:行政)?申诉)?(?=[，。；,;]|、[无没]|$|等?(?:的)?(?:情况|案件|事项|申请)|件[，。；])/gu;

/** 无政府信息公开申请, 没有依申请公开. */
const NO_REQUEST =
  /(?:没有|未有|不存在|无)(?:任何|相关)?(?<what>(?:政府|政务)?信息公开申请|申请(?:(?:政府|政务)?信息公开(?=的?情况)|(?=[。；]|$))|(?:依申请|申请)公开(?:申请|事项|件|的?(?:政府|政务)?信息)?)(?=[，。；,;]|、[无没]|[、和及与]不予|$|(?:的)?(?:受理|办理)?(?:情况|案件|事项))/gu;

/** 没有公民、法人和其他组织向我局提出信息公开申请, 全年无一人申请. */
const NOBODY_ASKED =
  /(?:没有|未有|尚无|无)(?:任何|一(?=人))?(?:公民|法人|组织|个人|单位|群众|社会公众|申请人|人)[^，。；]{0,30}?(?:提出|提交|递交)过?(?<what>[^，。；]{0,12}申请)(?=[，。；,;]|$|的?情况)|(?:没有|未有|尚无|无)(?:任何|外)?(?:公民|法人|组织|个人|单位|群众|社会公众)[^，。；]{0,24}?(?<public>申请(?:(?:公开|获取)(?:政府|政务)?信息|(?:政府|政务)?信息公开))(?=[，。；,;]|$|的?情况)|[无没](?:有)?一?人(?:提出)?(?<asked>(?:信息公开)?申请(?:公开(?:政府|政务)?信息)?)(?=[，。；,;]|$)/gu;

/** 行政复议、行政诉讼均为0, 收到公众申请为零, 行政复议无, 收费和减免为零. */
const IS_NOTHING =
  /(?<what>(?!年)(?:收到|受理)?[\p{Script=Han}]{0,10}(?:申请(?:公开)?|行政复议(?:(?:案件)?[、和及](?:被)?(?:提起|申请)?(?:行政)?诉讼)?|行政诉讼|收费|处理费)|依申请公开|主动公开(?:政府|政务)?信息)(?:[和及、]减免)?(?:的)?(?:办理|受理)?(?:情况|事项)?(?:案件)?(?:数?量|数|件数)?(?:均|都)?(?:为(?:零|0|无)|无)(?=[，。；,;]|$)/gu;

/** “零申请”、“零复议”; not 零申请材料. */
const NOUGHT_OF = /零(?<what>(?:信息公开)?申请|(?:行政)?(?:复议|诉讼))(?=[”」』"，。；、）)]|$)/gu;

/** 无相关政务信息公开, 没有应主动公开的政府信息, 无主动公开政府信息. */
const NOTHING_DISCLOSED =
  /(?:没有|无)(?<thing>主动公开的?(?:政务|政府)?信息)(?=[，。；,;]|$)|(?:没有|无)(?:相关|应|需要?)?(?:主动公开的?)?(?<what>(?:政务|政府)信息(?:公开)?)(?=[，。；,;]|$)/gu;

/** 无结转2024年继续办理件, 无上年结转申请: which of the two, the words tell. */
const NONE_CARRIED =
  /(?:没有|无)(?<what>(?:上一?年度?|去年|(?:19|20)\d\d年度?)?结转(?:[至到入]?(?:下一?年度?|次年|(?:19|20)\d\d年度?))?\p{Script=Han}{0,10}?)(?=[，。；,;）)]|$)/gu;

/** 无现行有效的规范性文件, 未制发行政规范性文件. */
const NO_RULES =
  /(?:没有|无)(?<what>现行有效的?(?:行政)?规范性文件)(?=[，。；,;]|$)|(?:没有|无)(?<issued>(?:行政)?规范性文件)(?:制发|出台|印发)|(?:未|没有)(?:制[发定]|出台|印[发制])(?:[、和及](?:废止|修改|修订|清理|处理))*[^，。；]{0,8}?(?<thing>(?:行政)?规范性文件)(?=[，。；,;]|$)/gu;

/** What was not lost or not put right was there all the same. Sample: 没有被纠错、败诉 */
const OUTCOME = /纠错|纠正|败诉|撤销|违法|责令|追究|追责|不服|超期|逾期|超时/u;

/** None but what was told: there were some. Sample: `未收到其他申请`; not `公民、法人和其他组织` */
const BUT_OTHERS = /(?<![及和与或、])(?:其[他它余]|另外)(?!组织|单位|个人|机构|人员)|别的/u;

/** None but what stands before, which has a number or points back. Sample: `除上级转办的3件外，`, `除此以外，`; not `除主动公开的430条外，` */
const EXCEPT =
  /除[了去]?(?!主动公开)(?:此|(?:上述|以上|前述)[^，。；]{0,12}?|[^，。；]{0,30}?(?:\d|[一二两三四五六七八九十])\s?[件条起宗份例次][^，。；]{0,12}?)(?:[之以]?外|以外)[，,]?[^，。；]{0,20}$/u;

/** The others had none, and so somebody had. Sample: `其他单位|未收到申请`, `其余均|…` */
const THE_OTHERS = /(?<![及和与或、者])其[他它余](?!组织|个人)[^，。；]{0,8}$/u;

/** So many characters before a denial are looked at. */
const BEFORE = 72;

/** A word that every one of them has. */
const DENIES = /[未无不零没]|为0/u;

/** One that there was not. Samples: `未收到|1件|申请`, `无|一例|因…`; not `仅收到1件`, `未公开信息1条` */
const NOT_ONE =
  /(?=[1一][件起例宗份人])(?<=(?:(?<!有)无|没有?|未有|尚[无未]|(?:均|从)?未曾?)(?:[接新]?收到|接到|发生|出现|产生|引发|受理)?过?)[1一](?:[件起例宗份](?!以|半)|(?=人))/gu;

/** The same behind what there was not. Sample: `未发生行政复议|1起` */
const NOT_ONE_BEHIND =
  /(?=[1一][件起例宗])(?<=(?:未|没有)(?:发生|出现|产生|受理)[\p{Script=Han}、]{2,16})[1一][件起例宗](?=[，。；]|$)/gu;

/** A text that says of what was not, and not even once, that there was none; as long as it was. Sample: `未收到任何申请` for `未收到1件申请` */
export function withoutOne(text: string): string {
  return text.replace(NOT_ONE, (one) => (one.length === 1 ? '一' : '任何')).replace(NOT_ONE_BEHIND, '情况');
}

/** All denials of a text. One that names several things at once (行政复议、行政诉讼) counts for each of them. */
export function denialsIn(text: string): Denied[] {
  if (!DENIES.test(text)) return [];
  const spans = [
    DENIAL,
    NOTHING_OF,
    NO_FEE,
    NO_CHARGE,
    NO_REVIEW,
    NOT_SUED,
    ...(/零[件条起宗次例元]/u.test(text) ? [NOUGHT] : []),
    LABELLED,
    NONE,
    NO_REQUEST,
    NOBODY_ASKED,
    ...(/(?:为[零0]|无)(?=[，。；,;]|$)/u.test(text) ? [IS_NOTHING] : []),
    NOUGHT_OF,
    NOTHING_DISCLOSED,
    NONE_CARRIED,
    NO_RULES,
  ]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      (match) => !OUTCOME.test(match[0] + (/^[^，。；]*/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '')),
    )
    .filter((match) => {
      const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
      return !BUT_OTHERS.test(match[0]) && !EXCEPT.test(before) && !THE_OTHERS.test(before);
    })
    .sort((a, b) => a.index - b.index);
  return spans.flatMap((match, index) => {
    const previous = spans[index - 1];
    if (previous !== undefined && match.index < previous.index + previous[0].length) return [];
    return partsOf(
      match.groups?.['what'] ??
        match.groups?.['thing'] ??
        match.groups?.['asked'] ??
        match.groups?.['public'] ??
        match.groups?.['issued'] ??
        '',
    ).map((metric) => ({
      from: match.index,
      to: match.index + match[0].length,
      metric,
    }));
  });
}

/** 政府信息公开引发的行政复议、行政诉讼及申诉等 → 行政复议 / 行政诉讼 / 申诉. Only requests, reviews and lawsuits are told apart. */
function partsOf(what: string): string[] {
  const trimmed = what
    .replace(/^(?:针对|因|有关|关于|由)?(?:(?!复议|诉讼).){0,24}?(?:引发|引起|提起|导致|提出|(?<!未)涉及)的?/u, '')
    .replace(/等?(?:情况|事项|现象)?$/u, '')
    .replace(/复议(?=行政诉讼)/u, '复议、');
  const parts = trimmed.split(/[、，和与]|(?<!涉)及|或者?/u).filter((part) => part.length > 1);
  return parts.length > 1 &&
    parts.every((part) => /复议|诉讼|申[诉述]|投诉|举报|收费|公开申请$|^依申请(?:公开)?$|不予公开/u.test(part))
    ? parts.map((part) => (part === '依申请' ? '依申请公开' : part))
    : [what.replace(/等$/u, '')];
}

/** One way of asking. Sample: `书面形式的信息公开申请` */
const ONE_WAY = /(?:书面|当面|信函|传真|邮寄|网上|网络|电子邮件)(?:形式|方式|途径)?的?[^，]{0,8}申请/u;

/** Whether what there was none of is one way of asking: where others came, that says nothing of all. */
export function isOneWay(metric: string): boolean {
  return ONE_WAY.test(metric);
}
