/**
 * Old places as text: the build works them out once, and the steps that render pages read them.
 */
import type { MovedAway, OldPlaces } from './old-places.ts';

/** JSON. */
export function printOldPlaces({ anchors, away, pages }: OldPlaces): string {
  return JSON.stringify({ anchors: [...anchors].map(([path, own]) => [path, [...own]]), away: [...away], pages });
}

/** What `printOldPlaces` printed. */
export function parseOldPlaces(text: string): OldPlaces {
  // Safe: the text is this module's own, of the same build.
  const { anchors, away, pages } = JSON.parse(text) as {
    anchors: Array<[string, Array<[string, string[]]>]>;
    away: Array<[string, MovedAway[]]>;
    pages: OldPlaces['pages'];
  };
  return { anchors: new Map(anchors.map(([path, own]) => [path, new Map(own)])), away: new Map(away), pages };
}
