/**
 * The form of /compare/: shows what is chosen and tells what a reader chooses.
 */
import { NOTHING_CHOSEN, type Choice, type Filter, type YearRange } from '../compare/choice.ts';
import { baseOf, SHARE } from '../compare/figure.ts';
import { chosenFigures, presetOf } from '../compare/presets.ts';
import type { ComparedReport } from '../compare/report.ts';
import { offerAgencies } from './compare-agencies.ts';
import { showChosen } from './compare-chosen.ts';
import type { Desk } from './compare-desk.ts';
import { showFigures } from './compare-figures.ts';
import { find } from './find.ts';

const form = find('compare', HTMLElement);
const region = find('compare-region', HTMLSelectElement);
const within = find('compare-within', HTMLSelectElement);
const kind = find('compare-kind', HTMLSelectElement);
const first = find('compare-first', HTMLSelectElement);
const last = find('compare-last', HTMLSelectElement);
const share = find('compare-share', HTMLInputElement);
const panel = find('compare-figures', HTMLDetailsElement);
const conditionOn = find('compare-filter-figure', HTMLSelectElement);
const wanted = find('compare-filter-want', HTMLSelectElement);
const number = find('compare-filter-number', HTMLInputElement);

/** Wires the form, which is hidden where no script runs. */
export function startForm(desk: Desk): void {
  const { provinces, kinds, years } = desk.data;
  for (const [, name] of provinces) region.add(new Option(name, name));
  for (const [value, words] of kinds) kind.add(new Option(words, value));
  const [from, to] = years ?? [0, -1];
  for (let year = to; year >= from; year--)
    for (const select of [first, last]) select.add(new Option(String(year), String(year)));
  const add = (select: HTMLSelectElement, name: 'regions' | 'kinds'): void => {
    const { value } = select;
    if (value !== '' && !desk.choice[name].includes(value)) desk.change({ [name]: [...desk.choice[name], value] });
    select.value = '';
  };
  onChosen(region, () => add(region, 'regions'));
  onChosen(kind, () => add(kind, 'kinds'));
  onChosen(within, () => {
    const province = within.value.split(' ')[0] ?? '';
    if (within.value !== '')
      desk.change({ regions: [...desk.choice.regions.filter((name) => name !== province), within.value] });
  });
  for (const select of [first, last]) select.addEventListener('change', () => desk.change({ years: yearsChosen() }));
  share.addEventListener('change', () => desk.change({ figures: asShares(desk, share.checked), sort: null }));
  panel.addEventListener('toggle', () => showFigures(panel, desk));
  wanted.addEventListener('change', () => (number.hidden = isState(wanted.value)));
  find('compare-filter-add', HTMLButtonElement).addEventListener('click', () => addFilter(desk));
  find('compare-clear', HTMLButtonElement).addEventListener('click', () => clear(desk));
  for (const link of form.querySelectorAll<HTMLAnchorElement>('.compare-sets a'))
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const set = new URL(link.href).searchParams.getAll('figure');
      desk.change({ figures: set, part: '', sort: null, filters: [] });
    });
  offerAgencies(find('compare-agency', HTMLInputElement), find('compare-agencies', HTMLElement), desk);
  form.hidden = false;
}

/** On a closed list arrow keys and letters change the value at every press: it counts when Enter says so, or when the reader goes on. */
function onChosen(select: HTMLSelectElement, take: () => void): void {
  let passing = false;
  select.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && passing) take();
    passing = key.startsWith('Arrow') || (key.length === 1 && key !== ' ');
  });
  select.addEventListener('pointerdown', () => (passing = false));
  select.addEventListener('change', () => {
    if (!passing) take();
  });
  select.addEventListener('blur', take);
}

/** Shows the choice. `reports` are those that have been loaded, for the places within provinces and the names of agencies. */
export function showForm(desk: Desk, reports: readonly ComparedReport[]): void {
  const { choice, data, figures } = desk;
  const names = new Map(reports.map(({ agency }) => [agency.slug, agency.name]));
  showChosen(find('compare-chosen', HTMLElement), desk, (slug) => names.get(slug) ?? slug);
  const [range] = choice.years.length === 1 ? choice.years : [];
  first.value = String(range?.first ?? '');
  last.value = String(range?.last ?? '');
  const chosen = chosenFigures(choice, figures, data.leading);
  const divisible = chosen.filter(({ id, share: own }) => own !== null || baseOf(id) !== null);
  share.disabled = divisible.length === 0;
  share.checked = divisible.length > 0 && divisible.every(({ share: own }) => own !== null);
  for (const link of form.querySelectorAll<HTMLAnchorElement>('.compare-sets a')) {
    const set = new URL(link.href).searchParams.getAll('figure');
    if (set.join() === choice.figures.join()) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  conditionOn.replaceChildren(...chosen.map(({ id, name }) => new Option(name, id)));
  showWithin(choice, reports);
  showFigures(panel, desk);
}

/** Places within the one province that is chosen. */
function showWithin({ regions }: Choice, reports: readonly ComparedReport[]): void {
  const provinces = new Set(regions.map((name) => name.split(' ')[0]));
  const [province] = provinces;
  const places = reports
    .filter(({ agency }) => agency.region[0] === province && agency.region[1] !== null)
    .map(({ agency }) => `${agency.region[0] ?? ''} ${agency.region[1] ?? ''}`);
  const label = within.closest('label');
  if (label !== null) label.hidden = provinces.size !== 1 || places.length === 0;
  const [open] = within.options;
  within.replaceChildren(
    ...(open === undefined ? [] : [open]),
    ...[...new Set(places)].sort().map((place) => new Option(place.split(' ')[1], place)),
  );
  within.value = '';
}

function yearsChosen(): YearRange[] {
  const [from, to] = [first, last].map(({ value }) => (value === '' ? null : Number(value)));
  if (from === null && to === null) return [];
  const isTurned = from !== null && to !== null && from !== undefined && to !== undefined && from > to;
  return [isTurned ? { first: to, last: from } : { first: from ?? null, last: to ?? null }];
}

/** The chosen figures as shares, or as numbers. */
function asShares({ choice, figures, data }: Desk, wish: boolean): string[] {
  const ids = chosenFigures(choice, figures, data.leading).map(({ id }) => id.replace(SHARE, ''));
  if (!wish && choice.figures.every((name) => presetOf(name) !== null)) return [...choice.figures];
  return [...new Set(ids)].flatMap((id) => (wish && baseOf(id) !== null ? [id + SHARE] : [id]));
}

function isState(value: string): value is 'blank' | 'lost' {
  return value === 'blank' || value === 'lost';
}

function addFilter(desk: Desk): void {
  const figure = conditionOn.value;
  const want = wanted.value;
  const filter: Filter | null = isState(want)
    ? { figure, want }
    : number.value === '' || !Number.isFinite(number.valueAsNumber)
      ? null
      : { figure, want: want === 'less' || want === 'equal' ? want : 'more', number: number.valueAsNumber };
  if (filter === null) number.reportValidity();
  else desk.change({ filters: [...desk.choice.filters, filter] });
}

function clear(desk: Desk): void {
  // What else stands in the address is not the form's to clear.
  desk.change({ ...NOTHING_CHOSEN, others: desk.choice.others });
}
