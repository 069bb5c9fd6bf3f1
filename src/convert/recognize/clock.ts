/**
 * The clock of a page: the day on which it was read, and no day of the report.
 */

/** How it begins, as a piece of an expression. Sample: `2026年11月30日 星期一`, `2026-11-30 星期一` */
export const CLOCK_DAY = String.raw`(?:19|20)\d\d[年-]\d{1,2}[月-]\d{1,2}日?\s*星期`;
