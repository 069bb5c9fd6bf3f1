/**
 * `astro dev` serves what a build writes beside pages, at the addresses that pages link to.
 */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { outerEnvironment } from '../support/project-copy.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Safe: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test('files beside pages are served, and one that is not there is not', async () => {
  const port = await freePort();
  const astro = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port), '--host', '127.0.0.1'];
  const child = spawn(process.execPath, astro, { env: outerEnvironment(), stdio: 'ignore' });
  const status = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  try {
    while (child.exitCode === null && !(await status('/feed.xml').catch(() => null))) await setTimeout(200);
    const id = 'baiyinshi-kexuejishuju/2019';
    for (const path of [`${id}.json`, `${id}.csl.json`, `${id}.txt`, `${id}/`, `${id}/source/`])
      expect(await status(`/reports/${path}`), path).toBe(200);
    for (const path of ['/data/facts.csv', '/data/reports.json', '/data/datapackage.json', '/guide/', '/'])
      expect(await status(path), path).toBe(200);
    expect(await status('/reports/nobody/2019.json')).toBe(404);
  } finally {
    child.kill('SIGKILL');
  }
});
