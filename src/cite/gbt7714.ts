/**
 * A CSL-JSON item as one line after GB/T 7714—2025, by citeproc and the style of the Zotero Chinese community.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type Engine } from 'citeproc';
import type { CslItem } from './csl-item.ts';

/*
 * 2026-11-22. The style sees stand-ins for the words.
 * citeproc makes typography of what it is given: it turns the apostrophe and takes <i> for italics. A title is printed
 * here as its report prints it, letter for letter; so the style sets one stand-in character for each text, and the texts
 * go in afterwards. That also makes it cheap: the style runs once for each pattern of fields and date, not once a report.
 * citeproc it is, alone, since the style is written for its extensions (CSL-M); @citation-js/plugin-csl would bring it
 * too, and much else. Its licence (CPAL or AGPL, at the user's choice) asks for nothing here: it runs unchanged when the
 * site is built, and no part of it is published.
 */

/** Stand-ins, from the private use area: no style treats them as anything but a character. */
const STAND_IN = { author: '\uE000', title: '\uE001', page: '\uE002', URL: '\uE003' } as const;

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
  ]);
  return patternFor(item).replace(/[\uE000-\uE003]/gu, (character) => texts.get(character) ?? character);
}

/** What the style prints for an item with these fields, this language and this date. */
function patternFor({ language, issued, page, URL }: CslItem): string {
  // The medium is stated, since a report on the web is one also where the site does not know its own address. The day
  // of access is not: for a report, the style prints its year as a guess at the year of publication.
  const item = {
    type: 'report',
    language,
    medium: 'OL',
    author: [{ literal: STAND_IN.author }],
    title: STAND_IN.title,
    ...(issued === undefined ? {} : { issued }),
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
