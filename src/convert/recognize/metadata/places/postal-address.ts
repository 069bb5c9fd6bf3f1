/**
 * A body named in the address of the contact. Sample: `地址：|万载县青岩乡人民政府`, `地址：|永嘉县岩坦乡人民政府|党政综合办公室`.
 */
import type { Place } from './place.ts';

const ADDRESS =
  /地\s*址\s*[：:为]?\s*(?<name>\p{Script=Han}{4,24}?(?:人民政府|街道办事处))(?=(?:党政|综合|办公(?!大?楼|区|地))\p{Script=Han}{0,6}(?:办|室)?(?:[，,；;。）)\s]|$)|[，,；;。）)\s]|$)/gu;

const postalAddress: Place = {
  place: 'postal address',
  weight: { agency: 5 },
  own: false,
  names: ({ paragraphs }) =>
    paragraphs.flatMap(({ text, line }) =>
      [...text.matchAll(ADDRESS)].map((match) => ({ value: match.groups?.['name'] ?? '', words: match[0], line })),
    ),
};

export default postalAddress;
