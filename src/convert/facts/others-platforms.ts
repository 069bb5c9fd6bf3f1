/**
 * Sites and platforms that are none of the body's own: those of other bodies, of media, of its parts, and those inside a house.
 */
import { regionAtStart } from '../recognize/regions.ts';
import type { KindEvidence } from './kind-evidence.ts';
import { isAnother } from './other-bodies.ts';

/** Seen by its own people alone. Sample: `局|OA系统`, `内部办公|平台`, `QQ群` */
const INSIDE =
  /OA|内网|局域网|内部(?:办公|网络|信息|工作)?(?:网|平台|系统)|办公(?:网络?|自动化)?(?:平台|系统)|钉钉|(?:QQ|工作)群|面向全[体校院]/u;

/** Of media, of many, and above. Sample: `人民网`, `各大|新闻网站`; not `门户网站新闻栏目`, `新闻网站栏目` */
const OF_MEDIA =
  /人民网(?!络)|新华网|央视网|学习强国|(?:新闻|商业|上级)(?:门户)?网(?:站(?!栏)|(?!站))(?=\p{Script=Han}{0,4}(?:公开|发布|公布|刊|登|上传|推送))/u;

/** Of the parts of a house. Sample: `各部门通过各自|网站`, `各学院在本单位|网站`, `二级网站` */
const OF_PARTS =
  /(?<!各[科股处]室[^，。；]{0,4})各自[^，。；]{0,6}网|二级(?:单位|学院|部门)?网站|各(?![科股处]室)[^，。；]{1,18}本(?:单位|部门|学院)[^，。；]{0,4}网/u;

/** Of a body by its name and place. Sample: `在|省水利厅|网站`, `在|市民政局|社会救助信息管理平台`; not `在卫生局网站`, `国家铁路局网站子站` */
const OF_BODY =
  /(?:在|通过|利用|依托)(?<name>(?:[省市县区州旗]|\p{Script=Han}{2,6}[省市县区州旗])(?!政府)\p{Script=Han}{1,12}?(?:局|委员会|厅|中心|学校|大学|医院|公司|馆|法院|检察院))(?!和|与|及|、)\p{Script=Han}{0,12}?(?:网站?|平台)(?!\p{Script=Han}{0,6}(?:子站|频道|专栏|栏目))/u;

/** The own site among those that are named. Sample: `县政府门户网站、人民网`, `学习强国和|县政府网站` */
const WITH_OWN =
  /(?:政府|门户|官方|[局委厅省市县区])网站?[、和及与]|[、和及与][^，。；]{0,8}(?:政府|门户|官方|[局委厅省市县区])(?:门户)?网站?(?!\p{Script=Han}{0,6}(?:子站|频道))/u;

/** Parts of a site that are the body's own, and sites that are built for many. Sample: `省税务局网站|县税务局页面`, `市大数据局|统建|的政务公开平台` */
const SHARED = /子站|子网站|页面|网站群|频道|集约化|统建|统一|建设的/u;

/** Bodies of one system share its sites. */
const OF_ONE_SYSTEM = /税务|海关|气象|烟草|统计|调查队|邮政|银行/u;

/** No bureau. */
const HOUSE = /(?:中心|学校|大学|医院|公司|馆|法院|检察院)$/u;

/** What a name begins with: the kind of its place, or its place. Sample: `省`, `南平市` */
const LEVEL = /^(?:[省市县区州旗](?=\p{Script=Han})|\p{Script=Han}{2,6}?[省市县区州旗](?=\p{Script=Han}))/u;

/** Whether items were disclosed on a site or a platform of somebody else. */
export function isOnOthersPlatform({ lead, agency }: KindEvidence): boolean {
  if (OF_PARTS.test(lead)) return true;
  if (WITH_OWN.test(lead)) return false;
  if (INSIDE.test(lead) || OF_MEDIA.test(lead)) return true;
  const name = OF_BODY.exec(lead)?.groups?.['name'];
  if (name === undefined || SHARED.test(lead) || OF_ONE_SYSTEM.test(agency.name) || !isAnother(name, agency))
    return false;
  // A bureau of the same place may be the body's own, by its name before a reform. Sample: `县卫计局` of 松溪县卫生健康局
  return HOUSE.test(name) || LEVEL.exec(name)?.[0].at(-1) !== placeOf(agency.name).at(-1);
}

/** The division that a body's name begins with. Sample: `松溪县` of 松溪县审计局 */
function placeOf(name: string): string {
  return name.slice(0, regionAtStart(name).length) || (LEVEL.exec(name)?.[0] ?? '');
}
