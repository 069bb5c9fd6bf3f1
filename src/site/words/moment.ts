/**
 * A moment of the record for machines. Reports print Chinese standard time (北京时间) and no offset.
 */

/** `2024-01-31T17:41` as `2024-01-31T17:41:00+08:00`, a date as midnight; what has an offset stays (RFC 3339). */
export function moment(iso: string): string {
  const [date = '', time = '00:00'] = iso.split('T');
  if (/[zZ]|[+-]\d{2}:\d{2}$/u.test(time)) return iso;
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00`;
}

/** A date as it is, a date-time as a moment: as far as known and no further (ISO 8601). */
export function dateOrMoment(iso: string): string {
  return iso.includes('T') ? moment(iso) : iso;
}
