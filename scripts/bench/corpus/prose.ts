/**
 * Sentences from templates: fills the slots in braces with names, figures and documents that suit the report,
 * and says no template twice before all of a list have been said.
 */
import { FIRST_YEAR, type CorpusAgency } from './agencies.ts';
import type { Dice } from './dice.ts';
import type { Figures } from './figures.ts';
import { places } from './places.ts';
import { action, matter } from './words/actions.ts';
import { AUDIENCES, MEDIA, OFFICES, TIES } from './words/circle.ts';
import { documentName, firm, paper, person, street, village } from './words/names.ts';
import { isKnownIn, wordsOfTheYear } from './words/times.ts';

export interface Prose {
  /** Fills one template. */
  fill(template: string): string;
  /** The next template of a list, filled. */
  next(list: readonly string[]): string;
  /** A paragraph of so many sentences. */
  paragraph(list: readonly string[], sentences: number): string;
  /** `一是…；二是…。` of clauses. */
  enumeration(list: readonly string[], clauses: number): string;
}

const NUMBERS = [...'一二三四五六七八九十'];

/** Offices of governments have names of their own; a report speaks of a few all the time. */
const FAMILIAR = 6;

export interface About {
  agency: CorpusAgency;
  year: number;
  figures: Figures;
  phone: string;
}

/** Writes for one report. */
export function proseOf(dice: Dice, about: About): Prose {
  const inItsTime = (text: string): boolean => isKnownIn(text, about.year);
  const slots = slotsOf(dice, about);
  const bags = new Map<readonly string[], string[]>();
  const fill = (template: string): string =>
    template.replace(/\{([a-z-]+)\}/gu, (_, slot: string) => {
      const make = slots[slot];
      if (make === undefined) throw new RangeError(`no slot “${slot}”`);
      return make();
    });
  const next = (list: readonly string[]): string => {
    let bag = bags.get(list) ?? [];
    if (bag.length === 0) bag = dice.shuffle(list.filter(inItsTime));
    const [first = '', ...rest] = bag;
    bags.set(list, rest);
    return fill(first);
  };
  return {
    fill,
    next,
    paragraph: (list, sentences) =>
      Array.from({ length: sentences }, (_, at) => {
        const sentence = next(list);
        return at > 0 && dice.chance(12) && !/^[\d截全{]/u.test(sentence) ? dice.pick(TIES) + sentence : sentence;
      }).join(''),
    enumeration: (list, clauses) => {
      const mark = dice.chance(60) ? '；' : '。';
      return Array.from({ length: clauses }, (_, at) => `${NUMBERS[at] ?? '再'}是${next(list)}`).join(mark) + '。';
    },
  };
}

function slotsOf(dice: Dice, { agency, year, figures, phone }: About): Readonly<Record<string, () => string>> {
  const { place, body } = agency;
  const times = wordsOfTheYear(year);
  const familiar = dice.shuffle(OFFICES).slice(0, FAMILIAR);
  const subjects = body.subjects.filter((text) => isKnownIn(text, year));
  const subject = (): string => dice.pick(subjects);
  const town = (): string => (place.towns.length > 0 ? dice.pick(place.towns) : `${place.stem}镇`);
  const neighbours = dice.shuffle(places()).slice(0, 3);
  return {
    s: subject,
    act: () => action(dice),
    thing: () => matter(dice),
    doc: () => documentName(dice, subject(), place.stem, Math.max(FIRST_YEAR - 1, year)),
    n: () => String(dice.int(2, 12)),
    d: () => String(dice.int(1, 28)),
    m: () => String(dice.int(13, 90)),
    c: () => String(dice.int(91, 980)),
    k: () => String(dice.int(1010, 19_800)),
    wan: () => `${dice.int(1, 480)}.${dice.int(1, 99)}万`,
    pct: () => `${dice.int(61, 99)}.${dice.int(1, 9)}`,
    month: () => String(dice.int(1, 12)),
    year: () => String(year),
    next: () => String(year + 1),
    last: () => String(year - 1),
    self: () => (dice.chance(75) ? agency.self : agency.short),
    short: () => agency.short,
    name: () => agency.name,
    kind: () => place.kind,
    stem: () => place.stem,
    above: () =>
      dice.pick([
        place.level === 'province' ? '省委、省政府' : `${place.kind}委、${place.kind}政府`,
        `${place.kind}委办公室`,
        `${place.above === '' ? '国务院' : place.above}有关部门`,
        '上级主管部门',
      ]),
    place: () => dice.pick([place.name, place.own, ...neighbours.map(({ own }) => own)]),
    town,
    village: () => (dice.chance(60) ? `${town()}${village(dice)}` : village(dice)),
    road: () => street(dice),
    person: () => person(dice),
    paper: () => paper(dice, place.stem),
    firm: () => firm(dice, place.stem),
    dept: () => (dice.chance(70) ? dice.pick(familiar) : dice.pick(OFFICES)),
    audience: () => dice.pick(AUDIENCES),
    media: () => dice.pick(MEDIA),
    phone: () => phone,
    guidance: () => dice.pick(times.guidance),
    campaign: () => dice.pick(times.campaigns),
    letter: () => dice.pick(times.letters),
    new: () => String(figures.received),
    done: () => String(figures.handled),
    carried: () => String(figures.carried),
    open: () => String(figures.open),
  };
}
