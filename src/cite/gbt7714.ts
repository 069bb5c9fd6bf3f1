/**
 * A CSL-JSON item as one line after GB/T 7714—2025, by citeproc and the style of the Zotero Chinese community.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type Engine } from 'citeproc';
import { isoOf, type CslDate } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';

/*
 * 2026-11-22. The style sees stand-ins for the words.
 * citeproc makes typography of what it is given: it turns the apostrophe and takes <i> for italics. A title is printed
 * here as its report prints it, letter for letter; so the style sets one stand-in character for each text, and the texts
 * go in afterwards, and so does the date. That also makes it cheap: the style runs once for each pattern of fields, not once
 * a report (1.2 s of 1,000 reports, where it ran once for each date).
 * citeproc it is, alone, since the style is written for its extensions (CSL-M); @citation-js/plugin-csl would bring it
 * too, and much else. Its licence (CPAL or AGPL, at the user's choice) asks for nothing here: it runs unchanged when the
 * site is built, and no part of it is published.
 */

/** Stand-ins, from the private use area: no style treats them as anything but a character. */
const STAND_IN = { author: '\uE000', title: '\uE001', page: '\uE002', URL: '\uE003' } as const;

/** Stands for any date, as far as known: the style prints them all as ISO 8601 does. */
const ANY_DATE = [1111, 11, 11];

/** What is a stand-in in a line of the style's. Sample: `1111-11`. */
const STANDING_IN = /[\uE000-\uE003]|1111(?:-11){0,2}/gu;

const byPattern = new Map<string, string>();
let engine: Engine | undefined;
let current: object = {};

/** The line, without the number of a list of references. */
export function gbt7714(item: CslItem): string {
  const texts = new Map<string, string>([
    [STAND_IN.author, item.author[0].literal],
    [STAND_IN.title, item.title],
    [STAND_IN.page, item.page ?? ''],
    [STAND_IN.URL, item.URL ?? ''],
    ...(item.issued === undefined ? [] : [[isoOf(anyDate(item.issued)), isoOf(item.issued)] as const]),
  ]);
  return patternFor(item).replace(STANDING_IN, (found) => texts.get(found) ?? found);
}

/** The stand-in for a date of which as much is known. */
function anyDate({ 'date-parts': [parts] }: CslDate): CslDate {
  return { 'date-parts': [ANY_DATE.slice(0, parts.length)] };
}

/** What the style prints for an item with these fields and this language. */
function patternFor({ language, issued, page, URL }: CslItem): string {
  // The medium is stated, since a report on the web is one also where the site does not know its own address. The day
  // of access is not: for a report, the style prints its year as a guess at the year of publication.
  const item = {
    type: 'report',
    language,
    medium: 'OL',
    author: [{ literal: STAND_IN.author }],
    title: STAND_IN.title,
    ...(issued === undefined ? {} : { issued: anyDate(issued) }),
    ...(page === undefined ? {} : { page: STAND_IN.page }),
    ...(URL === undefined ? {} : { URL: STAND_IN.URL }),
  };
  const key = JSON.stringify(item);
  let pattern = byPattern.get(key);
  if (pattern === undefined) byPattern.set(key, (pattern = run({ ...item, id: key })));
  return pattern;
}

function run(item: { id: string }): string {
  engine ??= newEngine();
  current = item;
  engine.updateItems([item.id]);
  const line = engine.makeBibliography()[1][0] ?? '';
  return line.trim().replace(/^\[1\]\s*/u, '');
}

function newEngine(): Engine {
  const read = (name: string): string => readFileSync(join(process.cwd(), 'src/cite/style', name), 'utf8');
  const locale = read('locales-zh-CN.xml');
  // The engine also asks for en-US, to fall back on; a report in Chinese never does.
  const made = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => current },
    read('gb-t-7714-2025-numeric.csl'),
  );
  made.setOutputFormat('text');
  return made;
}
