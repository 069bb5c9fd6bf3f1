/**
 * What html-validate has to say about a page, by its recommended rules.
 */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // The address of a cited text, `s3~9f2c1a`, is an id too. HTML lets an id hold anything but blanks.
  rules: { 'valid-id': ['error', { relaxed: true }] },
});

/** One line for each fault, with the place; none where the page is as it should be. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message}: ${html.slice(offset - 20, offset + 60)}`),
  );
}
