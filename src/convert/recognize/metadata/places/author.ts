/**
 * The author, as a sentence of the opening gives it. Sample: `由|攀枝花市西区卫生局|编制`, `|赤水市妇幼保健院|按照…`,
 * `结合|某县水利局|实际`; whatever its other names in brackets; the first of two: `由|某区国税局|、某市地税局某区分局编制`.
 */
import { regionAtStart } from '../../regions.ts';
import type { Told } from '../evidence.ts';
import { bodyOfOffice, NAME_END, nameInTitle } from '../agency-name.ts';
import type { Place } from './place.ts';

/** How it goes on that a body puts together what others gave. Sample: `|综合|各部门情况`, `|综合|局属各单位`; not `综合执法局` */
const GATHERS =
  '(?:综合|汇总)(?=[各全所]|局属|[省市县区州](?:属|直|政府|人民政府)|局机关|[镇乡]直)|(?:会同|对)(?=[全各])';

/** What no name goes on over. */
const STOP = `结合|按照|根据|依据|汇总|在?全面总结|总结(?=[全各])|${GATHERS}`;

const AUTHOR = new RegExp(
  `(?:^|[，。,]|(?:19|20)\\d\\d年(?:以来|(?=\\p{Script=Han}{4,24}分局按照))|(?:按照|根据|结合)(?:19|20)\\d\\d年度?|由|报告是|结合|[根依]据(?=\\p{Script=Han}{4,24}(?:(?:19|20)\\d\\d年度?)?(?:政府)?(?:信息|政务)公开工作实际)|现公布|现将|公布)(?<name>(?:(?!${STOP})\\p{Script=Han}){2,28}(?:${NAME_END}|街道(?=编制)))(?=(?:[（(](?!以下|简称|下称)[^（）()]{2,40}[）)])?(?:根据|按照|依据|依照|遵照|(?:汇总|组织|牵头|负责)?(?:${GATHERS}|编制|编写|制作|撰写)|的?(?:(?:19|20)\\d\\d年度?)?(?:(?:政府)?信息公开|政务公开)?(?:工作)?实际|结合|现(?:将|就|向社会|面向社会|予以)?(?:公布|公开|发布)|现[将就]|(?:关于)?(?:19|20)\\d\\d年度?(?=[^，。；]{0,24}(?:信息公开|政务公开|年度报告|年报|工作))|紧紧围绕|围绕(?=[^，。]{2,30}编制)|认真|(?:形成|编制|编写|撰写)了?《[^《》]{0,24}信息公开[^《》]{0,8}(?:报告|年报)》|、(?:(?!办公)\\p{Script=Han}){4,28}(?:[（(][^（）()]{2,20}[）)])?(?:联合|共同)?编制))`,
  'gu',
);

/** What leads to the name in such a sentence. */
const LEAD = /^.*(?:由|公布|发布|现将|现就|现对|报告是|包括|涵盖)/u;

/** The office that writes for a body. Sample: `某大学|学校办公室`; 某县人民政府办公室 reports itself as well. */
const OWN_OFFICE =
  /(?<=大学|学院|局|厅|馆|公司|管委会|管理委员会)(?:学校|党委|校长|院长|党政|综合|行政|指挥中心|秘书|文秘|政务|机关){0,2}办公室$|(?<=(?:[镇乡]|苏木|街道)(?:人民政府|办事处)?)(?:党政|综合|党政综合)办(?:公室)?$/u;

/** A group for this work that writes for its body. Sample: `某市人民政府|信息公开工作领导小组办公室`, `某县|政务公开办公室` */
const GROUP = /(?:(?:政府|政务)?信息|政务)公开(?:工作)?(?:(?:领导小组|联席会议)(?:办公室)?|办公室|办)$/u;

/** The office that puts the reports of all bodies together, for the government. Sample: `某区人民政府|办公室|综合各部门…` */
const OF_ALL = /(?<=政府)办公[室厅]$/u;

/** What is said behind the office that puts reports together. Sample: `综合|各部门`, `根据|各区政府` */
const COMPILES = /^(?:综合|汇总|会同|对全|根据各)/u;

/** A group of a county or a city is its government's. */
function ofGroup(name: string): string {
  const place = name.replace(GROUP, '');
  if (place !== name && /[县市区旗]$/u.test(place) && regionAtStart(place).length === place.length)
    return `${place}人民政府`;
  return GROUP.test(name) ? (bodyOfOffice(name) ?? name) : name;
}

/** Who tells of another body in the same sentence. Sample: `|我局|系统共收到2起申请，…，黄石银监分局按照流程…` */
const OWN_WORD = /[我本](?:局|厅|委|办|行|会|院|校|所|站|关|队|[市县区旗镇乡州省]|街道|单位|机关|系统)/u;

/** What a sentence says before a place in the text. */
function sentenceBefore(text: string, at: number): string {
  return text.slice(text.slice(0, at).search(/[^。；]*$/u), at);
}

/** A shorter name is a kind of body, not one of them: 县水利局. */
const SHORTEST = 5;

/** One that says that it is who compiles it. Sample: `由|市外办|编制`; not `由县政府办编制` */
const SHORT_BODY = /由[省市县区](?!.*(?:政府|党政|公开|[委府]办))\p{Script=Han}{1,3}(?:[委局]|办(?!公室))$/u;

function isNamed(title: Told | null): boolean {
  return title !== null && nameInTitle(title.text) !== null;
}

const author: Place = {
  place: 'author',
  weight: { agency: 11 },
  own: true,
  names: ({ title, opening, front }) =>
    opening.flatMap(({ text, line }) =>
      [...text.matchAll(AUTHOR)]
        .filter((match) => front.has(line) || !OWN_WORD.test(sentenceBefore(text, match.index)))
        .map((match) => {
          const value = (match.groups?.['name'] ?? '').replace(LEAD, '');
          const compiles = COMPILES.test(text.slice(match.index + match[0].length));
          return { value: compiles ? value.replace(OF_ALL, '') : value, words: match[0], line };
        })
        .map((said) => ({ ...said, value: ofGroup(said.value.replace(OWN_OFFICE, '')) }))
        // In the body a town acts; before it, it reports.
        .filter(
          ({ value, words }) =>
            value.length >= SHORTEST ||
            // Where the title names a body a shorter name is none beside it.
            (!isNamed(title) && SHORT_BODY.test(words)) ||
            (front.has(line) ? /(?:[镇乡]|大学|学院)$/u : /(?:大学|学院)$/u).test(value),
        ),
    ),
};

export default author;
