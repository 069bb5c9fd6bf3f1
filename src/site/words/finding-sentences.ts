/**
 * A finding of the converter, which is told in English, in a Chinese sentence with the same values. What no form fits is shown
 * as it is: nothing of a finding is lost.
 */
import { BLOCKING_FORMS, noteFaults } from './blocking-forms.ts';
import { PLACES } from './evidence-places.ts';
import { FORMS } from './finding-forms.ts';

/** The sentence; null where none is known for what was found. */
export function findingSentence(rule: string, message: string): string | null {
  for (const [found, sentence] of [...(BLOCKING_FORMS[rule] ?? []), ...(FORMS[rule] ?? [])]) {
    const match = new RegExp(`^${found}$`, 'su').exec(message);
    if (match !== null)
      return sentence.replace(/\{(?<name>\w+)\}/gu, (_, name: string) => valueOf(name, match.groups?.[name] ?? ''));
  }
  return null;
}

/** Names of places are the archive's own words, and its lists have signs of their own. */
function valueOf(name: string, value: string): string {
  if (name === 'a' || name === 'b') return PLACES[value] ?? value;
  if (name === 'faults') return noteFaults(value);
  if (name === 'pages' || name === 'lines') return value.replaceAll(', ', '、');
  if (name === 'where') return value.replaceAll(/page (\d+): (\d+)/gu, '第 $1 页 $2 个').replaceAll(', ', '，');
  if (name === 'parts') return value.replaceAll('”, “', '”、“');
  return name === 'numbers' ? value.replaceAll(' and ', '”和“').replaceAll('”, “', '”、“') : value;
}
