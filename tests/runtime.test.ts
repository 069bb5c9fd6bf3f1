/**
 * The runtime of report pages against Astro's own: text, attributes and lists are written as Astro writes them.
 */
import { addAttribute as astroAttribute, escapeHTML } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeText, escapeText } from '../src/render/escape.ts';
import { createComponent, render, renderComponent, renderMarkup, type Component } from '../src/render/runtime.ts';

const anyText = fc.string({ unit: fc.constantFrom(...'一a&<>"\'`=/\u00A0 {}') });

test('text is escaped as Astro escapes it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(escapeText(text)).toBe(escapeHTML(text));
    }),
  );
});

test('attributes are written as Astro writes them', () => {
  const name = fc.constantFrom(
    'id',
    'class',
    'href',
    'class:list',
    'open',
    'hidden',
    'tabindex',
    'aria-label',
    'data-lines',
  );
  const value = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined));
  const list = fc.array(fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b-c'), fc.boolean())));
  fc.assert(
    fc.property(name, fc.oneof(value, list), (attribute, given) => {
      if (Array.isArray(given) && attribute !== 'class:list') return;
      expect(attributeText(given, attribute)).toBe(String(astroAttribute(given, attribute)));
    }),
  );
});

test('what is absent or false shows nothing, zero shows, lists keep their order, and what waits is waited for', async () => {
  const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, 1, value));
  const page = createComponent(
    async () =>
      render`${null}${false}${undefined}${0}${['<', later('b'), [later(1), 'd']]}${() => 'e'}${await later('f')}`,
  );
  expect(await renderMarkup(page, {})).toBe('0&lt;b1def');
});

test('what is no component of ours is refused', () => {
  const foreign: Component = () => '';
  const result = { head: '', createAstro: () => null };
  expect(() => renderComponent(result, 'Foreign', foreign, {})).toThrow('Foreign is no Astro component');
  expect(() => renderComponent(result, 'Tag', 'b onclick', {})).toThrow('Tag is no element');
});
