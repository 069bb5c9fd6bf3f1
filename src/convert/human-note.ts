/**
 * What a person knows better than the text: the `.yaml` beside a seed. Every field is optional, and what is there wins.
 */
import { z } from 'zod';
import { HttpAddress } from '../report-meta.ts';
import { readDate } from '../text/date.ts';
import { LONGEST_SLUG } from './recognize/metadata/address.ts';

const Day = z.iso.date();

/** Text that can be written as UTF-8. Half of a pair of UTF-16 is no character, and would be written as another. */
const Words = z
  .string()
  .min(1, 'is empty')
  .refine((text) => text.isWellFormed(), 'holds half a character (a lone surrogate)');

/** Line ends, and what some programs take for one. */
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;

/** A line number always means the seed's line: what stands in one line stays in one. */
const OneLine = Words.refine((text) => !LINE_END.test(text), 'holds a line end, it has to stand in one line');

/** Years beyond are slips. */
const LAST_YEAR = 2099;

export const HumanNote = z.strictObject({
  url: HttpAddress.optional().describe('Where the copy was fetched'),
  fetched: z
    .union([Day, z.iso.datetime({ offset: true })], 'is no day, write it as 2026-11-22')
    .optional()
    .describe('When it was fetched'),
  agency: OneLine.optional().describe('Full name of the agency'),
  region: z
    .strictObject({
      province: OneLine.nullable().default(null),
      prefecture: OneLine.nullable().default(null),
      county: OneLine.nullable().default(null),
    })
    .optional(),
  year: z.int().min(1949).max(LAST_YEAR, `is later than ${LAST_YEAR}`).optional().describe('The year reported on'),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/, 'is no day, write it as 2020-01-20 or 2020-01-20T08:30')
    .refine((text) => isInCalendar(text), 'is a day or a time that there never was')
    .optional(),
  title: OneLine.optional(),
  slug: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'is no piece of an address, which has small letters of ASCII, digits and single hyphens',
    )
    .max(LONGEST_SLUG, `has more than ${LONGEST_SLUG} characters`)
    .optional()
    .describe('Stands for the agency in the address, where a second report of the same agency and year needs its own'),
  hold: Words.refine((text) => text.trim() !== '', 'says nothing, write why')
    .optional()
    .describe('Why the report is set aside: it is not published, and nothing waits for it'),
  patches: z
    .array(
      z
        .strictObject({
          line: z.int().min(1),
          // A form feed is a blank inside a line of the seed.
          from: Words.refine((text) => !/[\n\r]/u.test(text), 'holds a line end, a patch changes one line'),
          to: z.string().refine((text) => text === '' || OneLine.safeParse(text).success, 'cannot stand in one line'),
          why: Words,
        })
        .refine(({ from, to }) => from !== to, 'changes nothing, from and to are the same'),
    )
    .optional()
    .describe('Corrections against the original, each with its reason'),
});

export type HumanNote = z.infer<typeof HumanNote>;

/** Whether calendar and clock have it. Not `2021-02-30`, not `2021-01-01T24:10` */
function isInCalendar(text: string): boolean {
  // What is no day at all has been told.
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text)) return true;
  return /^(?:19|20)/u.test(text) && readDate(text) === text && !/:[6-9]\d$/u.test(text);
}

/** What is wrong with a note that was not taken, a sentence a fault: where, what was found, what to do. */
export function faultsOf({ issues }: z.ZodError): string[] {
  return issues.map((issue) => `${placeOf(issue.path)}${faultOf(issue)}`);
}

/** Sample: `patch 1, from: `, `year: ` */
function placeOf([first, ...rest]: readonly PropertyKey[]): string {
  if (first === undefined) return '';
  const [at, ...inner] = rest;
  if (first !== 'patches' || typeof at !== 'number') return `${[first, ...rest].join('.')}: `;
  return `${[`patch ${at + 1}`, ...inner].join(', ')}: `;
}

function faultOf(issue: z.core.$ZodIssue): string {
  const { code, message, path } = issue;
  if (code === 'unrecognized_keys') {
    const fields =
      path[0] === 'patches' ? 'line, from, to, why' : path.length > 0 ? 'province, prefecture, county' : FIELDS;
    return `${issue.keys.map((key) => `“${key}”`).join(', ')} is no field, the fields are ${fields}`;
  }
  const found = /received (?<type>\w+)$/u.exec(message)?.groups?.['type'];
  if (code !== 'invalid_type' || found === undefined) return message;
  if (path.length === 0)
    return 'is no list of fields, write each as `agency: …`, with a colon of ASCII and a blank behind it';
  if (found === 'undefined') return 'is missing';
  if (issue.expected === 'string' && found === 'number') return 'is a number, put it in quotes';
  if (issue.expected === 'int' || issue.expected === 'number')
    return 'is no number, write it in digits and without quotes';
  return `is no ${issue.expected === 'string' ? 'text' : issue.expected}`;
}

const FIELDS = Object.keys(HumanNote.shape).join(', ');
