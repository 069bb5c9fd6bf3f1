/**
 * The pages that list reports, each a unit of its own: rendered anew where what it shows has changed, and nothing else.
 */
import { join } from 'node:path';
import { PartName } from '../../src/report.ts';
import type { Archive, ReportTally } from '../../src/site/archive.ts';
import type { FileSizes } from '../../src/site/data-files.ts';
import type { PlannedPart } from '../../src/site/part-page.ts';
import { hashOfValues } from './hash-of-values.ts';
import type { KnownReport, Pages, PagesOptions } from './pages.ts';
import { PieceReader } from './pieces.ts';
import { writeSiteFile } from './site-files.ts';

/** All that these pages are made from. */
export interface ListInput {
  options: PagesOptions;
  pages: Pages;
  stylesheet: string;
  archive: Archive<ReportTally>;
  /** By id. */
  known: ReadonlyMap<string, KnownReport>;
  sizes: FileSizes;
}

/** Writes agencies, lists, parts, and what counts them; gives the paths of lists. */
export async function buildLists(input: ListInput): Promise<string[]> {
  const { pages, archive, stylesheet, sizes } = input;
  const large = pages.isLarge(archive);
  for (const agency of archive.agencies.values())
    await unit(input, `agency ${agency.slug}`, [agency, large], () => pages.renderAgency(agency, large, stylesheet));
  for (const { path, page: show } of pages.listPages(archive)) {
    const page = show();
    await unit(input, path, page, () => pages.renderList(page, stylesheet));
  }
  const reader = new PieceReader(input.options.folder);
  for (const name of PartName.options)
    for (const planned of pages.planPart(archive, name)) await buildPart(input, planned, reader);
  const quality = pages.qualityPage(archive, (id) => doubtsOf(input, id, reader), sizes);
  await unit(input, 'quality', quality, () => pages.renderQuality(quality, stylesheet));
  const data = pages.dataPage(archive, sizes);
  await unit(input, 'data page', data, () => pages.renderData(data, stylesheet));
  reader.close();
  return pages.listPathsOf(archive);
}

/** A page of a part: made from the pieces of the reports on it, and from those alone. */
async function buildPart(input: ListInput, { name, page, groups }: PlannedPart, reader: PieceReader): Promise<void> {
  const { pages, known, stylesheet } = input;
  const hashes = groups.map(({ head, ids }) => [head, ids.map((id) => [id, known.get(id)?.pieces.places[name]?.[2]])]);
  await unit(input, page.path, [page, hashes], async () => {
    const texts: string[] = [];
    for (const { head, ids } of groups) {
      if (head !== null) texts.push(await pages.renderHead(head));
      for (const id of ids) {
        const pieces = known.get(id)?.pieces;
        if (pieces !== undefined) texts.push(reader.read(pieces, name));
      }
    }
    return pages.renderPart(page, texts.join(''), stylesheet);
  });
}

type Rendered = Awaited<ReturnType<Pages['renderAgency']>>;

/** Renders a page unless it was made from the same. */
async function unit(
  { options: { out, units, code } }: ListInput,
  name: string,
  from: unknown,
  render: () => Promise<Rendered>,
): Promise<void> {
  const key = hashOfValues(code, from);
  if (units.holds(name, key)) return;
  const { path, content } = await render();
  writeSiteFile(join(out, path), content);
  units.keep(name, key, [join(out, path)]);
}

function doubtsOf({ pages, known }: ListInput, id: string, reader: PieceReader): ReturnType<Pages['parseDoubts']> {
  const pieces = known.get(id)?.pieces;
  const text = pieces === undefined ? '' : reader.read(pieces, 'doubts');
  return pages.parseDoubts(text);
}
