/**
 * Whom to ask (联系方式), wherever the report tells it: in the preamble, in a bracket, at the end.
 */
import type { Contact } from '../../../report.ts';
import type { Evidence, Known } from './evidence.ts';

const REST = '[^，,；;。）)、\\n]+';

/** One expression a field; the value is the group `v`. Samples beside each. */
const FIELDS: Readonly<Record<keyof Contact, readonly RegExp[]>> = {
  // 请与如皋市科协办公室联系; 直接与某局科普信息科联系(; 联系部门：办公室
  department: [
    /(?:与|和|跟|向)(?<v>[\p{Script=Han}（）()]{3,40}?)(?:直接)?(?:联系|咨询|反映)/u,
    new RegExp(`(?:联系部门|联系单位|联系处室|联系科室|受理机构|办公部门)[：:]\\s*(?<v>${REST})`, 'u'),
  ],
  // 地址:某路1号; 通信地址：行政中心B1315
  address: [new RegExp(`(?:通信地址|通讯地址|联系地址|办公地址|单位地址|地址|地点)[：:为]?\\s*(?<v>${REST})`, 'u')],
  // 邮编:675000
  postcode: [/(?:邮政编码|邮编)[：:为]?\s*(?<v>\d{6})(?!\d)/u],
  // 电话:0878-3369685; 联系电话（传真）：010-12345678
  phone: [/(?:联系电话|咨询电话|办公电话|电话号码|电话)(?:[（(]传真[）)]|\/传真|及传真)?[：:为]?\s*(?<v>(?:[（(]\d{3,4}[）)]|\d{3,4}[-—－ ]?)?\d{5,8}(?:[-—转]\d{1,5})?)/u],
  // 传真:0878-3369685
  fax: [/传真(?:号码|电话)?[：:为]?\s*(?<v>(?:[（(]\d{3,4}[）)]|\d{3,4}[-—－ ]?)?\d{5,8})/u],
  // 电子邮箱：rgkx@163.com
  email: [/(?<v>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u],
};

/** A paragraph that offers contact: words of asking, or two labels of contact. */
const OFFERS = /联系|咨询|疑问|意见建议|受理/u;
const LABELS = /地址|邮编|邮政编码|电话|传真|邮箱|电子邮件/gu;

const NOTHING: Contact = { department: null, address: null, postcode: null, phone: null, fax: null, email: null };

export function readContact(evidence: Evidence): Known<Contact> {
  const offers = evidence.paragraphs.filter(({ text }) => {
    const labels = new Set(text.match(LABELS) ?? []).size;
    return labels >= 2 || (labels === 1 && OFFERS.test(text) && /\d{5}|@/u.test(text));
  });
  const contact = { ...NOTHING };
  for (const { text } of offers) {
    for (const [field, patterns] of Object.entries(FIELDS)) {
      // The keys of FIELDS are those of Contact, by its type.
      const key = field as keyof Contact;
      const found = patterns.map((pattern) => pattern.exec(text)?.groups?.['v']?.trim()).find((value) => value !== undefined && value !== '');
      if (contact[key] === null && found !== undefined) contact[key] = found;
    }
  }
  const known = Object.values(contact).some((value) => value !== null);
  return { value: contact, basis: known ? 'text' : 'absent' };
}
