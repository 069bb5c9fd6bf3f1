/**
 * Libraries that read pages, Word files and PDFs are loaded when such an original comes, and for no text.
 */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const READERS = ['htmlparser2', 'parse5', 'saxes', 'yauzl', 'unpdf', 'pdfjs-dist'];

const SCRIPT = `
import { registerHooks } from 'node:module';
const packages = new Set();
registerHooks({
  load: (url, context, next) => {
    packages.add(/node_modules\\/([^/]+)/u.exec(url)?.[1]);
    return next(url, context);
  },
});
const { convert } = await import('./src/convert/index.ts');
const { VFile } = await import('vfile');
await convert(new VFile({ path: process.env.SEED, value: process.env.TEXT }));
console.log(JSON.stringify([...packages]));
`;

/** The packages that one conversion loads, of those that read originals. */
function loadedFor(path: string, text: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    encoding: 'utf8',
    env: { ...process.env, SEED: path, TEXT: text },
  });
  expect(stdout, stderr).not.toBe('');
  // Safe: the script prints such a list.
  return (JSON.parse(stdout) as string[]).filter((name) => READERS.includes(name));
}

const REPORT = '白银市科学技术局2019年政府信息公开工作年度报告\n一、总体情况\n2019年，主动公开信息97条。\n';

test('none for a text, one for a page', () => {
  expect(loadedFor('seeds/any.txt', REPORT)).toEqual([]);
  const page = `<!doctype html><title>x</title>${REPORT.replaceAll(/.+/gu, '<p>$&</p>')}`;
  expect(loadedFor('seeds/any.html', page)).not.toEqual([]);
});
