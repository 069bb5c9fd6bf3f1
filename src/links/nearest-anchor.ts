/**
 * From an anchor that is not there to the nearest one that is. Safe for the browser.
 */
import { placeOf } from './anchor.ts';

/** What held it: its row, its table, the paragraph before, its section, the section before or above; null where nothing did. */
export function nearestAnchor(anchor: string, has: (id: string) => boolean): string | null {
  for (const id of upward(anchor)) if (has(id)) return id;
  return null;
}

function* upward(anchor: string): Generator<string, void> {
  const place = placeOf(anchor);
  if (place === null || place.kind === 'title' || place.kind === 'line') return;
  const { section } = place;
  if (place.kind === 'cell') yield `${section}-t${place.table}-r${place.row}`;
  if (place.kind === 'cell' || place.kind === 'row') yield `${section}-t${place.table}`;
  if (place.kind === 'paragraph')
    for (let before = Math.min(place.paragraph, MOST) - 1; before > 0; before--) yield `${section}-p${before}`;
  for (let at = section; at !== ''; at = before(at)) yield at;
}

/** Paragraphs that are looked back over: a number beyond all sense is not counted down. */
const MOST = 10_000;

/** The sibling before a section, or where there is none the section above. */
function before(section: string): string {
  const numbers = section.slice(1).split('-').map(Number);
  const last = numbers.pop() ?? 0;
  const rest = last > 1 ? [...numbers, Math.min(last, MOST) - 1] : numbers;
  return rest.length === 0 ? '' : `s${rest.join('-')}`;
}
