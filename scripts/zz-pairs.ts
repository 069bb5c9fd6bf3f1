import { readArchive } from '../src/archive/read-archive.ts';
import { pairedPagefind } from './bench/search/engines.ts';
import { writeFileSync } from 'node:fs';
const f = '.cache/bench/corpus-5000';
const reports = await readArchive(f + '/content');
console.log(reports.length);
const e = await pairedPagefind(reports, f + '/pairs');
writeFileSync('/tmp/search/pairs5000.json', JSON.stringify(e));
console.log(e);
