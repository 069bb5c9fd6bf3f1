/**
 * Another agency's name where the report's own should stand: left in when a text was copied.
 */
import { regionAtStart } from '../recognize/regions.ts';
import { linesOf, textOf, type ReportTree } from '../report-tree.ts';
import type { Check, Doubt } from './check.ts';

/** An agency whose offices (处室) people come to. Sample: `直接到云南省科学技术厅各业务处室现场咨询`. */
const HOST = /(?:到|至|来)(?<name>\p{Script=Han}{3,20}?(?:厅|局|委|办|院|会))各(?:业务)?(?:处|科|股)室/gu;

const foreignAgency: Check = {
  id: 'foreign-agency',
  reason:
    "A report that speaks of another agency's offices, or of the same bureau of another place as of itself, was copied from there.",
  check: (report) => [...sisterAgencies(report), ...foreignHosts(report)],
};

function paragraphs(report: ReportTree): Array<{ text: string; line: number }> {
  return report.children.flatMap((section) =>
    section.children.flatMap((block) =>
      block.type === 'paragraph' ? [{ text: textOf(block.runs), line: linesOf(block.runs)[0] }] : [],
    ),
  );
}

/** The same body of another county or city: 丰都县交通局 in a report of 石柱土家族自治县交通局. */
function sisterAgencies(report: ReportTree): Doubt[] {
  const own = regionAtStart(report.meta.agency.name, report.meta.year);
  const body = report.meta.agency.name.slice(own.length);
  if (body.length < 3 || (own.region.county === null && own.region.prefecture === null)) return [];
  const level = own.region.county === null ? 'prefecture' : 'county';
  return paragraphs(report).flatMap(({ text, line }) => {
    // Its own name, and what ends like it, is out of question.
    const rest = text.replaceAll(report.meta.agency.name, '');
    for (let at = rest.indexOf(body); at !== -1; at = rest.indexOf(body, at + 1)) {
      const place = placeBefore(rest, at);
      const { region } = regionAtStart(place, report.meta.year);
      if (place === '' || region[level] === null || region[level] === own.region[level]) continue;
      if (level === 'prefecture' && region.county !== null) continue;
      return [{ line, message: `“${place}${body}” in a report of ${report.meta.agency.name}` }];
    }
    return [];
  });
}

/** What may stand before the name of a place; another character may make a word with one of two. Sample: `检|索县卫生局` */
const BEFORE_PLACE = /[^\p{Script=Han}]|[与和由在是为到向对从及]/u;

/** The longest name of a division that ends at a place in the text; empty for none. */
function placeBefore(text: string, at: number): string {
  for (let from = Math.max(0, at - 14); from < at - 1; from++) {
    const name = text.slice(from, at);
    if (regionAtStart(name).length !== name.length) continue;
    if (name.length > 2 || from === 0 || BEFORE_PLACE.test(text.charAt(from - 1))) return name;
  }
  return '';
}

/** Offices of an agency that is not the report's, under none of the names it goes by. */
function foreignHosts(report: ReportTree): Doubt[] {
  const own = report.meta.agency.name;
  return paragraphs(report).flatMap(({ text, line }) =>
    [...text.matchAll(HOST)].flatMap((match) => {
      const name = match.groups?.['name'] ?? '';
      const short = /^[我本该各市县区省州]/u.test(name) || own.includes(name) || name.slice(0, 2) === own.slice(0, 2);
      return short ? [] : [{ line, message: `“${name}” where the report's own agency, ${own}, was expected` }];
    }),
  );
}

export default foreignAgency;
