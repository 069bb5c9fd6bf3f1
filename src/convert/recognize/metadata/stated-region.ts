/**
 * Where a person says that an agency sits: held to the lists of divisions, since the address of its reports may say it for ever.
 */
import type { Region } from '../../../report.ts';
import { divisionOf, regionWords } from '../region-words.ts';
import { allDivisions, regionAtStart } from '../regions.ts';

const LEVELS = ['province', 'prefecture', 'county'] as const;

export interface StatedRegion {
  /** With what lies above it, where the lists leave no doubt of that: of 颍上县 alone its prefecture and province. */
  region: Region;
  /** What does not agree, and with what; null where all does. */
  fault: string | null;
}

export function statedRegion(stated: Region): StatedRegion {
  const own = divisionOf(stated);
  if (own === null) return { region: stated, fault: null };
  const named = allDivisions.flat().filter(({ region }) => divisionOf(region) === own);
  const possible = new Map(
    named.filter(({ region }) => agrees(stated, region)).map(({ region }) => [JSON.stringify(region), region]),
  );
  const [only, ...others] = possible.values();
  if (only !== undefined) return { region: others.length === 0 ? only : stated, fault: null };
  const fault = unknown(
    stated,
    own,
    named.map(({ region }) => region),
  );
  return { region: stated, fault };
}

/** What an agency's name says against a region that a person stated; null where it says nothing else. */
export function otherByName(agency: string, region: Region): string | null {
  const told = regionAtStart(agency).region;
  const isOther = LEVELS.some(
    (level) => told[level] !== null && region[level] !== null && told[level] !== region[level],
  );
  return isOther
    ? `${agency} lies in ${regionWords(told)} by its name, and in ${regionWords(region)} by the note`
    : null;
}

/** Whether nothing that a person says is otherwise in a list. */
function agrees(stated: Region, listed: Region): boolean {
  return LEVELS.every((level) => stated[level] === null || stated[level] === listed[level]);
}

function unknown(stated: Region, own: string, named: readonly Region[]): string {
  const near =
    named.length > 0
      ? named
      : allDivisions
          .flat()
          .flatMap(({ name, stem, region }) =>
            stem === own || (stem.length > 1 && own.startsWith(stem) && name.at(-1) === own.at(-1)) ? [region] : [],
          );
  const known = [...new Set(near.map(regionWords))].slice(0, MOST);
  return `no list of divisions has ${regionWords(stated)}${known.length === 0 ? '' : `, they have ${known.join('、')}`}; write province, prefecture and county in full`;
}

/** Most that a sentence names. */
const MOST = 3;
