/**
 * Sets of figures that readers ask for together, each with a name that an address can hold in place of their ids.
 */
import type { Choice } from './choice.ts';
import { SHARE, type ComparedFigure, type Figures } from './figure.ts';

export interface Preset {
  /** In the address. */
  name: string;
  /** On the page. */
  words: string;
  figures: readonly string[];
}

/** What a reader sees who has chosen no figure. */
export const FIRST_FIGURE = 'requests.received/total';

const outcomes = ['disclosed', 'partly-disclosed', 'not-disclosed', 'unavailable', 'not-processed', 'other', 'total'];

const reasons = [
  'state-secret',
  'prohibited-by-law',
  'security-and-stability',
  'third-party-rights',
  'internal-affairs',
  'process-information',
  'enforcement-files',
  'administrative-inquiry',
];

export const presets: readonly Preset[] = [
  {
    name: 'outcomes',
    words: '申请与结果',
    figures: [FIRST_FIGURE, ...outcomes.map((outcome) => `requests.result.${outcome}/total`)],
  },
  {
    name: 'refusals',
    words: '不予公开的理由',
    figures: [
      'requests.result.not-disclosed/total',
      `requests.result.not-disclosed/total${SHARE}`,
      ...reasons.map((reason) => `requests.result.not-disclosed.${reason}/total`),
    ],
  },
  {
    name: 'documents',
    words: '现行有效规范性文件',
    figures: ['issued', 'repealed', 'in-force'].map((column) => `disclosure.normative-documents/${column}`),
  },
  {
    name: 'reviews',
    words: '复议与诉讼',
    figures: ['reconsideration', 'litigation'].flatMap((path) =>
      ['total', 'upheld', 'corrected'].map((column) => `${path}/${column}`),
    ),
  },
  {
    name: 'carried',
    words: '结转',
    figures: ['carried-in', 'received', 'result.total', 'carried-out'].map((row) => `requests.${row}/total`),
  },
];

/**
 * The figures of a choice, each once: those named, sets taken apart; else the leading ones of the part chosen; else the
 * first. What names no figure is left out, `unreadWords` tells it.
 */
export function chosenFigures(choice: Choice, figures: Figures, leading: readonly string[]): ComparedFigure[] {
  const named = choice.figures.flatMap(idsOf).flatMap((id) => figures.get(id) ?? []);
  const part = leading.flatMap((id) => figures.get(id) ?? []).filter((figure) => figure.part === choice.part);
  const first = figures.get(FIRST_FIGURE);
  const chosen = named.length > 0 ? named : part.length > 0 ? part : first === null ? [] : [first];
  return [...new Map(chosen.map((figure) => [figure.id, figure])).values()];
}

/** The set of a name; null where there is none. */
export function presetOf(name: string): Preset | null {
  return presets.find((preset) => preset.name === name) ?? null;
}

function idsOf(name: string): readonly string[] {
  return presetOf(name)?.figures ?? [name];
}
