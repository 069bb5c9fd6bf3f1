import { listReports } from '../src/archive/read-archive.ts';
import { cutReports } from '../src/search/cuts.ts';
import { buildCuts, nameCuts } from './build/search-cuts.ts';
import { publishIndex } from './build/publish-index.ts';
import { peakOfPagefind } from './bench/search/peak-memory.ts';
import { close } from 'pagefind';
const n = process.argv[2] ?? '1000';
const content = '.cache/bench/corpus-' + n + '/content',
  cache = '/tmp/search/cache' + n,
  out = '/tmp/search/out' + n;
const t = (l: string) => {
  const u = process.cpuUsage();
  console.log(
    l,
    (performance.now() / 1000).toFixed(1) + 's wall',
    ((u.user + u.system) / 1e6).toFixed(1) + 's cpu',
    (process.memoryUsage().rss / 1e6).toFixed(0) + 'MB',
  );
};
const reports = await listReports(content);
t('list ' + reports.length);
const cuts = await nameCuts(cutReports(reports));
t('named ' + cuts.length);
console.log(
  'peak',
  await peakOfPagefind(async () => {
    console.log('built', await buildCuts(cuts, cache));
    await close();
  }),
);
t('built');
await publishIndex(reports, cuts, cache, out);
t('published');
