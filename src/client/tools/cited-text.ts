/**
 * A link that cites a text carries its hash, `#s3~9f2c1a`. The ¶ of each place has that address as its id, so that the
 * link lands without a script; where the text has changed there is no such id, and this script lands and says so.
 */
import { parseHash } from '../../links/text-hash.ts';
import { showBar } from '../bar.ts';
import { element } from '../element.ts';

export function watchCitedText(): void {
  const check = (): void => {
    const cited = parseHash(location.hash);
    const has = (id: string): boolean => document.getElementById(id) !== null;
    // What has an id of its own the browser has found.
    if (cited === null || has(location.hash.slice(1)) || !has(cited.anchor)) return;
    location.replace(`#${cited.anchor}`);
    if (cited.hash !== null && !has(`${cited.anchor}~${cited.hash}`)) sayChanged();
  };
  addEventListener('hashchange', check);
  check();
}

function sayChanged(): void {
  const repairs = element('a', { href: '#repairs' }, '修复');
  const words = ['所引的文字在引用之后有过改动，现在显示的是新的。可以看', repairs, '。'];
  const bar = showBar('文字有改动', words, [{ words: '知道了', act: () => bar.remove() }]);
}
