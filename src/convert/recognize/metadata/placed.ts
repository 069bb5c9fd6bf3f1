/**
 * The place of a body whose name has none (区教育局, 林业局): that of the government's site on which it says it publishes, or of its
 * address, where all that the report tells of such is one division of the right kind.
 */
import type { Region } from '../../../report.ts';
import { toSimplified } from '../../../text/simplified.ts';
import { divisionOf } from '../region-words.ts';
import { divisionsAtStart, existsIn, regionAtStart } from '../regions.ts';
import type { Evidence } from './evidence.ts';
import { isPlaceless, levelOf, withoutLevel } from './same-body.ts';

/** Sample: `赤峰市松山区|人民政府门户网站`, `中国松山区|政府信息网` */
const SITE =
  /(?<place>\p{Script=Han}{2,16}?[省市县区州旗盟])(?:人民)?政府(?:的)?(?:门户|官方|公众|信息|政务|公开)*[”"]?(?:网站|官网|网|平台|(?<=门户)(?=[（(“下查]))/gu;

/** The site that the page says it is on. Sample: `当前位置: |西双版纳傣族自治州|人民政府>>` */
const CRUMB =
  /(?:当前|您的|所在|您现在的)位置\s*[：:]\s*(?<place>\p{Script=Han}{2,16}[省市县区州旗盟])(?:人民)?政府(?=\s*[>＞»›])/gu;

/** A step of the way to the page. Sample: `首页>政务公开>|平利县|>县水利局`, `首页 > |平利县|人民政府 > 县水利局` */
const STEP =
  /(?:首\s?页|位置\s*[：:])[^。；]*?[>＞»›]\s*(?<place>\p{Script=Han}{2,12}[省市县区州旗盟])(?:人民政府)?(?=\s*[>＞»›])/gu;

/** A line of the page that names its site. Sample: `|平利县|人民政府`, `|平利县|政务公开网`, `-|平利县|人民政府` behind the title */
const SITE_LINE =
  /^[-_—–|｜\s]*(?<place>\p{Script=Han}{2,12}[省市县区州旗盟])(?:(?:人民)?政府(?:门户网站|网站|网|信息公开(?:网|平台)?)?|政务公开(?:网|平台)?|(?:政府)?信息公开(?:网|平台))$/gu;

/** Sample: `地址：赤峰市松山区|新城街道3号` */
const ADDRESS_OF = '(?:地\\s*址|地点)\\s*[：:为]?\\s*(?<place>\\p{Script=Han}{2,16}[省市县区州旗盟])';
const ADDRESS = new RegExp(ADDRESS_OF, 'gu');

/** Who asked for the report: of a county or a district, which a body below it cites. Sample: `《|兖州区|人民政府办公室关于报送2016年政府信息公开年度报告的通知》` */
const ASKED_BY =
  /《(?<place>\p{Script=Han}{1,8}[县区旗])(?:人民)?政府(?:办公室|信息公开办公室|办)?关于[^《》]{0,40}(?:报告|年报)[^《》]{0,12}》/gu;

/** What every such place has. */
const HINT = /政府|政务|公开|首\s?页|位置|地\s?址|地点|《/u;

/** Words before a place that are none of it. Sample: `可登录|松山区…`, `在“|中国松山区…` */
const BEFORE = /^.*(?:登[录陆]|访问|通过|利用|依托|查阅|在|从|到|由|于|与|和|及|是|为|中国|“|”)/u;

/**
 * Its own rules and its own group for the work, which have its name whole. Sample: `《|绵阳市|机关事务管理局信息公开指南》`,
 * `成立了|西双版纳州|文体广电局政府信息公开领导小组` of 州文体广电局
 */
function ownNames(name: string, level: string | null): RegExp[] {
  if (level === null || !/^\p{Script=Han}+$/u.test(name)) return [];
  const matter = '(?:政府|政务)?信息(?:主动)?公开';
  const rules = `《(?<place>\\p{Script=Han}{2,8}${level})${withoutLevel(name)}${matter}[^《》]{0,12}(?:指南|目录|制度|办法|细则|机制|规定)》`;
  const group = `(?:成立了?|设立了?|调整了?|组建了?)(?<place>\\p{Script=Han}{1,8}${level})${withoutLevel(name)}${matter}(?:工作)?领导小组`;
  return [rules, group].map((pattern) => new RegExp(pattern, 'gu'));
}

export interface Placed {
  /** With the place's own name before it. */
  name: string;
  region: Region;
  /** What tells it. */
  words: string;
  line: number;
}

/** The town or street of a name that has no division before it: its address names it behind one. Sample: `东岭街道|办事处` */
function townOf(name: string): string | null {
  const town = /^(?<town>\p{Script=Han}{2,6}(?:街道|[镇乡]))(?:办事处|人民政府)?$/u.exec(name)?.groups?.['town'];
  return town === undefined || regionAtStart(name).length > 0 ? null : town;
}

/** Null where nothing tells the place, or several things tell several. */
export function placed(name: string, year: number | null, evidence: Evidence): Placed | null {
  const simplified = toSimplified(name);
  const town = townOf(simplified);
  const level = levelOf(simplified);
  if (town === null && level === null && !isPlaceless(simplified)) return null;
  const patterns =
    town === null
      ? [SITE, CRUMB, STEP, SITE_LINE, ADDRESS, ASKED_BY, ...ownNames(simplified, level)]
      : [new RegExp(`${ADDRESS_OF}(?=${town})`, 'gu')];
  const found = new Map<string, Placed>();
  for (const { text, line } of [...evidence.paragraphs, ...evidence.surroundings]) {
    if (!HINT.test(text)) continue;
    for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const region = placeOf((match.groups?.['place'] ?? '').replace(BEFORE, ''), year);
      const own = region === null ? null : divisionOf(region);
      if (region === null || own === null || (level !== null && !own.endsWith(level))) continue;
      found.set(own, { name: own + withoutLevel(simplified), region, words: match[0], line });
    }
  }
  if (found.size === 0 && level !== null)
    for (const { text, line } of evidence.paragraphs)
      for (const match of text.matchAll(wholeName(simplified, level))) {
        const place = divisionAtEnd(match.groups?.['place'] ?? '', year);
        if (place === null) continue;
        const [own, region] = place;
        const whole = own + withoutLevel(simplified);
        found.set(own, { name: whole, region, words: whole, line });
      }
  const [only, ...others] = found.values();
  return others.length === 0 ? (only ?? null) : null;
}

/** The name with its place before it, wherever it stands, where nothing else tells the place. Sample: `制定|宣城市|气象局政务公开清单` of 市气象局 */
function wholeName(name: string, level: string): RegExp {
  return new RegExp(
    `(?<place>\\p{Script=Han}{1,11}${level})${withoutLevel(name)}(?!\\p{Script=Han}{0,4}[分支]局)`,
    'gu',
  );
}

/** The longest division that words end with. Sample: `制定|宣城市` */
function divisionAtEnd(words: string, year: number | null): [name: string, region: Region] | null {
  for (let from = 0; from < words.length - 1; from++) {
    const region = placeIn(words.slice(from), year);
    if (region !== null) return [words.slice(from), region];
  }
  return null;
}

/** The longest that words begin with, where they go on to the sign of a road. Sample: `兖州区|扬州` of `兖州区扬州路` */
function placeOf(words: string, year: number | null): Region | null {
  for (let to = words.length; to > 1; to--) {
    const region = /[省市县区州旗盟]$/u.test(words.slice(0, to)) ? placeIn(words.slice(0, to), year) : null;
    if (region !== null) return region;
  }
  return null;
}

/** The one division that words name, from their begin to their end. */
function placeIn(words: string, year: number | null): Region | null {
  const { region, length } = regionAtStart(words, year ?? undefined);
  if (length === 0) return null;
  const { divisions } = divisionsAtStart(words, region);
  const possible = divisions.filter((division) => existsIn(division, year));
  return length === words.length && possible.length < 2 ? region : null;
}
