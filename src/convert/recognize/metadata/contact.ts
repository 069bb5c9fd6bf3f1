/**
 * Whom to ask (联系方式), wherever the report tells it: in the preamble, in a bracket, at the end.
 */
import type { Contact } from '../../../report.ts';
import { foldDigits } from '../../../text/fold-digits.ts';
import type { Evidence, Known, Told } from './evidence.ts';

const REST =
  '(?:[（(][^（）()\\n]{1,20}[）)]|[^，,；;。（(）)、\\n\\s]|(?<=[^，,；;。\\s])[ \\u3000](?=[^\\s\\u3000]))+?(?=[，,；;。）)、\\n]|[（(](?=邮|电|传|联)|\\s?(?:(?:联系|咨询)?电\\s?话|邮\\s?编|邮政编码|传\\s?真|电子(?:邮箱|信箱|邮件)|邮箱)[^，]{0,3}[：:]|[\\s\\u3000]{2,}|[\\s\\u3000](?:邮|电话|联系|传真)|$)';

/** A number of a telephone, perhaps with extension, and others behind it. Sample: `0570-3070001、0570-3070002`, `8221234 8221235`, `62490880*81208` */
const NUMBER =
  '(?:[（(]\\d{3,4}[）)]|\\d{3,4}(?:[-—－]{1,2} ?| ?))?(?:\\d{5,8}|(?=[\\d*]{6,12}(?![\\d*]))\\d{2,7}\\*{2,8}\\d{0,4})(?:[-—转*]\\d{1,5})?(?!\\d)';
const AND = '(?:\\s*(?:[、/／]|或者?)\\s*|[ \\u3000]+(?=(?:\\d{3,4}[-—－])?\\d{7,8}(?!\\d)))';
const NUMBERS = `${NUMBER}(?:${AND}${NUMBER})*`;

/** An office, and no place. Sample: `联系方式：|永泰县水利局办公室|，` */
const OFFICE_ALONE = '(?:(?![楼路街巷号])\\p{Script=Han}){3,30}(?:室|科|处|部|股|局|中心)(?=[，,；;。（(])';

/** One expression a field; the value is the group `v`. Samples beside each. */
const FIELDS: Readonly<Record<keyof Contact, readonly RegExp[]>> = {
  // 请与如皋市科协办公室联系; 直接与某局科普信息科联系(; 联系部门：办公室
  department: [
    /(?:与|和|跟|向)(?<v>[\p{Script=Han}（）()、]{3,40}?)(?:直接)?联[系络](?!电话|方式|人|地址|部门|单位|科室)/u,
    /(?:与|和|跟|向)(?<v>[\p{Script=Han}（）()、]{3,40}?)(?<!的)(?:直接)?(?:咨询(?!服务|热线|电话|平台|窗口|量|处|情况)|反映)/u,
    /(?:与|和|跟|向)(?<v>\p{Script=Han}{3,30}?)[（(][^（）()]{0,160}[）)](?:直接)?联[系络]/u,
    /(?:请|可)(?:直接)?联[系络][：:]?\s?(?<v>\p{Script=Han}(?:[ \u3000]?(?!地址|电话|邮编|传真|联系)\p{Script=Han}){3,39}?)(?=\s?[，,；;。（(：:]|\s\d|$)/u,
    // 请联系：区府办 电话：22051470
    /(?:请|可)(?:直接)?联[系络][：:]?\s?(?<v>\p{Script=Han}{2,8}(?:办|室|科|处|股))(?=\s(?:联系)?电话)/u,
    new RegExp(`(?:联系方式|联络方式)[：:]\\s*(?<v>${OFFICE_ALONE})`, 'u'),
    new RegExp(`(?:联系部门|联系单位|联系处室|联系科室|受理机构|办公部门)[：:]\\s*(?<v>${REST})`, 'u'),
  ],
  // 地址:某路1号; 通信地址：行政中心B1315
  address: [
    // 通信地址：某区教育局（某区某路35号，511300）
    /地\s*址\s*[：:为]\s*\p{Script=Han}{2,24}[（(](?<v>(?=[^）)]*[，,；;省市县区州])\p{Script=Han}[^，,；;。（）()：:]{1,30}[号路街巷][^，,；;。（）()：:]{0,12})(?=[，,；;）)])/u,
    new RegExp(`(?:地\\s*址|地点)\\s*[：:为]\\s*(?=[^，。]{0,3}\\p{Script=Han})(?<v>${REST})`, 'u'),
    new RegExp(
      `(?:联系方式|联络方式)\\s*[：:为]\\s*(?!${OFFICE_ALONE})(?=[^，。]{0,3}\\p{Script=Han})(?<v>${REST})`,
      'u',
    ),
    // 请与某局办公室联系（某市某路1号，邮编…）
    /联系\p{Script=Han}{0,40}[（(](?<v>\p{Script=Han}[^，,；;。（）()：:]{2,30}[号楼室院路街巷][^，,；;。（）()：:]{0,12})(?=[，,；;）)])/u,
  ],
  // 邮编:675000
  postcode: [
    /(?:邮\s*[递遞]\s*[区區]\s*[号號]|邮\s*政\s*编\s*码|邮\s*编)\s*[：:为]?\s*(?<v>\d{6})(?!\d)/u,
    // 地址：…（某区某路35号，511300）
    /地\s*址[^。；]{4,60}[号楼室院路街巷][^，。；]{0,12}[，,]\s?(?<v>\d{6})(?=[）)，,。])/u,
  ],
  // 电话:0878-3369685; 联系电话（传真）：010-12345678
  phone: [
    new RegExp(
      `(?:电\\s*话|热线|Tel)(?:号码)?(?:[（(]传真[）)]|[\\/、]传真|及传真)?[\\sA-Za-z]*[：:为]?\\s*(?<v>${NUMBERS})`,
      'u',
    ),
    new RegExp(`(?:请|可)(?:直接)?联系\\s*[：:]\\s*(?<v>${NUMBERS})`, 'u'),
    // 如有疑问，请联系：信息中心 0575-85203813
    new RegExp(`(?:请|可)(?:直接)?联系\\s*[：:]?\\s*\\p{Script=Han}{2,40}[，, ]\\s?(?<v>${NUMBERS})`, 'u'),
    // 请与某局办公室（0797-8371221）联系
    new RegExp(`(?:与|和|跟|向)\\p{Script=Han}{3,40}[（(]\\s?(?<v>${NUMBERS})\\s?[）)](?:直接)?联系`, 'u'),
    // 请联系某厅办公室（0771-5815000）
    new RegExp(`联系\\p{Script=Han}{0,40}[（(]\\s?(?<v>${NUMBERS})\\s?[）)]`, 'u'),
    new RegExp(`联[系络]方式(?:[：:为]\\s*(?:联系)?电\\s*话)?\\s*[：:为]?\\s*(?<v>${NUMBERS})`, 'u'),
  ],
  // 传真:0878-3369685
  fax: [new RegExp(`传\\s*真(?:号码|电话)?[）)]?\\s*[：:为]?\\s*(?<v>${NUMBERS})`, 'u')],
  // 电子邮箱：rgkx@163.com; the label may have lost its colon, and what stands before it: 63602193E-mailrgkx@163.com
  email: [/(?:E-?mail)?(?<v>(?:(?!E-?mail)[\w.+-])+ ?@ ?[\w-]+(?:\.(?: (?=(?:cn|com|org|net)(?![\w.])))?[\w-]+)+)/u],
};

/** A paragraph that offers contact: words of asking, or two labels of contact. */
const OFFERS = /联系|咨询|疑问|意见建议|受理/u;
const LABELS = /联[系络]方式|地\s*址|邮\s*编|邮政编码|电\s*话|传\s*真|邮箱|信箱|电子邮件|Tel|E-?mail/gu;

/** Who is asked, without a number. Sample: `如有疑问，请与某市国资委联系`; not `与县政府办保持联系` */
const ASKS =
  /(?:疑问|疑义|异议|咨询|意见|建议|问题|查询|了解)[^。]{0,24}(?:请|可)(?:直接|径)?(?:与|和|跟|向)[^。，]{3,40}联[系络]/u;

/** Nobody but a number. Sample: `如有疑问，请联系：7580000` */
const ASKED_BY_NUMBER =
  /(?:疑问|疑义|异议|咨询|意见|建议|问题)[^。]{0,24}(?:请|可)[^。，]{0,40}联系\s*(?:[：:]\s*[（(]?|\p{Script=Han}{0,40}[（(]\s?|[：:]?\s?\p{Script=Han}{2,40}[，, ]\s?)\d{3}/u;

/** The same, with whom to ask in any words. Sample: `如对报告有疑问，请联系某局办公室` */
const WHOM = /(?:疑问|疑义|异议|咨询|意见|建议|问题)[^。]{0,24}(?:请|可)[^。]{0,60}联[系络]/u;

/** A line that is a label of contact with its value. Sample: `联系电话：0953-6012345`. */
const LABEL_LINE =
  /^\s*(?:联[系络](?:单位|部门|人|地址|电话|方式)|咨询电话|单位地址|公司地址|地\s*址|邮\s*编|邮\s*政\s*编\s*码|电\s*话|传\s*真|电子(?:邮箱|信箱|邮件))[^。]{0,60}$/u;

/** The same, telling where their values stand. */
const PLACED = Object.entries(FIELDS).map(([field, patterns]) => ({
  // The keys of FIELDS are those of Contact, by its type.
  field: field as keyof Contact,
  patterns: patterns.map((pattern) => new RegExp(pattern.source, `${pattern.flags}d`)),
}));

const NOTHING: Contact = { department: null, address: null, postcode: null, phone: null, fax: null, email: null };

export function readContact(evidence: Evidence): Known<Contact> {
  const offers = evidence.paragraphs.filter((paragraph) => {
    const { text } = paragraph;
    const labels = new Set(text.match(LABELS) ?? []).size;
    return (
      ASKS.test(text) ||
      ASKED_BY_NUMBER.test(text) ||
      LABEL_LINE.test(text) ||
      labels >= 2 ||
      (labels === 1 && OFFERS.test(text) && /\d{5}|@/u.test(text))
    );
  });
  const contact = { ...NOTHING };
  // Whoever keeps the site has an address too: where a sentence says whom to ask, what stands before it is not of the report.
  const asking = offers.flatMap(whomToAsk)[0];
  // The value is cut from the text as the agency wrote it.
  for (const { text, printed } of asking === undefined
    ? offers
    : [asking, ...offers.filter(({ line }) => line > asking.line)]) {
    for (const { field, patterns } of PLACED) {
      if (contact[field] !== null) continue;
      for (const pattern of patterns) contact[field] ??= valueAt(pattern, text, foldDigits(printed));
    }
  }
  const known = Object.values(contact).some((value) => value !== null);
  return { value: contact, basis: known ? 'text' : 'absent' };
}

/** A paragraph from where it says whom to ask, where it tells more than one thing of them; else nothing. */
function whomToAsk({ text, printed, line }: Told): Told[] {
  const from = text.search(WHOM);
  if (from === -1 || (text.slice(from).match(LABELS) ?? []).length < 2) return [];
  return [{ text: text.slice(from), printed: printed.slice(from), line }];
}

/** The group `v` of a match, cut from the printed text. */
function valueAt(pattern: RegExp, text: string, printed: string): string | null {
  const match = pattern.exec(text);
  const [from, to] = match?.indices?.groups?.['v'] ?? [0, 0];
  const value = printed.slice(from, to).trim();
  return value === '' ? null : value;
}
