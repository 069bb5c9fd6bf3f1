/**
 * A page that was opened from a folder, without a host: browsers let it load no other file, and what needs one says so.
 */
import { element } from '../element.ts';

const WORDS =
  '这一页是从本机的文件夹直接打开的，浏览器不许它读取别的文件，所以这里的功能用不了；阅读、目录和分章不受影响。' +
  '要用检索、核对和比较，请把这个文件夹放到任何一个网页服务器上，或者改用 Kiwix 的那一个文件。';

/** Says it under the title of a page whose script could not be loaded. */
export function sayWhatFoldersLack(): void {
  if (location.protocol !== 'file:' || document.querySelector('script[type="module"]') === null) return;
  document.querySelector('h1')?.after(element('p', { class: 'note', role: 'status' }, WORDS));
}
