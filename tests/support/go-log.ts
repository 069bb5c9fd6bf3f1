/**
 * The program that checks the public log in Go (public/log/verify.go), where Go is installed with the package that Debian calls
 * golang-golang-x-mod-dev.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const GOPATH = '/usr/share/gocode';

const hasGo =
  spawnSync('go', ['version']).status === 0 && existsSync(`${GOPATH}/src/golang.org/x/mod/sumdb/tlog/tlog.go`);

if (!hasGo) console.log('left out: the public log checked in Go; go and golang-golang-x-mod-dev are not installed');

export { hasGo };

/** Compiles it to a file. Throws what the compiler says. */
export function compileVerifier(program: string): void {
  const { status, stderr } = spawnSync('go', ['build', '-o', program, 'public/log/verify.go'], {
    encoding: 'utf8',
    env: { ...process.env, GOPATH, GO111MODULE: 'off', GOFLAGS: '' },
  });
  if (status !== 0) throw new Error(stderr);
}
