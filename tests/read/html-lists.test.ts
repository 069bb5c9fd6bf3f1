/**
 * Ordered lists of saved pages: the numbers that browsers show and the page does not hold.
 */
import { expect, test } from 'vitest';
import { textsOf } from '../support/read-page.ts';

test.each([
  [
    'items have the numbers that browsers show',
    '<ol start="2"><li><p>甲。</p><p>又</p><li><li>乙</ol>外<ol><li><ol><li>丙。</ol><li value="5">丁。</ol>',
    ['2. 甲。', '又', '4. 乙', '外', '1. 丙。', '5. 丁。'],
  ],
  ['not where they have numbers of their own', '<ol><li>1.甲。<li>（一）乙。</ol>', ['1.甲。', '（一）乙。']],
  ['nor among links', '<ol><li>丙。<li><a href="#">丁</a></ol>', ['丙。', '丁']],
  ['nor in a trail without links', '<ol><li>首页<li>政务公开<li>年报</ol>', ['首页', '政务公开', '年报']],
  ['nor in another style', '<ol style="list-style: none"><li>戊。</ol><ol type="a"><li>己。</ol>', ['戊。', '己。']],
  ['nor where there is no such list', '<ul><li>庚。</ul><li>辛。', ['庚。', '辛。']],
])('%s', async (_name, html, texts) => {
  expect(await textsOf(html)).toEqual(texts);
});
