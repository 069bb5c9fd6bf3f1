/**
 * The declarations of a `style` attribute by name, as CSS reads them; those of the page's style sheets are not looked at.
 */

export type InlineStyle = ReadonlyMap<string, string>;

const NONE: InlineStyle = new Map();

/** Names and values in lower case; what is `!important` wins, then what comes last. */
export function inlineStyle(text: string | null): InlineStyle {
  if (text === null || text === '') return NONE;
  const declarations = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of split(text)) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const strong = value.endsWith('!important');
    if (important.has(name) && !strong) continue;
    if (strong) important.add(name);
    declarations.set(name, strong ? value.slice(0, -'!important'.length).trim() : value);
  }
  return declarations;
}

/** At semicolons that stand in no quotes and no brackets. Sample: `background: url("a;b"); display: none`. */
function split(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quote = '';
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') brackets++;
    else if (sign === ')') brackets = Math.max(0, brackets - 1);
    else if (sign === ';' && brackets === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
