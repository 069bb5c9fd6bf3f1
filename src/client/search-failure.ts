/**
 * What a reader is told when a search fails: a page that was open while the site was published anew asks for files that are
 * gone, and then the network is not to blame.
 */

/** The name of the error that a file which the host does not have any more makes (src/search/index-files/load.ts). */
const GONE = 'FileGone';

/** The name of the error that an option makes which the search does not understand (src/search/asked.ts), with the option's own. */
const NOT_UNDERSTOOD = 'NotUnderstood';

/** How each option is written that an address may have wrong. */
const WRITTEN: Readonly<Record<string, string>> = {
  year: '年份写作 2019、2019-2021 或 2019-',
  sort: '排序是 relevance、year、oldest 或 agency',
  scope: '范围只有 prose 一种',
};

/** One sentence on what to do. */
export function failureWords(error: unknown): string {
  if (error instanceof Error && error.name === GONE) return '网站刚刚更新过，请重新载入本页，再检索一次。';
  if (isNotUnderstood(error)) {
    const written = WRITTEN[error.option];
    return `地址里的条件看不懂${written === undefined ? '' : `：${written}`}。请改一改，或在上面重选。`;
  }
  if (!navigator.onLine) return '检索没能载入，请检查网络后再试一次。';
  return '检索没能载入。网站也许刚刚更新过：请重新载入本页，再检索一次；仍不行，请检查网络。';
}

export function isNotUnderstood(error: unknown): error is Error & { option: string } {
  return error instanceof Error && error.name === NOT_UNDERSTOOD;
}
