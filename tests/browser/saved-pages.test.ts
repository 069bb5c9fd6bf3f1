/**
 * The second witness of the reader of pages: what Chromium shows of a page is what is read, every visible character of it, and
 * the report's own in the same order.
 */
import iconv from 'iconv-lite';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { visible } from '../../src/text/visible.ts';
import { sharedBrowser } from '../support/browser.ts';
import { htmlReport, LAYOUTS } from '../support/html-report.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { wordPage } from '../support/word-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** What is shown of a page whose scripts are taken out, by innerText. */
async function shown(bytes: Uint8Array): Promise<string> {
  const page = await browser.newPage();
  const body = Buffer.from(bytes.filter((byte) => byte !== 0));
  const source = Buffer.from(body.toString('latin1').replace(/<script[\s\S]*?<\/script>/giu, ''), 'latin1');
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/page.html')
      ? route.fulfill({ body: source, contentType: 'text/html' })
      : route.abort(),
  );
  await page.goto('http://page.invalid/page.html');
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  return text;
}

const signs = (text: string): string[] => Array.from(visible(text)).sort();

/** Holds the reader against the browser. */
async function compare(bytes: Uint8Array): Promise<void> {
  const seen = await shown(bytes);
  const { lines } = await readHtml(bytes);
  expect(signs(lines.map(({ text }) => text).join(''))).toEqual(signs(seen));
  let rest = visible(seen);
  for (const { text, surrounding } of lines) {
    if (surrounding !== null) continue;
    const words = visible(text);
    const at = rest.indexOf(words);
    expect(at, words).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + words.length);
  }
}

test.each(LAYOUTS.flatMap((layout) => [0, 1, 2].map((index) => [layout, index] as const)))(
  'a page of %s, report %i',
  async (layout, index) => {
    await compare(htmlReport(madeUpReport(index, index === 1 ? '2021' : '2019'), layout));
  },
);

test.each([true, false])('a page of Word, with all its marks: %s', async (full) => {
  await compare(new Uint8Array(iconv.encode(wordPage(full), 'gbk')));
});

const PAGES: Readonly<Record<string, string>> = {
  'elements and styles that hide': `<p hidden>一</p><p style="display:none">二</p><p style="visibility:hidden">三<b style="visibility:visible">四</b></p>
    <div hidden style="display:block">五</div><dialog>六</dialog><dialog open>七</dialog><template>八</template><noscript>九</noscript>
    <p style="display:none;display:block">十</p><p style="display:none!important;display:block">百</p><p style="opacity:0;color:#fff">千</p>`,
  'elements that show something else': `<img alt="一"><object data="x.bin">二</object><video>三</video><iframe>四</iframe><textarea>五</textarea>
    <input value="六"><progress>七</progress><output>八</output><svg><title>九</title><text>十</text></svg><canvas>百</canvas><marquee>千</marquee>`,
  'lines and boxes': `<div>一<div style="float:left">二</div>三<span style="display:block">四</span><ruby>區<rp>(</rp><rt>qū</rt></ruby></div>
    <fieldset><legend>五</legend>六</fieldset><dl><dt>七<dd>八</dl><pre>九
十</pre><center>百</center><nobr>千</nobr>`,
  'broken nesting': `<b><p>一</b>二<table><tr><td>三<table><tr>四<td>五</table>六</table><p>七</div></span>八<a href=x>九<a href=y>十</a><select><option>百<option>千</select>`,
  'cells in and out of rows': `<table><caption>一</caption><thead><tr><th>二<tbody><tr><td rowspan=0>三<td>四</td></tr><td>五</table><td>六<tr>七`,
  'signs and references': `<p>&lt;一&gt;&nbsp;&#x4e8c;&ensp;三&copy;&hellip;&#8203;四&shy;五 &unknown; &amp;amp; <wbr>六`,
  'a piece of a page': `一<br>二<p>三</td></tr><td>四<li>五`,
};

test.each(Object.entries(PAGES))('%s', async (_name, html) => {
  await compare(new TextEncoder().encode(`<meta charset=utf-8><body>${html}`));
});
