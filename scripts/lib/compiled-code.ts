/**
 * Node keeps what it has compiled of the code, so that a command that has run before begins sooner: in this process, where
 * it has not loaded it yet, and in those that it starts.
 *
 * 2026-11-29: One PDF converted, CPU of the command without the process that reads the file: 1.1 s without and 0.8 with.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/** From the project's root. */
const FOLDER = '.cache/compiled';

export function keepCompiledCode(): void {
  if (enableCompileCache(FOLDER).directory !== undefined) process.env['NODE_COMPILE_CACHE'] = resolve(FOLDER);
}
