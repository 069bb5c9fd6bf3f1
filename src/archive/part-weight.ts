/**
 * How long the parts of a report are, by which their pages are cut: reckoned from the text, not measured on the page, so
 * that a new rule of layout moves nothing to another address.
 */
import { PartName, type Report, type Section } from '../report.ts';

/** What a part adds to a page beside its text: the agency's name and address. */
const FRAME = 80;

/** What a table's cell adds to a page beside its text. */
const CELL = 2;

/** The sections that answer the part, each with what stands under it. */
export function sectionsOfPart(sections: readonly Section[], name: PartName): Array<Section & { depth: number }> {
  let top: number | null = null;
  return sections.flatMap((section) => {
    if (section.part === name && (top === null || section.level <= top)) top = section.level;
    else if (top !== null && section.level <= top) top = null;
    return top === null ? [] : [{ ...section, depth: section.level - top }];
  });
}

/** The parts that a report has, in the order of the form, with their lengths in characters. */
export function partWeights({ sections, paragraphs, tables }: Report): Map<PartName, number> {
  const lengths = new Map<string, number>();
  const add = (section: string, length: number): void => {
    lengths.set(section, (lengths.get(section) ?? 0) + length);
  };
  for (const { section, text } of paragraphs) add(section, text.length);
  for (const { section, rows } of tables)
    add(
      section,
      rows.flat().reduce((sum, { text }) => sum + text.length + CELL, 0),
    );
  // The form's own names: strings cut out of the MDX would keep all of its text in memory.
  return new Map(
    PartName.options.flatMap((name): Array<[PartName, number]> => {
      const own = sectionsOfPart(sections, name);
      const sum = own.reduce((length, { id, title }) => length + (title?.length ?? 0) + (lengths.get(id) ?? 0), FRAME);
      return own.length === 0 ? [] : [[name, sum]];
    }),
  );
}
