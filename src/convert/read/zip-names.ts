/**
 * The names in a zip archive, from its directory alone: nothing is unpacked. For telling formats apart; what is read is read by a library.
 */

/** Signatures of the directory's end and of one entry, and how long each is without its names. */
const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/** So long a remark may stand behind the end. */
const LONGEST_REMARK = 0xffff;

/** Names enough to know a format by. */
const ENOUGH = 5000;

/** The names in the order of the directory, at most 5,000; null where the bytes are no zip archive. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH || view.getUint16(0, true) !== 0x4b50) return null;
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_REMARK);
  let end = bytes.length - END_LENGTH;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < ENOUGH && at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length)));
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
