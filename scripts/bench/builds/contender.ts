/**
 * Who is measured: a name, and the steps of one round, each a command that is run in the contender's folder.
 */

/** So many made-up reports, or the project's own. */
export type Corpus = number | 'seeds';

/** Every step that is measured; the first five are this archive's own. */
export const STEPS = {
  pages: 'this archive: all pages',
  whole: 'this archive: the whole build, from seeds to checked site',
  unchanged: 'this archive: a build after no change',
  changed: 'this archive: a build after one word of one report',
  added: 'this archive: a build after one more report',
  reference: 'plain Astro, `.mdx` collection: pages of the reports',
  pagefind: 'plain Astro: Pagefind’s command over these pages',
  starlight: 'Starlight: pages of the reports and its Pagefind index',
} as const;

export type StepName = keyof typeof STEPS;

export interface Step {
  name: StepName;
  command: readonly string[];
  /** Makes ready what the step finds; not measured. */
  prepare?: () => Promise<void> | void;
  /** Throws where the step did not do what it was measured for. */
  check?: (printed: string) => Promise<void> | void;
}

export interface Contender {
  folder: string;
  /** In the order in which they have to be run. */
  steps: readonly Step[];
  /** Versions of what it is made of, by package, beside those of this project. */
  versions?: Readonly<Record<string, string>>;
}
