/**
 * Former and later names of an agency for the pages, from `content/agencies.yaml`; read once a build. A fault in that file
 * ends the build with its line.
 */
import type { Archive, ListedMeta } from '../archive/archive.ts';
import { readSuccession } from '../archive/succession/read.ts';
import { namesOf, successionOf, type How, type Succession } from '../archive/succession/succession.ts';
import { href } from './href.ts';
import { loadArchive } from './load-archive.ts';

const CONTENT = 'content';

/** Another body that an agency was or became. */
export interface Kin {
  slug: string;
  name: string;
  href: string;
  /** 更名, 并入, 分设. */
  how: string;
  /** 2019年2月1日, as far as told. */
  since: string;
  reason: string;
  source: string;
}

export interface SuccessionPages {
  /** As they are written down. */
  all: readonly Succession[];
  /** What an agency was and became, oldest first; both empty where nobody has said so. */
  successionOf(slug: string): { former: Kin[]; later: Kin[] };
  /** Addresses of the same body under all its names, oldest first, itself among them. */
  namesOf(slug: string): string[];
}

const howWords: Record<How, string> = { renamed: '更名', merged: '并入', split: '分设' };

let loaded: Promise<SuccessionPages> | undefined;

/** The successions; the first call reads them, later ones get the same. Throws sentences where they cannot be used. */
export function loadSuccession(): Promise<SuccessionPages> {
  return (loaded ??= loadArchive().then(succession));
}

function succession(archive: Archive<ListedMeta>): SuccessionPages {
  const { successions, faults } = readSuccession(CONTENT, (slug) => archive.agencies.has(slug));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const kin = (slug: string, { how, since, reason, source }: Succession): Kin => ({
    slug,
    name: archive.agencies.get(slug)?.agency.name ?? slug,
    href: href(`/reports/${slug}/`),
    how: howWords[how],
    since: sinceWords(since),
    reason,
    source,
  });
  return {
    all: successions,
    successionOf: (slug) => {
      const { former, later } = successionOf(successions, slug);
      return {
        former: former.map((entry) => kin(entry.former, entry)),
        later: later.map((entry) => kin(entry.later, entry)),
      };
    },
    namesOf: (slug) => namesOf(successions, slug),
  };
}

/** 2019-02 → 2019年2月. */
function sinceWords(since: string): string {
  const units = ['年', '月', '日'];
  return since
    .split('-')
    .map((part, index) => `${Number(part)}${units[index] ?? ''}`)
    .join('');
}
