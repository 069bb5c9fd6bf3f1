/**
 * Runs a program by a Node that can read it: the one at hand where that is new enough, else the one among the dependencies.
 * It is found there by its package, since npm before 11.19 takes `node_modules/.bin/node` away again with the packages of the
 * other platforms, which have a program of that name too (seen with 9.2, 10.8 and 11.6).
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program = '', ...args] = process.argv.slice(2);

/** TypeScript is read from 22.18 on, and Astro asks for 22.12. */
const isNewEnough = process.features.typescript === 'strip' || process.features.typescript === 'transform';

/** The program of the one package for this platform that is installed; null where none is. */
function carriedNode() {
  const require = createRequire(import.meta.url);
  const { optionalDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  for (const name of Object.keys(optionalDependencies)) {
    try {
      const path = require.resolve(`${name}/package.json`);
      return join(dirname(path), JSON.parse(readFileSync(path, 'utf8')).bin.node);
    } catch {
      // That of another platform.
    }
  }
  return null;
}

/** @param {string} node */
function runBy(node) {
  // Whatever it starts by name is run by the same.
  const PATH = [dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, [program, ...args], { stdio: 'inherit', env: { ...process.env, PATH } });
  // A terminal tells the whole group; a program that ends this one tells it alone.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

if (isNewEnough) {
  process.argv.splice(1, 2, resolve(program));
  await import(pathToFileURL(resolve(program)).href);
} else {
  const node = carriedNode();
  if (node === null) {
    console.error(
      `Node 22.18 or newer is needed, and this is ${process.version}; the one that the project brings is not installed: run \`npm ci\`, or install Node 24`,
    );
    process.exitCode = 1;
  } else runBy(node);
}
