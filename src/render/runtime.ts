/**
 * What Astro's compiled components call, as plain joining of strings: the same markup for the same components, without
 * streams, islands and scripts, which report pages do not have. A component that needs more fails when it is bundled.
 * Why it is there: src/render/pages.ts.
 */
import { attributeText, escapeText } from './escape.ts';

/** Finished markup, as against text that is still to be escaped. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Rendered = Markup | Promise<Markup>;
type Slot = (result: Result) => unknown;
type Slots = Readonly<Record<string, Slot>>;
type Props = Readonly<Record<string, unknown>>;

/** A compiled component. */
export interface Component {
  (result: Result, props: Props, slots: Slots): unknown;
  readonly compiled?: true;
}

/** The state of one page. */
export interface Result {
  /** What stands at the end of the head: the stylesheet. */
  head: string;
  createAstro(props: Props, slots: Slots): unknown;
}

/** Markup from text that is known to be finished. */
export function unescapeHTML(text: unknown): Markup {
  return text instanceof Markup ? text : new Markup(String(text ?? ''));
}

/** Joins a template's own markup and what stands in it. Nothing waits unless a component does. */
export function render(strings: TemplateStringsArray, ...values: unknown[]): Rendered {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    const shown = show(values[index]);
    if (typeof shown !== 'string') return renderLater(text, shown, strings, values, index);
    text += shown + (strings[index + 1] ?? '');
  }
  return new Markup(text);
}

async function renderLater(
  text: string,
  waiting: Promise<string>,
  strings: TemplateStringsArray,
  values: readonly unknown[],
  index: number,
): Promise<Markup> {
  let joined = text + (await waiting) + (strings[index + 1] ?? '');
  for (let next = index + 1; next < values.length; next++)
    joined += (await show(values[next])) + (strings[next + 1] ?? '');
  return new Markup(joined);
}

/** A value as Astro shows it: text escaped, markup as it is, lists in order, nothing for what is absent or false. */
function show(value: unknown): string | Promise<string> {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Markup) return value.text;
  if (value === null || value === undefined || value === false || value === '') return '';
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (Array.isArray(value)) return showAll(value);
  if (value instanceof Promise) return value.then(show);
  if (typeof value === 'function') return show((value as () => unknown)());
  return escapeText(String(value));
}

function showAll(values: readonly unknown[]): string | Promise<string> {
  let text = '';
  for (let index = 0; index < values.length; index++) {
    const shown = show(values[index]);
    if (typeof shown !== 'string') {
      const before = text;
      return Promise.all([shown, ...values.slice(index + 1).map(show)]).then((all) => before + all.join(''));
    }
    text += shown;
  }
  return text;
}

/** An attribute with the blank before it; nothing where there is no value. */
export function addAttribute(value: unknown, name: string): Markup {
  return new Markup(attributeText(value, name));
}

/** All attributes of a spread. */
export function spreadAttributes(values: Props): Markup {
  let text = '';
  for (const name of Object.keys(values)) text += attributeText(values[name], name);
  return new Markup(text);
}

/** Stands for a group without an element of its own. */
export const Fragment = Symbol('Fragment');

export function createComponent(component: Component): Component {
  return Object.assign(component, { compiled: true as const });
}

/** A component of ours, a group, or an element whose name is known only now. */
export function renderComponent(
  result: Result,
  name: string,
  component: Component | typeof Fragment | string,
  props: Props,
  slots: Slots = {},
): unknown {
  if (typeof component === 'function') {
    if (component.compiled !== true) throw new Error(`${name} is no Astro component`);
    return component(result, props, slots);
  }
  const held = slots['default']?.(result);
  if (component === Fragment) return held;
  if (typeof component !== 'string' || !/^[a-z][a-z0-9]*$/u.test(component)) throw new Error(`${name} is no element`);
  return render`${new Markup(`<${component}${spreadAttributes(props).text}>`)}${held}${new Markup(`</${component}>`)}`;
}

export function renderSlot(result: Result, slot: Slot | undefined, fallback?: unknown): unknown {
  return slot === undefined ? fallback : slot(result);
}

export function mergeSlots(...slots: Slots[]): Slots {
  return Object.assign({}, ...slots) as Slots;
}

export function maybeRenderHead(): string {
  return '';
}

export function renderHead(result: Result): Markup {
  return new Markup(result.head);
}

/** The `Astro` of a module's own scope, which no page of ours uses. */
export function createAstro(): null {
  return null;
}

/** Renders a page: the whole document. `held` is finished markup for the page's own slot. */
export async function renderPage(page: Component, props: Props, head: string, held = ''): Promise<string> {
  return `<!DOCTYPE html>${await renderMarkup(page, props, head, held)}`;
}

/** Renders a component by itself. */
export async function renderMarkup(component: Component, props: Props, head = '', held = ''): Promise<string> {
  const locals = {};
  const result: Result = {
    head,
    createAstro: (own, slots) => ({ props: own, locals, self: null, slots: new GivenSlots(result, slots) }),
  };
  return show(component(result, props, { default: () => new Markup(held) }));
}

/** `Astro.slots`. */
class GivenSlots {
  readonly #result: Result;
  readonly #slots: Slots;
  constructor(result: Result, slots: Slots) {
    this.#result = result;
    this.#slots = slots;
  }

  has(name: string): boolean {
    return name in this.#slots;
  }

  /** A string, which can be waited for as well, unless something in the slot waits. */
  render(name: string): string | Promise<string> {
    return show(this.#slots[name]?.(this.#result));
  }
}
