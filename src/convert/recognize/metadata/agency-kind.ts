/**
 * What kind of body an agency is, told by how its name ends.
 */
import type { AgencyKind } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';

/** The first that fits counts. Samples beside each. */
const KINDS: ReadonlyArray<readonly [RegExp, AgencyKind]> = [
  [/法院$/u, 'court'], // 某县人民法院
  [/检察院$/u, 'procuratorate'], // 某市人民检察院
  [/(?:镇|乡|苏木|街道)(?:(?:人民)?政府|办事处)?(?:办公室)?$|街道办$|[^道]街$/u, 'township'], // 某镇人民政府, 某街道办事处
  // 某市国有资产监督管理委员会, 某市城市管理委员会: a matter is managed, not a place
  [
    /(?:监督|监察|城市|城乡|市政|市容|交通|运输|建设|建设和|规划|资产|交易|资源|水务|事务|卫生|建筑|房屋|土地|金融|体制改革|综合)管理委员会$|(?:城市|城|交)管委$|国资委$/u,
    'department',
  ],
  [/人民政府(?:办公厅|办公室)?$|[省市县区州旗盟]$|自治区$|管理委员会$|管委会$/u, 'government'], // 某县人民政府, 某新区管理委员会
  [/医院$|卫生院$|保健院$/u, 'hospital'], // 某大学某医院
  [/大学|学院$|高等专科学校$/u, 'university'], // 某大学
  [/(?:中学|小学|学校|党校|幼儿园)$/u, 'school'],
  [/医院$|卫生院$|保健院$/u, 'hospital'],
  [/科学院|研究院$|研究所$|研究中心$/u, 'research-institute'], // 某科学院某分院
  [/(?:协会|学会|联合会|总会|工会|科协|残联|妇联|文联|侨联|红十字会|商会|贸促会)$/u, 'association'], // 某市科学技术协会
  [/(?:公司|集团|银行|分行|支行|厂|林场|农场|牧场|电视台|电台)$/u, 'enterprise'],
  [
    /(?:局|委|委员会|办公室|办公厅|厅|部|办|署|海关|总队|支队|大队|处|中心|站|所|馆|社|院|队|监狱|(?:参事|研究|督查)室|(?:气象|天文|地震)台|(?:气象|税务|海关|邮政|地震)部门)$/u,
    'department',
  ], // 某市科学技术局
];

/** Null when the name's end tells nothing. */
export function kindOf(name: string): AgencyKind | null {
  const simplified = toSimplified(name);
  return KINDS.find(([pattern]) => pattern.test(simplified))?.[1] ?? null;
}
