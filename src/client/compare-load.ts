/**
 * Loads what a choice needs: of the provinces chosen, or of the whole archive, who reported when and the groups of cells that
 * the figures are made of. Each file is loaded once.
 */
import type { Choice } from '../compare/choice.ts';
import type { ComparedFigure, Figures } from '../compare/figure.ts';
import type { AgencyFinder } from '../compare/find-agency.ts';
import { groupOf, type GroupName } from '../compare/groups.ts';
import { readPacked, type PackedGroup, type PackedIndex } from '../compare/packed.ts';
import type { PageData } from '../compare/page-data.ts';
import type { ComparedReport } from '../compare/report.ts';

/** The place that is the whole archive. */
const WHOLE = 'all';

/** With more provinces than this the whole archive is asked for: two files in place of many. */
const MOST = 4;

const loading = new Map<string, Promise<unknown>>();
const known = new Map<string, ComparedReport[]>();

/** Reports of the places that a choice names, with all cells that its figures need. */
export async function loadReports(
  data: PageData,
  choice: Choice,
  wanted: readonly ComparedFigure[],
  figures: Figures,
): Promise<ComparedReport[]> {
  const groups = [...new Set(wanted.flatMap((figure) => figures.codesOf(figure).map(groupOf)))];
  const all = await Promise.all(placesOf(data, choice).map((place) => loadPlace(data, place, groups)));
  return all.flat();
}

/** Codes of the provinces that are chosen; none where no place of a name is known. */
function placesOf({ provinces }: PageData, { regions }: Choice): string[] {
  if (regions.length === 0) return [WHOLE];
  const names = new Set(regions.map((region) => region.split(' ')[0]));
  const places = provinces.filter(([, name]) => names.has(name)).map(([code]) => code);
  return places.length > MOST ? [WHOLE] : places;
}

async function loadPlace(data: PageData, place: string, groups: readonly GroupName[]): Promise<ComparedReport[]> {
  const key = [place, ...groups].join();
  const before = known.get(key);
  if (before !== undefined) return before;
  // Safe: the files are of the page's own build, which their names hold.
  const [index, ...cells] = await Promise.all([
    loadFile(data, `${place}-index`) as Promise<PackedIndex>,
    ...groups.map((group) => loadFile(data, `${place}-${group}`) as Promise<PackedGroup>),
  ]);
  const reports = readPacked(data.codes, index, Object.fromEntries(groups.map((group, at) => [group, cells[at]])));
  known.set(key, reports);
  return reports;
}

/** The agencies of the whole archive, and what finds them by name. */
export interface AgencyNames {
  index: PackedIndex;
  finder: AgencyFinder;
}

/** Loads them. */
export async function loadNames(data: PageData): Promise<AgencyNames> {
  // Safe, as above.
  const [index, finder] = (await Promise.all([loadFile(data, `${WHOLE}-index`), loadFile(data, `${WHOLE}-names`)])) as [
    PackedIndex,
    AgencyFinder,
  ];
  return { index, finder };
}

function loadFile({ files }: PageData, name: string): Promise<unknown> {
  const before = loading.get(name);
  if (before !== undefined) return before;
  const file = fetchJson(new URL(files[name] ?? name, import.meta.url)).catch((error: unknown) => {
    // A failure is forgotten, so that the next question tries again.
    loading.delete(name);
    throw error;
  });
  loading.set(name, file);
  return file;
}

/** Throws `FileGone` where the site has been published anew since the page was opened. */
async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (response.ok) return response.json();
  const error = new Error(`${response.status} for ${address.pathname}`);
  if (response.status === 404 || response.status === 410) error.name = 'FileGone';
  throw error;
}
