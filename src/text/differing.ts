/**
 * Where two texts part and where they meet again: what lies between is marked. No more is claimed than that.
 */
export interface Differing {
  /** What both begin with. */
  begin: string;
  before: string;
  after: string;
  /** What both end with. */
  end: string;
}

/** Characters of two units are not cut in two. */
export function differing(before: string, after: string): Differing {
  const [one, other] = [Array.from(before), Array.from(after)];
  const most = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < most && one[begin] === other[begin]) begin++;
  let end = 0;
  while (end < most - begin && one.at(-1 - end) === other.at(-1 - end)) end++;
  return {
    begin: one.slice(0, begin).join(''),
    before: one.slice(begin, one.length - end).join(''),
    after: other.slice(begin, other.length - end).join(''),
    end: one.slice(one.length - end).join(''),
  };
}
