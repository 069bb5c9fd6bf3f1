/**
 * The list of all figures, to choose some of them: by table of the form, those of requests by applicant. Made when it is
 * unfolded, for it is long.
 */
import { chosenFigures } from '../compare/presets.ts';
import { baseOf, SHARE, type ComparedFigure } from '../compare/figure.ts';
import type { Desk } from './compare-desk.ts';
import { element } from './element.ts';

/** Tables, by the beginning of codes. */
const TABLES: ReadonlyArray<readonly [words: string, belongs: RegExp]> = [
  ['收到和处理申请', /^requests\./u],
  ['行政复议、行政诉讼', /^(?:reconsideration|litigation)/u],
  ['主动公开', /^disclosure\./u],
  ['2014 至 2018 年度的统计表', /^statistics-/u],
];

/** Behind a figure's name, whose requests it counts. Sample: `新收申请（自然人）` */
const APPLICANT = /（(?<words>[^（）]+)）$/u;

/** Who applied; the first is all of them. */
function applicantsOf({ figures }: Desk): Array<[column: string, words: string]> {
  const received = figures.listed.filter(({ id }) => id.startsWith('requests.received/'));
  return received.map(({ id, name }) => [
    id.slice(id.indexOf('/') + 1),
    APPLICANT.exec(name)?.groups?.['words'] ?? '全部申请人',
  ]);
}

/** Fills the panel anew whenever it is open and something was chosen. */
export function showFigures(panel: HTMLDetailsElement, desk: Desk): void {
  if (!panel.open) return;
  const body = panel.querySelector('div');
  if (body === null) return;
  const chosen = chosenFigures(desk.choice, desk.figures, desk.data.leading);
  const column = chosen.flatMap(({ id }) => /^requests\..*\/(?<column>[a-z-]+)/u.exec(id)?.groups?.['column'] ?? [])[0];
  const focused = document.activeElement?.id;
  body.replaceChildren(
    applicantChoice(desk, chosen, column ?? 'total'),
    ...TABLES.map(([words, belongs]) => tableOf(desk, words, belongs, chosen, column ?? 'total')),
  );
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

function tableOf(
  desk: Desk,
  words: string,
  belongs: RegExp,
  chosen: readonly ComparedFigure[],
  column: string,
): HTMLElement {
  // The figure that is shown while nothing is chosen was not chosen.
  const isOpen = desk.choice.figures.length === 0 && desk.choice.part === '';
  const ids = new Set(isOpen ? [] : chosen.map(({ id }) => id.replace(SHARE, '')));
  const listed = desk.figures.listed.filter(
    ({ id }) => belongs.test(id) && (!id.startsWith('requests.') || id.endsWith(`/${column}`)),
  );
  const boxes = listed.map(({ id, name }) => {
    const box = element('input', { type: 'checkbox', id: `figure ${id}` });
    box.checked = ids.has(id);
    box.addEventListener('change', () => {
      const kept = chosen.map((figure) => figure.id).filter((other) => other.replace(SHARE, '') !== id);
      const isShare = chosen.some((figure) => figure.share !== null) && baseOf(id) !== null;
      const before = isOpen ? [] : kept;
      desk.change({ figures: box.checked ? [...before, isShare ? id + SHARE : id] : kept, sort: null });
    });
    return element('label', {}, box, name.replace(APPLICANT, ''));
  });
  return element('fieldset', {}, element('legend', {}, words), ...boxes);
}

/** Whose requests: sets the column of all figures of requests that are chosen. */
function applicantChoice(desk: Desk, chosen: readonly ComparedFigure[], column: string): HTMLElement {
  const select = element('select', { id: 'compare-applicant' });
  for (const [value, words] of applicantsOf(desk)) select.add(new Option(words, value, false, value === column));
  select.addEventListener('change', () => {
    const moved = chosen.map(({ id }) =>
      id.startsWith('requests.') ? id.replace(/\/[a-z-]+/u, `/${select.value}`) : id,
    );
    desk.change({ figures: moved.filter((id) => desk.figures.get(id) !== null), sort: null });
  });
  return element('label', { class: 'compare-applicant' }, element('span', {}, '申请人'), select);
}
