/**
 * What a page hands to the components inside a report's text, which the MDX file places and no page can reach with props.
 */
declare namespace App {
  interface Locals {
    /** The record of the report being shown; set by the report page alone. */
    report?: import('./report.ts').Report;
    /** `lang` of the site's own words inside its text; absent where the text is in the page's language too. */
    ownLang?: 'zh-CN' | undefined;
    /** Ids of its sections with nothing under their heading. */
    bare?: ReadonlySet<string>;
    /** What was repaired in each line of the copy. */
    repaired?: ReadonlyMap<number, readonly import('./site/repairs-in-context.ts').RepairInContext[]>;
    /** Each anchor of the page that has old ones, with those. */
    oldAnchors?: ReadonlyMap<string, readonly string[]>;
  }
}

/** A component where scripts import one: scripts/build/compile-pages.ts compiles it. */
declare module '*.astro' {
  const component: unknown;
  export default component;
}

/** OpenCC's dictionaries, as text: `一目瞭然 一目了然|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
