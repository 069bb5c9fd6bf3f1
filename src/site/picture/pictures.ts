/**
 * The pictures that stand for pages where they are linked from elsewhere: one for the site, one for each year.
 *
 * 2026-11-22, measured on one core: a picture takes 21 ms of processor time and 14 KB. One for each of 10,000 reports
 * would add three and a half minutes to a build and 140 MB to the site, for a title that the preview prints beside it
 * anyway. One for each year costs under a second. The few characters come as outlines (glyphs.ts), so no font need be
 * installed. sharp is what Astro brings for pictures; no browser.
 */

/** Pixels; the measure that previews ask for. */
export const pictureSize = { width: 1200, height: 630 };

export interface Picture {
  /** From the site's root. */
  path: string;
  /** What is on it, for those who do not see it. */
  words: string;
}

export const sitePicture: Picture = { path: '/pictures/site.png', words: '政府信息公开年报档案' };

export function yearPicture(year: number): Picture {
  return { path: `/pictures/${year}.png`, words: `政府信息公开年报档案，${year}年度报告` };
}
