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

/** Where the directory's end stands; -1 where the bytes are no zip archive. Remarks and stray bytes may follow. */
export function zipEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH || view.getUint16(0, true) !== 0x4b50) return -1;
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_REMARK);
  let end = bytes.length - END_LENGTH;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  return end < lowest ? -1 : end;
}

/** The archive without stray bytes behind it, which some servers and programs add; the bytes as they are where it is none. */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  const end = zipEnd(bytes);
  if (end === -1) return bytes;
  const remark = new DataView(bytes.buffer, bytes.byteOffset + end, END_LENGTH).getUint16(20, true);
  return bytes.subarray(0, end + END_LENGTH + remark);
}

/** The names in the order of the directory, at most 5,000; null where the bytes are no zip archive. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const end = zipEnd(bytes);
  if (end === -1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < ENOUGH && at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length)));
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
