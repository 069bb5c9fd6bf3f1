/**
 * What was met in a Word file, as sentences for the person who put it here.
 */
import type { Problem } from '../extract.ts';
import { struckText } from '../struck-text.ts';
import type { Seen } from './word-document.ts';

const ANEW = 'in Word or LibreOffice and save it anew';

/** The problems of a file that could be read; `hasText` is whether it has any visible line. */
export function problemsOf(seen: Seen, hasText: boolean): Problem[] {
  return [...ofText(seen, hasText), ...ofNumbers(seen), ...ofFieldsAndObjects(seen, hasText)];
}

function problem(level: Problem['level'], rule: string, message: string): Problem {
  return { level, rule, line: null, message };
}

/** What hides text, or shows what may not belong to it. */
function* ofText(seen: Seen, hasText: boolean): Iterable<Problem> {
  if (!hasText) {
    const what = seen.pictures + seen.objects > 0 ? 'nothing but pictures, whose text is not read' : 'no text';
    yield problem(
      'blocking',
      'no-text',
      `the Word file holds ${what}; find the report as text, or type it into a .txt`,
    );
  }
  if (seen.openFields > 0)
    yield problem(
      'blocking',
      'open-field',
      `${count(seen.openFields, 'field begins and never ends', 'fields begin and never end')}, so that text behind it is hidden; open the file ${ANEW}`,
    );
  if (seen.outsideTexts > 0)
    yield problem(
      'blocking',
      'outside-text',
      `${count(seen.outsideTexts, 'piece', 'pieces')} of the text lie in a file within the file (or beside it); open it ${ANEW}, so that all is one text`,
    );
  const changes = seen.insertions + seen.deletions;
  if (changes > 0)
    yield problem(
      'doubtful',
      'tracked-changes',
      `${count(changes, 'tracked change', 'tracked changes')} (${seen.insertions} put in, ${seen.deletions} taken out), read as accepted; look whether the published report has them, accept or reject them in Word, and save the file anew`,
    );
  if (seen.mergedAway > 0)
    yield problem(
      'doubtful',
      'merged-cells',
      `${count(seen.mergedAway, 'cell that a merge hides has text', 'cells that a merge hides have text')}, which is not read; undo the merge where it belongs to the report`,
    );
}

/** Automatic numbers that may be others in print. */
function* ofNumbers(seen: Seen): Iterable<Problem> {
  if (seen.gaps > 0)
    yield problem(
      'doubtful',
      'number-skipped',
      `${count(seen.gaps, 'automatic number goes', 'automatic numbers go')} on from a number that no paragraph has, as Word prints it behind a lower level; compare the numbers with the published report`,
    );
  if (seen.undefinedLevels > 0)
    yield problem(
      'doubtful',
      'number-undefined',
      `${count(seen.undefinedLevels, 'paragraph names', 'paragraphs name')} a level of a list that the file does not define, and a number may be printed there; open the file ${ANEW}`,
    );
  for (const format of seen.formats)
    yield problem(
      'doubtful',
      'number-format',
      `automatic numbers in the format ${format} are not known and read as common digits; compare them with the published report`,
    );
}

function* ofFieldsAndObjects(seen: Seen, hasText: boolean): Iterable<Problem> {
  if (seen.lostFields.size > 0)
    yield problem(
      'doubtful',
      'fields-without-result',
      `the file keeps no result of the ${seen.lostFields.size === 1 ? 'field' : 'fields'} ${[...seen.lostFields].join(', ')}, so that what is printed there is not read; update the fields ${ANEW}`,
    );
  if (seen.struck > 0) yield struckText(seen.struck);
  if (hasText && seen.objects > 0)
    yield problem(
      'doubtful',
      'objects',
      `${count(seen.objects, 'object', 'objects')} of another program (a sheet, a drawing) in the text, of which nothing is read; set it in as a table or text if it belongs to the report`,
    );
  if (hasText && seen.pictures > 0)
    yield problem(
      'doubtful',
      'pictures',
      `${count(seen.pictures, 'picture or chart', 'pictures or charts')} in the text; what is written in them is not read`,
    );
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
