/**
 * A full name before its short form (以下简称). Sample: `兰州新区科技发展局(以下简称新区科技局)`.
 */
import { NAME_END } from '../agency-name.ts';
import { withoutLead } from '../without-lead.ts';
import type { Place } from './place.ts';

const SHORT_FORM = new RegExp(
  `(?<name>[\\p{Script=Han}]{2,40}${NAME_END}(?:机关)?)[（(](?:以下|下文|下称|以下统)?(?:均|统)?简?称[：:为]?[“"']?(?!本?《)(?<short>[^）)”"']{1,15})`,
  'u',
);

/** What stands before the second of two, whose short form is of both. Sample: `由北京市统计局、|国家统计局北京调查总队（以下简称统计局队）` */
const SECOND = new RegExp(`${NAME_END}[、和与]$`, 'u');

const shortForm: Place = {
  place: 'short form',
  weight: { agency: 14 },
  own: false,
  names: ({ opening }) =>
    opening.flatMap(({ text, line }) => {
      const match = SHORT_FORM.exec(text);
      const name = match?.groups?.['name'];
      return name === undefined || SECOND.test(text.slice(0, match?.index))
        ? []
        : [{ value: withoutLead(name), words: match?.[0] ?? name, line }];
    }),
};

export default shortForm;
