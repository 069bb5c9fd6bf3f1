/**
 * What a reader is told when a search fails: a page that was open while the site was published anew asks for files that are
 * gone, and then the network is not to blame.
 */

/** The name of the error that a file which the host does not have any more makes (src/search/index-files/load.ts). */
const GONE = 'FileGone';

/** The name of the error that an option makes which the search does not understand (src/search/asked.ts). */
const NOT_UNDERSTOOD = 'NotUnderstood';

/** One sentence on what to do. */
export function failureWords(error: unknown): string {
  if (error instanceof Error && error.name === GONE) return '网站刚刚更新过，请重新载入本页，再检索一次。';
  if (error instanceof Error && error.name === NOT_UNDERSTOOD)
    return '地址里的条件看不懂：年份写作 2019、2019-2021 或 2019-。请改一改，或在上面重选。';
  if (!navigator.onLine) return '检索没能载入，请检查网络后再试一次。';
  return '检索没能载入。网站也许刚刚更新过：请重新载入本页，再检索一次；仍不行，请检查网络。';
}
