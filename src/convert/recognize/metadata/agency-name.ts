/**
 * What can be the name of an agency, and where it stands in a title or in the name of one of its offices.
 */
import { toSimplified } from '../../../text/simplified.ts';
import { regionAtStart } from '../regions.ts';
import { kindOf } from './agency-kind.ts';
import { ANY_YEAR } from './year-words.ts';

/** How names of agencies end, for cutting one out of a sentence; longer endings first. */
export const NAME_END =
  '(?:(?:参事|研究|督查)室|人民政府办公室|人民政府办公厅|人民政府|管理委员会|委员会|管委会|办事处|街道办|办公室|办公厅|行政公署|分局|支局|总局|监管局|管理局|局|总队|支队|大队|分院|法院|检察院|医院|学院|研究院|研究所|研究中心|大学|学校|中学|小学|中心|协会|学会|联合会|总会|集团公司|有限公司|分公司|公司|分行|中心支行|支行|银行|工会|科协|残联|妇联|文联|侨联|海关|厅|部|委|办|所|站|处|署|馆|院|社|市|县|区|镇|乡|旗)';

/** What a title says before and after the agency. Sample: `关于2017年度如皋市科协|信息公开工作年度报告`. */
const BEFORE_NAME = new RegExp(
  `^(?:关于)?(?:${ANY_YEAR}\\s*(?:[-—–~至]\\s*(?:(?:19|20)?\\d\\d))?\\s*(?:学年度?|年度?|度)?)?`,
  'u',
);
const AFTER_NAME = new RegExp(
  `(?:关于)?${ANY_YEAR}\\s*(?:[-—–~至].{2,5}|(?:19|20)\\d\\d(?=学年))?(?:学?年|度?(?=(?:政府|政务)?信息公开))|的?(?:政府|政务|校务|院务|司法|党务|企业|环境)?信息(?:主动)?公开|的?政务公开|的?年度?报告|的?工作报告`,
  'u',
);

/** The title of what makes a report public. */
const ANNOUNCED = /[报報]告的(?:公告|通告|公示)$/u;

/** What stands before a title and is none of it. Sample: `【图解】`, `一图读懂：`, `《` */
export const CAPTION =
  /^(?:【[^】]{1,6}】|[（(](?:图解|图说|一图读懂|图文版|图片版)[）)]|《(?=[^《》]*》?$)|(?:一图(?:读懂|看懂)|图解|图说|图文解读)\s?[：:|｜]?)/u;

/** 2017年度如皋市科协信息公开工作年度报告 → 如皋市科协; null when the title names nobody. */
export function nameInTitle(title: string): string | null {
  const whole = title.replace(/\s/gu, '').replace(CAPTION, '');
  // 某部办公厅关于|2017年某部…年度报告|的公告: who announces may be the office of the one that reports.
  const bare = ANNOUNCED.test(whole) ? whole.replace(/^.*?[关關]于(?:公布|发布|公开)?/u, '') : whole;
  const simplified = toSimplified(bare);
  const read = simplified.length === bare.length ? simplified : bare;
  const begin = BEFORE_NAME.exec(read)?.[0].length ?? 0;
  const found = read.slice(begin).search(AFTER_NAME);
  // 某镇人民|政府信息公开: the government's name ends where the words for the matter begin.
  const end = found !== -1 && read.slice(begin, begin + found).endsWith('人民') ? found + 2 : found;
  // 某海关|关区: the customs house with those below it. 某县人民政府|机关, 某市财政局|机关: the body itself.
  const name = (end === -1 ? '' : bare.slice(begin, begin + end))
    .replace(
      /^关于|^關於|的$|(?:正式)?(?:发布|發布|發佈|公布|公佈|印发)$|[（(]$|[（(][^（）()]*[）)]$|(?<=海[关關])[关關][区區]$|(?<=政府|[局委厅廳署])[机機][关關]$/gu,
      '',
    )
    .replace(SHORT_GOVERNMENT, '人民政府')
    .replace(/^.*[A-Za-z\d].*$/u, withoutMirror);
  if (/\p{Script=Han}{3}|^\p{Script=Han}[县镇乡縣鎮鄉]$/u.test(name) && kindOf(name) !== null) return firstOfTwo(name);
  // 2017年政府信息公开工作年度报告（凤城市民政局）
  const bracketed = /[（(](?<name>\p{Script=Han}{4,30})[)）]$/u.exec(bare)?.groups?.['name'];
  return bracketed !== undefined && kindOf(bracketed) !== null ? bracketed : null;
}

/** What a mirror set before a body's name: its own, with letters or digits. Sample: `365体育|平利县水利局` */
function withoutMirror(name: string): string {
  const last = name.search(/[A-Za-z\d]\P{L}*[^A-Za-z\d]*$/u);
  for (let from = last + 1; from < name.length - 2; from++)
    if (regionAtStart(toSimplified(name.slice(from))).length > 2) return name.slice(from);
  return name;
}

/** 天门市文化局|天门市广电局 → 天门市文化局: of two bodies that report together, each with its place, the first. */
function firstOfTwo(name: string): string {
  const { length } = regionAtStart(name);
  const second = length < 3 ? -1 : name.indexOf(name.slice(0, length), length + 2);
  const first = name.slice(0, Math.max(0, second)).replace(/[、和及与]$/u, '');
  return kindOf(first) === null || BODY_BEFORE.test(first) ? name : first;
}

/** A government whose part stands behind it. Sample: `青禾县人民政府|青禾县…办事处` */
const BODY_BEFORE = /政府$/u;

/** How a sentence's verb stands before a name. Sample: `发布了|青岩乡`, `公开了|县财政局` */
const VERB =
  /^(?:现|特|已|并|均)?(?:主动|予以|向社会|面向社会|依法|依规|严格|积极|深入|切实|扎实|有效|坚决|持续|梳理|整理){0,2}(?:发布|公开|公布|制定|印发|出台|召开|组织|开展|完成|报送|编制|编写|起草|落实|推进|推动|收到|受理|办理|配合|协助|通过|以及|并由|来自|位于|成立|进一步|认真|及时|全面|依据|根据|按照|依照|参照|结合|综合(?=[各全])|在(?=全面|总结|汇总))/u;

/** Offices for this work, never the agency that reports. Sample: `县政府信息公开工作办公室`, `政务公开领导小组` */
const OFFICE = /(?:政府信息|政务|信息|校务|院务)公开|领导小组|依申请/u;

/** Words that say which of several, and name none. Sample: `我|局`, `上级|部门` */
const POINTING = /^(?:[我本该其各全及等]|[二上各]级|部分|有关|相关|所属|下属)/u;

/** What ends like a body and is none. Sample: `某县人民政府门户网站`, `登录个人中心`; not `某市新闻中心` */
const NO_BODY =
  /网站$|^(?:(?:登录|登陆|进入|我的)?(?:个人|用户|会员|客服|帮助|新闻|视频|图片|消息|互动|下载|资讯|数据|投诉|举报|监督举报)中心|(?:网上)?(?:办事|政务)?(?:服务)?大厅|网上办事(?:大厅|中心))$/u;

/** A kind of body alone. Sample: `人民政府办公室`, `公司` */
const KIND_ALONE =
  /^(?:(?:经济|高新|工业|经开)?(?:技术)?(?:开发|高新|经开|园)区$|人民政府|政府|公司|集团|学校|办公室|委员会|管委会)/u;

/** A town whose name begins like a word that points. Sample: `本斋乡人民政府`, `全州镇`, `等驾坡街道办事处`; not `本镇`, `各市县乡镇`, `全区街道` */
const TOWN =
  /^\p{Script=Han}(?:(?![省市县区乡镇村级属有关相部分个地])\p{Script=Han}){1,5}(?:镇|乡|街道)(?:人民政府|办事处)?$/u;

export function canBeAgency(name: string): boolean {
  const simplified = toSimplified(name);
  const isPlaced = (): boolean => regionAtStart(simplified).length > 2;
  return (
    kindOf(name) !== null &&
    /^(?:[\p{Script=Han}（）()、·\-—\w]{3,}|\p{Script=Han}[县镇乡縣鎮鄉])$/u.test(name) &&
    !/略(?!阳|\p{Script=Han}?[镇乡])|[*×了]|涵盖|开展|主动公开|转发|批转|综合(?:[各全所]|局属)|会同各|公司[市县区州]|\d$|我[局委厅办院校镇乡县]/u.test(
      simplified,
    ) &&
    ![OFFICE, NO_BODY, KIND_ALONE].some((pattern) => pattern.test(simplified)) &&
    (!VERB.test(simplified) || isPlaced()) &&
    (!POINTING.test(simplified) || TOWN.test(simplified) || isPlaced())
  );
}

/** Where the name of a body may end and that of its office begin. */
const BODY_END =
  /(?:局|委员会|管委会|委|部(?=办公厅)|厅|人民政府|政府|院|会|署|海关|办事处|街道办(?!事处|公室)|公司|集团(?!有限|股份)|大学|学校|中心|银行|分行|支行|总队|支队|大队|镇|乡|街道(?!办(?!公室)))(?=$|\p{Script=Han})/gu;

/** An office, and no body of its own. Sample: `政府信息公开领导小组办公室`, `法规科`, `综合部` */
const OFFICE_END = /^\p{Script=Han}{1,20}(?:室|科|处|股|部|小组|中心|站|办|厅|窗口)$/u;

/** A body inside what follows a body's end: that end was none. Sample: `国家税务总局|青冈县税务局办公室` */
const BODY_BEHIND = /(?:局|(?<!办公)厅(?!$)|委员会|管委会|法院|检察院|公司|人民政府|办事处|海关|大学|学院|医院)/u;

/** A government whose offices may be bodies; a township's are none. Sample: `某县人民政府`; not `某乡人民政府` */
const OF_COUNTY = /(?<![乡镇]|[乡镇]人民)政府$/u;

/** The same of a government, which has bodies called offices too. Sample: `某市人民政府|政务公开办公室`, not `…|地方志办公室` */
const OFFICE_OF_GOVERNMENT =
  /^(?:办公[室厅](?:\p{Script=Han}{2,14}(?:室|科|处|股|中心))?|(?:政府)?(?:信息|政务)公开.{0,16}|(?:信息|电子政务|信息化(?:工作)?)(?:中心|办公室)|(?:党政|综合|秘书|文秘|总值班|电子政务|行政).{0,8})$/u;

/** A government named in short. Sample: `永泰县|政府`信息中心 */
const SHORT_GOVERNMENT = /(?<=\p{Script=Han}[省市县区旗])政府$/u;

/** The body that a name of an office begins with; the name itself where it is a body's. 海南省司法厅政府信息公开领导小组办公室 → 海南省司法厅. */
export function bodyOfOffice(name: string): string | null {
  for (const match of name.matchAll(BODY_END)) {
    const end = match.index + match[0].length;
    const rest = name.slice(end);
    if (end < 3 || BODY_BEHIND.test(rest)) continue;
    const office = OF_COUNTY.test(name.slice(0, end)) ? OFFICE_OF_GOVERNMENT : OFFICE_END;
    if (rest === '' || office.test(rest)) return name.slice(0, end).replace(SHORT_GOVERNMENT, '人民政府');
  }
  if (/政府\p{Script=Han}{2,8}办公室$/u.test(name)) return name;
  return kindOf(name) === null || /(?:(?<!参事|研究|督查)室|[科处股])$/u.test(name) ? null : name;
}
