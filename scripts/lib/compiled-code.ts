/**
 * Node keeps what it has compiled of the code, so that a command that has run before begins sooner: in this process, where
 * it has not loaded it yet, and in those that it starts.
 *
 * 2026-11-29: One PDF converted, CPU of the command without the process that reads the file: 1.1 s without and 0.8 with.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/** Where it is kept, from the project's root, unless the environment names another folder. */
export const COMPILED = '.cache/compiled';

export function keepCompiledCode(): void {
  const { NODE_COMPILE_CACHE: folder = COMPILED } = process.env;
  if (enableCompileCache(folder).directory !== undefined) process.env['NODE_COMPILE_CACHE'] = resolve(folder);
}
