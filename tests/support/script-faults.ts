/**
 * Text in Traditional script that a page shows without saying so: a screen reader would read it, and a browser set it, as
 * Simplified.
 */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toSimplified } from '../../src/text/simplified.ts';
import { traditionalForms } from '../../src/text/traditional-script.ts';

/** What is not read out, or is no text. */
const SILENT = new Set(['script', 'style', 'template']);

/**
 * Traditional as a whole: it changes on the way to Simplified, and is what Simplified text becomes on the way back. That
 * leaves out words such as 著 or 乾, which Simplified text has too.
 */
function isTraditional(text: string): boolean {
  if (!Array.from(text).some(hasSimplerForm)) return false;
  const simplified = toSimplified(text);
  return simplified !== text && traditionalForms(simplified).includes(text);
}

const simpler = new Map<string, boolean>();

function hasSimplerForm(character: string): boolean {
  const known = simpler.get(character) ?? toSimplified(character) !== character;
  simpler.set(character, known);
  return known;
}

/** One line for each text of the page's body that is Traditional where no `lang` says so. */
export function scriptFaults(html: string): string[] {
  const faults: string[] = [];
  look(fromHtml(html), '');
  return faults;

  function look(node: Nodes, lang: string): void {
    if (node.type === 'element') return lookInside(node, String(node.properties['lang'] ?? lang));
    if ('children' in node) for (const child of node.children) look(child, lang);
  }

  function lookInside(element: Element, lang: string): void {
    if (SILENT.has(element.tagName) || element.tagName === 'head') return;
    const own = element.children.map((child) => (child.type === 'text' ? child.value : '\n')).join('');
    const said = [own, element.properties['ariaLabel'], element.properties['title']];
    for (const text of said.flatMap((value) => (typeof value === 'string' ? value.split('\n') : []))) {
      if (isTraditional(text.trim()) && !/^zh-(?:Hant|TW|HK|MO)\b/u.test(lang)) {
        faults.push(`<${element.tagName}> ${lang}: ${text.trim().slice(0, 40)}`);
      }
    }
    for (const child of element.children) look(child, lang);
  }
}
