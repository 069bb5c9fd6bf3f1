/**
 * Ends of addresses as people pass them on, and the nearest place where one is not there.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestAnchor } from '../../src/links/nearest-anchor.ts';
import { readPassedOn } from '../../src/links/passed-on.ts';

const place = (anchor: string, hash: string | null = null) => ({ anchor, last: null, hash });

describe('the end of an address', () => {
  test.each([
    ['#s3~9f2c1a', place('s3', '9f2c1a')],
    ['s1-2-p3~9F2C1A', place('s1-2-p3', '9f2c1a')],
    ['#s3%7E9f2c1a', place('s3', '9f2c1a')],
    ['#s3', place('s3')],
    ['#s3~', place('s3')],
    ['#s3~9f2c1', place('s3')],
    ['#s3~~~<script>', place('s3')],
    ['#s3~9f2c1a%E3%80%82', place('s3', '9f2c1a')],
    ['#s1-p2。', place('s1-p2')],
    ['#s1-p2，其中', place('s1-p2')],
    ['#s1-p2）', place('s1-p2')],
    ['#s1-p2?from=timeline', place('s1-p2')],
    ['#s1-p2&nsukey=a', place('s1-p2')],
    ['#S1-P2', place('s1-p2')],
    ['#s1-p2%20', place('s1-p2')],
    ['#s1-p2%E4%B8', place('s1-p2')],
    ['＃s1-p2', place('s1-p2')],
    ['#ｓ１－p2'.replace('－', '-'), place('s1-p2')],
    ['#S3-T1-R5-C3', place('s3-t1-r5-c3')],
    ['#l12', place('L12')],
    ['#title', place('title')],
    ['#s1-p2:s1-p5', { anchor: 's1-p2', last: 's1-p5', hash: null }],
    ['#s1-p2%3As1-p5。', { anchor: 's1-p2', last: 's1-p5', hash: null }],
    ['#s1-p2：其中', place('s1-p2')],
    ['', null],
    ['#', null],
    ['#~9f2c1a', null],
    ['#"><x', null],
    ['#repairs', null],
    ['#s1-p2x', null],
    ['#s1-px', null],
    ['#s12a', null],
    ['#titles', null],
  ])('%s', (fragment, meant) => expect(readPassedOn(fragment)).toEqual(meant));

  test('an anchor is read back whatever a sentence hangs on it', () => {
    const anchor = fc.stringMatching(
      /^s[0-9]{1,2}(-[0-9]{1,2}){0,2}(-p[0-9]{1,2}|-t[0-9](-r[0-9]{1,2}(-c[0-9])?)?)?$/u,
    );
    const tail = fc.constantFrom('', '。', '，见', '）', ' ', '%20', '?from=timeline', '&a=b', '、', '”', '%E3%80');
    fc.assert(fc.property(anchor, tail, (id, rest) => readPassedOn(`#${id}${rest}`)?.anchor === id));
  });
});

test.each([
  ['s3-t1-r5-c3', ['s3', 's3-t1', 's3-t1-r5'], 's3-t1-r5'],
  ['s3-t1-r50', ['s3', 's3-t1'], 's3-t1'],
  ['s1-2-p9', ['s1', 's1-2', 's1-2-p1', 's1-2-p3'], 's1-2-p3'],
  ['s1-2-p9', ['s1', 's1-1'], 's1-1'],
  ['s1-1-p9', ['s1', 's2'], 's1'],
  ['s9', ['s1', 's5'], 's5'],
  ['s99999999999', [], null],
  ['L12', ['L11'], null],
  ['repairs', [], null],
])('nearest to %s of %j', (anchor, ids, near) => {
  expect(nearestAnchor(anchor, (id) => ids.includes(id))).toBe(near);
});
