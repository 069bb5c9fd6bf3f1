/**
 * Redirects against what was published and what is there: each leads from an address that is gone to one that is there.
 */
import { readAddress, type Address } from './addresses.ts';
import { follower } from './follow-redirects.ts';
import type { Redirect } from './redirects.ts';

/** A sentence for each redirect that is wrong. `wasThere` says whether an address was ever published. */
export function checkRedirects(
  redirects: readonly Redirect[],
  wasThere: (address: Address) => boolean,
  isThere: (address: Address) => boolean,
): string[] {
  const follow = follower(redirects, isThere);
  const circles = new Set<string>();
  return redirects.flatMap(({ from, to }) => {
    const source = readAddress(from);
    if (isThere(source)) return [`from ${from}: this address is still there; take the redirect out`];
    if (!wasThere(source))
      return [`from ${from}: this address was never published (content/links.lock.json does not have it)`];
    const way = follow(from);
    if (way === null || 'to' in way) return [];
    if ('deadEnd' in way) {
      const over = way.deadEnd === to ? '' : `, by way of ${to}`;
      return [`from ${from}: it leads to ${way.deadEnd}${over}, which is not there`];
    }
    // A circle is said once, not once for each of its members.
    const name = [...new Set(way.circle)].sort().join(' ');
    if (circles.has(name)) return [];
    circles.add(name);
    return [`from ${from}: the redirects go in a circle: ${way.circle.join(' → ')}`];
  });
}
