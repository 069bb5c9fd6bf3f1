/**
 * The pages of a shard: rendered below its folder, and taken over from there.
 */
import { join, relative, sep } from 'node:path';
import type { OldPlaces } from '../../../src/links/old-places.ts';
import type { FileHashes } from '../../kept/file-hashes.ts';
import { KeptUnits, readUnits } from '../kept-units.ts';
import { renderReports } from '../pages.ts';
import { piecesFolder } from '../pieces.ts';
import { codeKey, PREPARED, UNITS } from '../render-site.ts';
import { removeOthers } from '../site-files.ts';
import { placeFile } from '../../kept/place-file.ts';
import { placesOf } from './shard.ts';

/**
 * Renders the reports of these ids alone, with nothing of the site around them, into `site/` below `folder`; what the
 * next build wants to know of them goes to `work/`.
 */
export async function renderShard(
  content: string,
  folder: string,
  moved: OldPlaces,
  own: ReadonlySet<string>,
  hashes: FileHashes,
): Promise<void> {
  const place = placesOf(folder);
  const units = new KeptUnits(place.units);
  const options = { content, out: place.site, folder: place.work, moved, code: await codeKey(), units, hashes };
  await renderReports(options, (id) => own.has(id));
  const wanted = units.files();
  removeOthers(place.site, (path) => wanted.has(path));
  removeOthers(piecesFolder(place.work), (path) => wanted.has(path));
  units.close();
}

/** Takes over what a shard has rendered, as if it had been rendered here. */
export function takeRendered(folder: string, out: string): void {
  const place = placesOf(folder);
  const here = (path: string): string =>
    path.startsWith(join(place.site, sep))
      ? join(out, relative(place.site, path))
      : join(PREPARED, relative(place.work, path));
  const units = new KeptUnits(UNITS);
  // Several reports have a file of pieces together: placed once, it keeps its time.
  const done = new Set<string>();
  for (const unit of readUnits(place.units)) {
    const placed = Object.keys(unit.files).map((path) => [path, here(path)] as const);
    if (units.holds(unit.name, unit.key)) {
      for (const [, to] of placed) done.add(to);
      continue;
    }
    for (const [from, to] of placed) {
      if (!done.has(to)) placeFile(from, to);
      done.add(to);
    }
    const { name, key, known } = unit;
    units.keep(
      name,
      key,
      placed.map(([, to]) => to),
      known,
    );
  }
  units.leave();
}
