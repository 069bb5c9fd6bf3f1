/**
 * A link that cites a text carries its hash, `#s3~9f2c1a`. The ¶ of each place has that address as its id, so that the
 * link lands without a script; where the text has changed there is no such id, and this script lands and says so.
 */
import { parseHash } from '../../../links/text-hash.ts';
import { showBar } from '../bar.ts';
import { element } from '../element.ts';

export function watchCitedText(): void {
  const check = (): void => {
    const cited = parseHash(decodeURIComponent(location.hash));
    if (cited === null || !location.hash.includes('~')) return;
    const place = document.getElementById(cited.anchor);
    if (place === null || document.getElementById(`${cited.anchor}~${cited.hash ?? ''}`) !== null) return;
    // The plain anchor is what the browser can land on and mark.
    location.replace(`#${cited.anchor}`);
    if (cited.hash !== null) sayChanged();
  };
  addEventListener('hashchange', check);
  check();
}

function sayChanged(): void {
  const history = document.querySelector<HTMLAnchorElement>('#formats a[rel~="version-history"]');
  const ways: Array<string | Node> = [
    '所引的文字在引用之后有过改动，现在显示的是新的。可以看',
    element('a', { href: '#repairs' }, '修复'),
  ];
  if (history !== null) ways.push('或', element('a', { href: history.href }, '版本历史'));
  const bar = showBar('文字有改动', [...ways, '。'], [{ words: '知道了', act: () => bar.remove() }]);
}
