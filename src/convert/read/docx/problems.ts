/**
 * What was met in a Word file, as sentences for the person who put it here.
 */
import type { Problem } from '../extract.ts';
import { struckText } from '../struck-text.ts';
import type { Seen } from './word-document.ts';

const ANEW = 'in Word or LibreOffice and save it anew';

/** The problems of a file that could be read; `hasText` is whether it has any visible line. */
export function problemsOf(seen: Seen, hasText: boolean): Problem[] {
  const problems: Problem[] = [];
  const add = (level: Problem['level'], rule: string, message: string): void => {
    problems.push({ level, rule, line: null, message });
  };
  if (!hasText) {
    const what = seen.pictures + seen.objects > 0 ? 'nothing but pictures, whose text is not read' : 'no text';
    add('blocking', 'no-text', `the Word file holds ${what}; find the report as text, or type it into a .txt`);
  }
  if (seen.openFields > 0)
    add(
      'blocking',
      'open-field',
      `${count(seen.openFields, 'field begins and never ends', 'fields begin and never end')}, so that text behind it is hidden; open the file ${ANEW}`,
    );
  if (seen.outsideTexts > 0)
    add(
      'blocking',
      'outside-text',
      `${count(seen.outsideTexts, 'piece', 'pieces')} of the text lie in a file within the file (or beside it); open it ${ANEW}, so that all is one text`,
    );
  const changes = seen.insertions + seen.deletions;
  if (changes > 0)
    add(
      'doubtful',
      'tracked-changes',
      `${count(changes, 'tracked change', 'tracked changes')} (${seen.insertions} put in, ${seen.deletions} taken out), read as accepted; look whether the published report has them, accept or reject them in Word, and save the file anew`,
    );
  if (seen.mergedAway > 0)
    add(
      'doubtful',
      'merged-cells',
      `${count(seen.mergedAway, 'cell that a merge hides has text', 'cells that a merge hides have text')}, which is not read; undo the merge where it belongs to the report`,
    );
  if (seen.gaps > 0)
    add(
      'doubtful',
      'number-skipped',
      `${count(seen.gaps, 'automatic number goes', 'automatic numbers go')} on from a number that no paragraph has, as Word prints it behind a lower level; compare the numbers with the published report`,
    );
  if (seen.undefinedLevels > 0)
    add(
      'doubtful',
      'number-undefined',
      `${count(seen.undefinedLevels, 'paragraph names', 'paragraphs name')} a level of a list that the file does not define, and a number may be printed there; open the file ${ANEW}`,
    );
  for (const format of seen.formats)
    add(
      'doubtful',
      'number-format',
      `automatic numbers in the format ${format} are not known and read as common digits; compare them with the published report`,
    );
  if (seen.lostFields.size > 0)
    add(
      'doubtful',
      'fields-without-result',
      `the file keeps no result of the ${seen.lostFields.size === 1 ? 'field' : 'fields'} ${[...seen.lostFields].join(', ')}, so that what is printed there is not read; update the fields ${ANEW}`,
    );
  if (seen.struck > 0) problems.push(struckText(seen.struck));
  if (hasText && seen.objects > 0)
    add(
      'doubtful',
      'objects',
      `${count(seen.objects, 'object', 'objects')} of another program (a sheet, a drawing) in the text, of which nothing is read; set it in as a table or text if it belongs to the report`,
    );
  if (hasText && seen.pictures > 0)
    add(
      'doubtful',
      'pictures',
      `${count(seen.pictures, 'picture or chart', 'pictures or charts')} in the text; what is written in them is not read`,
    );
  return problems;
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
