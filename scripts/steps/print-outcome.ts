/**
 * What the guard found, for a person at a terminal: faults one below the other, then a line or two of summary.
 */
import type { GuardOutcome } from '../../src/links/guard.ts';

/** Prints to the error output what fails the build, to the other what is good to know. Gives whether nothing failed. */
export function printOutcome({ faults, warnings, redirected, added, complete }: GuardOutcome): boolean {
  for (const fault of faults) console.error(`${fault}\n`);
  for (const warning of warnings) console.log(warning);
  const { reports, pages, anchors } = added;
  const fresh = [
    ...(reports.length > 0 ? [`${reports.length} reports`] : []),
    ...(pages.length > 0 ? [`${pages.length} other addresses`] : []),
    ...(anchors > 0 ? [`${anchors} anchors in reports already published`] : []),
  ];
  if (fresh.length > 0)
    console.log(`new, and not in the lock yet: ${fresh.join(', ')}; accept them with \`npm run links -- --accept\``);
  else if (!complete)
    console.log('texts have changed at published anchors; note them with `npm run links -- --accept`');
  console.log(
    `published links: ${faults.length === 0 ? 'none is lost' : `${faults.length} faults`}, ${redirected} are redirected`,
  );
  return faults.length === 0;
}
