/**
 * What is a saved page by its bytes, and what is a text in which tags stand.
 */
import { globSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { isHtml } from '../../src/convert/read/html/is-html.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page', () => {
  test.each([
    ['with its doctype', '<!DOCTYPE html><title>甲</title><p>乙'],
    ['behind remarks and blanks', '\uFEFF \n<!-- saved from url=(0014)about:internet -->\n<HTML>甲'],
    ['of XHTML', '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">甲</html>'],
    ['without doctype', '甲 <head><title>乙</title></head><body>丙</body>'],
    ['that is a piece of one', `<div class="a">${'<p style="x">青禾县水利局政府信息公开</p>'.repeat(9)}</div>`],
    ['whose text is a table', `<table>${'<tr><td>自然人</td><td>1</td></tr>'.repeat(5)}</table>`],
    [
      'with its parts in one file',
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n',
    ],
  ])('%s', (_name, text) => {
    expect(isHtml(bytes(text))).toBe(true);
    expect(isHtml(text)).toBe(true);
  });

  test.each(['gbk', 'big5', 'utf-16le', 'utf-16be'])('in %s', (encoding) => {
    const page = '<html><head><title>青禾縣</title></head><body>政府</body></html>';
    expect(isHtml(new Uint8Array(iconv.encode(page, encoding, { addBOM: true })))).toBe(true);
  });
});

describe('no page', () => {
  test.each([
    ['a text', '青禾县水利局2023年政府信息公开年度报告\n一、总体情况\n'],
    [
      'a text with tags left in it',
      '一、总体情况</td>\n<br>主动公开97条</strong><p>二、问题</p></div></div></td></td></tr>\n',
    ],
    [
      'a text that begins with one',
      '<p>青禾县水利局2023年政府信息公开年度报告\n一、总体情况<br>\n共97条</p>\n二、问题\n',
    ],
    ['a text of paragraphs that are not closed', '<p>青禾县水利局\n'.repeat(9)],
    ['a text that speaks of elements', '网页的<head>和<body>里公开形式有待改进\n'],
    [
      'Markdown with a table in it',
      `青禾县\n\n<table>${'<tr><td>自然人</td></tr>'.repeat(9)}</table>\n\n${'政府信息公开工作。'.repeat(9)}`,
    ],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3 <html> </body>'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(isHtml(bytes(text))).toBe(false);
  });

  test('nor any case of a report, but for those that are pages', () => {
    const pages = globSync('tests/cases/*/seed.txt').filter((file) => isHtml(readFileSync(file)));
    expect(pages.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(
      ['saved-web-page', 'statistics-table-2016-page'].map((name) => `tests/cases/${name}/seed.txt`),
    );
  });
});
