/**
 * Pages of the tests are set in the fonts that npm brings, whatever the machine has.
 */
import { expect, test } from 'vitest';
import { FONTS } from '../support/fonts.ts';
import { openSite } from '../support/open-site.ts';

const site = openSite();

test.runIf(process.platform === 'linux')('a report is drawn with our fonts and no other', async () => {
  await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const devtools = await site.context.newCDPSession(site.page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const fontsOf = async (selector: string): Promise<string[]> => {
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    const used = await Promise.all(nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })));
    // Some weights have a family's name of their own; samples: `NotoSansSC-Medium`, `NotoSerifSC-Bold`.
    const names = used.flatMap(({ fonts }) => fonts.map(({ postScriptName }) => postScriptName.split('-')[0] ?? ''));
    return [...new Set(names)].toSorted();
  };
  expect(await fontsOf('h1 *')).toEqual(['NotoSerifSC']);
  expect(await fontsOf('body *')).toEqual(FONTS.map(({ family }) => family.replaceAll(' ', '')));
});
