/**
 * The finished site as one file, in `packed/`: a ZIP for people, a ZIM for Kiwix.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, SITE } from '../../src/site/site-address.ts';
import { SITE_NAME, SITE_SENTENCE } from '../../src/site/site-name.ts';
import { portableSite } from './portable-site.ts';

const FOLDER = 'packed';

/** What the files are called, and the folder in the ZIP. */
const NAME = 'ogi-report-archive';

/** Packs the site in `out`, and says what came of it. */
export async function pack(out: string, { zip, zim }: { zip: boolean; zim: boolean }): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = (ending: string): string => join(FOLDER, `${NAME}.${ending}`);
  if (zip) {
    const { writeZip } = await import('./write-zip.ts');
    await writeZip(path('zip'), NAME, portableSite(out, BASE));
    say(path('zip'));
  }
  if (zim) {
    const { writeZim } = await import('./write-zim.ts');
    const date = new Date().toISOString().slice(0, 10);
    const words = {
      name: NAME,
      title: SITE_NAME,
      description: SITE_SENTENCE,
      publisher: SITE_NAME,
      source: SITE,
      date,
    };
    await writeZim(path('zim'), words, portableSite(out, BASE));
    say(path('zim'));
  }
}

function say(path: string): void {
  console.log(`${path}: ${(statSync(path).size / 1_000_000).toFixed(1)} MB`);
}
