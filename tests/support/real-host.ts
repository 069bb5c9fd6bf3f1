/**
 * nginx and Caddy, where they are installed, serving a folder with the piece that the archive gives for them.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where Debian has them; null where there is none. */
export const PROGRAMS = { nginx: installed('nginx', '/usr/sbin/nginx'), caddy: installed('caddy', '/usr/bin/caddy') };

export interface RealHost {
  origin: string;
  close(): Promise<void>;
}

/** Serves `root`; `work` is an empty folder for what the program writes, `piece` the file that the archive gives. */
export async function serveWith(
  name: keyof typeof PROGRAMS,
  root: string,
  work: string,
  piece: string,
): Promise<RealHost> {
  const port = await freePort();
  const config = join(work, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  writeFileSync(config, name === 'nginx' ? nginx(port, root, work, piece) : caddy(port, root, piece));
  const args =
    name === 'nginx'
      ? ['-p', work, '-c', config, '-e', join(work, 'error.log')]
      : ['run', '--config', config, '--adapter', 'caddyfile'];
  const server = spawn(PROGRAMS[name] ?? name, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: work },
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`${name} has ended: ${said}`);
    await setTimeout(50);
  }
  return { origin, close: () => ended(server) };
}

function nginx(port: number, root: string, work: string, piece: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  );
  return `daemon off; master_process off; pid ${work}/pid; error_log ${work}/error.log; events {}
http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; root ${root}; include ${piece}; } }\n`;
}

function caddy(port: number, root: string, piece: string): string {
  return `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${root}\n\timport ${piece}\n}\n`;
}

function installed(name: string, path: string): string | null {
  if (existsSync(path)) return path;
  return spawnSync(name, ['version']).status === 0 ? name : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
