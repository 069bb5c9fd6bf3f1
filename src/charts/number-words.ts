/**
 * Numbers as all pages print them: in groups of three with a comma, as a table pasted into a sheet keeps them.
 */

/** Before three digits, or six …, that end the whole part. Sample: behind the 1 of `1204` */
const GROUP = /\B(?=(?:\d{3})+$)/gu;

/** 1204 as `1,204`, 24252.31 as `24,252.31`. */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(GROUP, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A value without its unit: a share to a tenth of a percent, also a whole one, so that they line up; another number as it is. */
export function valueWords(value: number, unit: string | null): string {
  return unit === '%' ? (Math.round(value * 10) / 10).toFixed(1) : numberWords(value);
}
