/**
 * Holds a converted report against what a person stated of it by hand. Known failures are strict: a field named in `known`
 * has to disagree, so that one that is mended is taken off the list.
 */
import { expect } from 'vitest';
import type { VFile } from 'vfile';
import { differences } from '../../scripts/case/compare-stated.ts';
import type { Stated } from '../../scripts/case/stated.ts';
import '../../src/convert/file-data.ts';

export function expectStated(file: VFile, stated: Stated): void {
  const { record } = file.data;
  if (stated.agency === null || stated.year === null) {
    expect(record, 'a report whose agency or year nobody knows is blocked').toBeUndefined();
    return;
  }
  if (record === undefined) throw new Error(`blocked: ${file.messages.map((message) => message.reason).join('; ')}`);
  const wrong = differences(record, stated);
  const known = Object.keys(stated.known ?? {});
  expect(Object.fromEntries(Object.entries(wrong).filter(([field]) => !known.includes(field)))).toEqual({});
  expect(
    known.filter((field) => !(field in wrong)),
    'known failures that are none any more',
  ).toEqual([]);
}
